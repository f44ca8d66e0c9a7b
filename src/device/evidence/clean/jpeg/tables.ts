import { concat } from '../../../../protocol/encoding/bytes.ts'
import type { Bytes } from '../cleaned.ts'
import { Damaged } from '../damaged.ts'
import { HuffmanTable } from './huffman.ts'
import { DHT, DQT, segment } from './markers.ts'

/** One table of a segment. A file can define tables that no scan uses and hide anything in them; they are removed. */
interface Definition {
  readonly bytes: Bytes
  used: boolean
}

interface Huffman extends Definition {
  readonly table: HuffmanTable
}

/** A segment of tables, written once it is known which of them the picture needs. */
export class TableSegment {
  readonly code: number
  readonly definitions: readonly Definition[]

  constructor(code: number, definitions: readonly Definition[]) {
    this.code = code
    this.definitions = definitions
  }

  get complete(): boolean {
    return this.definitions.every(({ used }) => used)
  }

  get parts(): Bytes[] {
    const kept = this.definitions.filter(({ used }) => used).map(({ bytes }) => bytes)
    return kept.length === 0 ? [] : [segment(this.code, concat(...kept))]
  }
}

/** The tables and the restart interval in force, as the segments before a scan left them. */
export class Tables {
  readonly #huffman = new Map<number, Huffman>()
  readonly #quantization = new Map<number, Definition>()
  #restart: (Definition & { interval: number }) | undefined

  /** Reads a DHT, DQT or DRI segment (ITU-T T.81 section B.2.4). */
  read(code: number, payload: Bytes): TableSegment {
    if (code === DHT) return new TableSegment(code, [...this.#readHuffman(payload)])
    if (code === DQT) return new TableSegment(code, [...this.#readQuantization(payload)])
    if (payload.length !== 2) throw new Damaged('a restart interval of the wrong length')
    this.#restart = { bytes: payload, used: false, interval: (payload[0] ?? 0) * 256 + (payload[1] ?? 0) }
    return new TableSegment(code, [this.#restart])
  }

  /** The table for DC (`kind` 0) or AC (1) coefficients. A missing table is not supplied, though libjpeg does that. */
  useHuffman(kind: 0 | 1, id: number): HuffmanTable {
    return use(this.#huffman.get(kind * 16 + id)).table
  }

  useQuantization(id: number): void {
    use(this.#quantization.get(id))
  }

  /** How many MCUs stand between two restart markers; 0 for no markers. */
  useRestartInterval(): number {
    return this.#restart ? use(this.#restart).interval : 0
  }

  *#readHuffman(payload: Bytes): Generator<Definition> {
    for (let at = 0; at < payload.length; ) {
      const counts = payload.subarray(at + 1, at + 17)
      const end = at + 17 + counts.reduce((sum, count) => sum + count, 0)
      if (counts.length < 16 || end > payload.length || end > at + 17 + 256) throw new Damaged('a cut table')
      const table = new HuffmanTable(counts, payload.subarray(at + 17, end))
      const definition = { bytes: payload.subarray(at, end), used: false, table }
      this.#huffman.set(payload[at] ?? 0, definition)
      yield definition
      at = end
    }
  }

  *#readQuantization(payload: Bytes): Generator<Definition> {
    for (let at = 0; at < payload.length; ) {
      const head = payload[at] ?? 0
      const end = at + (head < 16 ? 65 : 129)
      if (head >= 32 || end > payload.length) throw new Damaged('a cut table')
      const definition = { bytes: payload.subarray(at, end), used: false }
      this.#quantization.set(head & 15, definition)
      yield definition
      at = end
    }
  }
}

function use<T extends Definition>(definition: T | undefined): T {
  if (!definition) throw new Damaged('a table is missing')
  definition.used = true
  return definition
}
