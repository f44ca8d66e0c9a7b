import type { Bytes } from '../cleaned.ts'
import { Damaged } from '../damaged.ts'
import type { Component, Frame } from './frame.ts'

/** What a scan header says (ITU-T T.81 section B.2.3). */
export interface Scan {
  readonly components: readonly ScanComponent[]
  /** The first and the last coefficient in it, in zigzag order. */
  readonly first: number
  readonly last: number
  /** The bit down to which earlier scans made the coefficients known, or 0; and the one that this scan reaches. */
  readonly high: number
  readonly low: number
  readonly mcus: number
  /** The content of the segment as it is kept. */
  readonly header: Bytes
}

export interface ScanComponent {
  readonly component: Component
  readonly dcTable: number
  readonly acTable: number
  /** Blocks in each MCU. */
  readonly blocks: number
}

/** Reads a scan header, checks that it continues where earlier scans ended, and notes what is known after it. */
export function readScan(frame: Frame, payload: Bytes): Scan {
  const count = payload[0] ?? 0
  if (count < 1 || count > 4 || payload.length !== 4 + 2 * count) throw new Damaged('a scan of the wrong length')
  const components = Array.from({ length: count }, (_, i) => {
    const component = frame.components.find(({ id }) => id === payload[1 + 2 * i])
    if (!component) throw new Damaged('a scan of an unknown component')
    const tables = payload[2 + 2 * i] ?? 0
    const blocks = count === 1 ? 1 : component.across * component.down
    return { component, dcTable: tables >> 4, acTable: tables & 15, blocks }
  })
  if (new Set(components.map(({ component }) => component)).size < count) throw new Damaged('a component named twice')
  // Section B.2.3 allows no more, and decoders have no room for more.
  if (components.reduce((sum, { blocks }) => sum + blocks, 0) > 10) throw new Damaged('too large an MCU')
  const single = count === 1 ? components[0]?.component : undefined
  const mcus = single ? single.blocksAcross * single.blocksDown : frame.mcus
  const header = frame.progressive ? payload : sequentialHeader(payload)
  const [first = 0, last = 0, bits = 0] = header.subarray(-3)
  const scan = { components, first, last, high: bits >> 4, low: bits & 15, mcus, header }
  if (frame.progressive) checkProgression(scan)
  for (const { component } of components) noteKnown(component.known, scan)
  return scan
}

/** Some cameras leave the last three bytes zero. Decoders ignore them here, so nothing else may stand there. */
function sequentialHeader(payload: Bytes): Bytes {
  const header = payload.slice()
  header.set([0, 63, 0], payload.length - 3)
  return header
}

/** T.81 sections G.1.1.1.1 and G.1.1.1.2: DC apart from AC, AC of one component only, each refinement by one bit. */
function checkProgression({ components, first, last, high, low }: Scan): void {
  const bands = first === 0 ? last === 0 : first <= last && last < 64 && components.length === 1
  if (!bands || low > 13 || (high > 0 && low !== high - 1)) throw new Damaged('an impossible progression')
}

function noteKnown(known: Int8Array, { first, last, high, low }: Scan): void {
  if (first > 0 && known[0] === -1) throw new Damaged('AC before DC')
  for (let k = first; k <= last; k++) {
    if (known[k] !== (high === 0 ? -1 : high)) throw new Damaged('coefficients coded twice or out of order')
    known[k] = low
  }
}
