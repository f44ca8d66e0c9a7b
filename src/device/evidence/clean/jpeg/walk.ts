import type { Bytes } from '../cleaned.ts'
import { Damaged } from '../damaged.ts'
import { cutsText, holdsText } from '../readable.ts'
import { BitReader, type SegmentEnd } from './bits.ts'
import { isForeign, nextMarker, RST0 } from './markers.ts'

/** Walks the codes of one kind of scan. */
export interface McuWalker {
  /** Reads the MCUs from `from` to before `to`. */
  walk(reader: BitReader, from: number, to: number): void
  /** Throws `Damaged` if something is left over after the last MCU of a segment. */
  endSegment(): void
}

export interface Walked {
  /** All coded data with its restart markers, and nothing else. */
  readonly parts: Bytes[]
  /** The index after the last MCU. */
  readonly end: number
  /** Whether something stood before a restart marker or in the padding of a byte. */
  readonly foreign: boolean
}

/** About a millisecond's work, after which the caller may give others a turn. */
const MCUS_AT_ONCE = 2048

/**
 * Walks the entropy-coded data of a scan (ITU-T T.81 sections B.1.1.5 and E.2.4) to its last MCU, even if markers seem
 * to end it earlier. Left out: bytes between the last MCU of a segment and the restart marker; decoders skip them.
 */
export function* walkScan(
  file: Bytes,
  from: number,
  mcus: number,
  interval: number,
  walker: McuWalker,
): Generator<void, Walked> {
  const reader = new BitReader(file)
  const pieces = new Pieces(file, from)
  for (let mcu = 0, at = from, restarts = 0; ; restarts++) {
    const to = interval === 0 ? mcus : Math.min(mcus, mcu + interval)
    reader.start(at)
    while (mcu < to) {
      const next = Math.min(to, mcu + MCUS_AT_ONCE)
      walker.walk(reader, mcu, next)
      mcu = next
      yield
    }
    walker.endSegment()
    const { end } = pieces.endSegment(reader.end())
    if (cutsText(file, end)) throw new Damaged('a text among the codes')
    if (mcu === mcus) return { parts: pieces.finish(end), end, foreign: pieces.foreign }
    const mark = nextMarker(file, end)
    if (file[mark] !== RST0 + (restarts & 7)) throw new Damaged('a restart marker is missing')
    pieces.goOn(end, mark)
    at = mark + 1
  }
}

/** The kept parts of a scan, in pieces as large as possible. */
class Pieces {
  foreign = false
  readonly #file: Bytes
  readonly #parts: Bytes[] = []
  #from: number

  constructor(file: Bytes, from: number) {
    this.#file = file
    this.#from = from
  }

  /** Sets the bits after the last code to one, as section F.1.2.3 demands; 0xff gets its stuffed zero. */
  endSegment(segment: SegmentEnd): SegmentEnd {
    const { last, end, padding } = segment
    const mask = (1 << padding) - 1
    const byte = this.#file[last] ?? 0
    const given = byte & mask
    if (given === mask) return segment
    // Many encoders pad with zeros; anything else could be a message.
    if (given !== 0) this.foreign = true
    const filled = byte | mask
    this.#keep(last)
    this.#parts.push(filled === 0xff ? Uint8Array.of(filled, 0) : Uint8Array.of(filled))
    this.#from = end
    return segment
  }

  /** Leaves out the bytes between the end of a segment and the restart marker whose code is at `mark`. */
  goOn(end: number, mark: number): void {
    if (end === mark - 1) return
    if (isForeign(this.#file, end, mark)) this.foreign = true
    this.#keep(end)
    this.#from = mark - 1
  }

  /** Anything that happens to fit is walked as codes, so damaged data could let a text pass for a picture. */
  finish(end: number): Bytes[] {
    this.#keep(end)
    if (this.#parts.some(holdsText)) throw new Damaged('a text among the codes')
    return this.#parts
  }

  #keep(to: number): void {
    if (to > this.#from) this.#parts.push(this.#file.subarray(this.#from, to))
  }
}
