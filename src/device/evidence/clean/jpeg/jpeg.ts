import { type Bytes, type Cleaned, viewOf } from '../cleaned.ts'
import { Damaged } from '../damaged.ts'
import { inTurns } from '../turns.ts'
import { ApplicationData, type Deferred } from './application.ts'
import { type Frame, isComplete, readFrame } from './frame.ts'
import {
  COM,
  DHT,
  DNL,
  DQT,
  DRI,
  EOI,
  isApplication,
  isForeign,
  isFrame,
  isRestart,
  nextMarker,
  SOI,
  SOS,
  segment,
  TEM,
} from './markers.ts'
import { History, progressiveWalker } from './progressive.ts'
import { readScan } from './scan.ts'
import { sequentialWalker } from './sequential.ts'
import { TableSegment, Tables } from './tables.ts'
import { walkScan } from './walk.ts'

/** Pictures have about ten; each can make a device walk all blocks, however few bytes it has. */
const MOST_SCANS = 100

interface Segment {
  readonly code: number
  /** The index of the marker's code. */
  readonly mark: number
  /** The index after the segment. */
  readonly end: number
  readonly payload: Bytes
}

/**
 * Keeps the segments of a JPEG that make the picture (ITU-T T.81 annex B) and, of each scan, only what its codes reach,
 * so that nothing can hide after them. The picture ends where every coefficient is known or at EOI; a missing EOI is
 * added. Everything after it is removed: motion photos, further pictures of an MPF, what a careless crop left. Null if
 * the file cannot be walked to its end: damaged, cut, or of a kind that browsers do not show either.
 */
export async function cleanJpeg(file: Bytes): Promise<Cleaned | null> {
  try {
    return await inTurns(new Picture(file).walk())
  } catch (error) {
    if (error instanceof Damaged) return null
    throw error
  }
}

class Picture {
  readonly #file: Bytes
  readonly #parts: (Bytes | Deferred)[]
  readonly #keeper = new ApplicationData()
  readonly #tables = new Tables()
  #frame: Frame | undefined
  #history: History | undefined
  #scans = 0

  constructor(file: Bytes) {
    this.#file = file
    this.#parts = [file.subarray(0, 2)]
  }

  *walk(): Generator<void, Cleaned> {
    for (let at = 2; ; ) {
      const found = this.#find(at)
      if (!found) throw new Damaged('no end')
      if (found.code === EOI) {
        if (this.#scans === 0) throw new Damaged('no picture')
        if (found.end < this.#file.length) this.#foreign()
        return this.#finish()
      }
      at = found.end
      if (found.code !== SOS) {
        this.#take(found)
        continue
      }
      const { end, whole, complete } = yield* this.#walkScan(found)
      at = end
      if (complete) {
        this.#tell(at, whole)
        return this.#finish()
      }
    }
  }

  /** The next segment, if it is complete; notes bytes that are neither part of a segment nor fill bytes. */
  #find(at: number): Segment | undefined {
    const file = this.#file
    const mark = nextMarker(file, at)
    if (isForeign(file, at, mark < 0 ? file.length : mark)) this.#foreign()
    const code = file[mark]
    if (code === undefined) return undefined
    const alone = code === EOI || code === SOI || code === TEM || isRestart(code)
    if (alone) return { code, mark, end: mark + 1, payload: new Uint8Array() }
    const length = mark + 3 > file.length ? Infinity : viewOf(file).getUint16(mark + 1)
    const end = mark + 1 + length
    if (length >= 2 && end <= file.length) return { code, mark, end, payload: file.subarray(mark + 3, end) }
    this.#foreign()
    return undefined
  }

  #take({ code, payload }: Segment): void {
    if (isFrame(code)) {
      if (this.#frame) throw new Damaged('two frames')
      this.#frame = readFrame(code, payload)
      if (this.#frame.progressive) this.#history = new History(this.#frame)
      this.#parts.push(segment(code, payload))
    } else if (code === DHT || code === DQT || code === DRI) {
      this.#parts.push(this.#tables.read(code, payload))
    } else if (isApplication(code) || code === COM) {
      const kept = this.#keeper.keep(code, payload, this.#scans > 0)
      if (kept) this.#parts.push(kept)
    } else if (code === DNL) {
      // Decoders in browsers ignore it, so nothing else may stand there.
      const height = payload.length === 2 ? viewOf(payload).getUint16(0) : -1
      if (height !== this.#frame?.height) this.#foreign()
    } else if (code === TEM || isRestart(code)) {
      this.#foreign()
    } else {
      throw new Damaged('a marker that decoders do not know')
    }
  }

  *#walkScan({ end, payload }: Segment): Generator<void, { end: number; whole: boolean; complete: boolean }> {
    const frame = this.#frame
    if (!frame || ++this.#scans > MOST_SCANS) throw new Damaged('a scan out of place')
    const scan = readScan(frame, payload)
    for (const { component } of scan.components) this.#tables.useQuantization(component.quantization)
    const walker = this.#history
      ? progressiveWalker(scan, this.#tables, this.#history)
      : sequentialWalker(scan, this.#tables)
    const interval = this.#tables.useRestartInterval()
    const walked = yield* walkScan(this.#file, end, scan.mcus, interval, walker)
    if (walked.foreign) this.#foreign()
    this.#parts.push(segment(SOS, scan.header), ...walked.parts)
    const whole = !frame.progressive && scan.components.length === frame.components.length
    return { end: walked.end, whole, complete: isComplete(frame) }
  }

  /**
   * Notes what stands after a complete picture, as far as it is readable. Decoders stop after one scan that is `whole`;
   * after several, one more would change the picture.
   */
  #tell(from: number, whole: boolean): void {
    for (let at = from; ; ) {
      const found = this.#find(at)
      if (!found) return
      const { code, end } = found
      if (code === EOI) {
        if (end < this.#file.length) this.#foreign()
        return
      }
      if (code === DHT || code === DQT || code === DRI) {
        this.#foreign()
      } else if (isApplication(code) || code === COM || code === DNL) {
        this.#take(found)
      } else {
        if (code === SOS && !whole) throw new Damaged('a scan too many')
        this.#foreign()
        return
      }
      at = end
    }
  }

  #finish(): Cleaned {
    const parts = this.#parts.flatMap((part) => (part instanceof Uint8Array ? [part] : part.parts))
    if (this.#parts.some((part) => part instanceof TableSegment && !part.complete)) this.#foreign()
    return { parts: [...parts, Uint8Array.of(0xff, EOI)], removed: this.#keeper.removed }
  }

  #foreign(): void {
    this.#keeper.removed.add('other')
  }
}
