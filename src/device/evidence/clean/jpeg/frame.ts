import { type Bytes, viewOf } from '../cleaned.ts'
import { Damaged } from '../damaged.ts'

export interface Component {
  readonly id: number
  /** Sampling factors, 1 to 4. */
  readonly across: number
  readonly down: number
  readonly quantization: number
  /** Blocks of 8 × 8 that the component has by itself (ITU-T T.81 sections A.1.1 and A.2.2). */
  readonly blocksAcross: number
  readonly blocksDown: number
  /** The bit down to which each coefficient is known already (`Al` of the last scan), or -1. */
  readonly known: Int8Array
}

export interface Frame {
  readonly progressive: boolean
  readonly height: number
  readonly components: readonly Component[]
  /** MCUs of a scan with several components (section A.2.3). */
  readonly mcus: number
}

/**
 * Reads a frame header (T.81 section B.2.2). Refused: lossless, hierarchical and arithmetic coding, 12 bits, more
 * components than decoders accept, and a height that only comes later, which browsers do not show.
 */
export function readFrame(code: number, payload: Bytes): Frame {
  const count = payload[5] ?? 0
  if (code > 0xc2 || payload[0] !== 8 || count < 1 || count > 4) throw new Damaged('a kind that cannot be walked')
  if (payload.length !== 6 + 3 * count) throw new Damaged('a frame of the wrong length')
  const [height, width] = [viewOf(payload).getUint16(1), viewOf(payload).getUint16(3)]
  if (height === 0 || width === 0) throw new Damaged('a picture without a size')
  const given = Array.from({ length: count }, (_, i) => [...payload.subarray(6 + 3 * i, 9 + 3 * i)])
  const listed = given.map(([id = 0, sampling = 0, quantization = 0]) => {
    return { id, across: sampling >> 4, down: sampling & 15, quantization }
  })
  const [across, down] = [largest(listed.map((one) => one.across)), largest(listed.map((one) => one.down))]
  if (new Set(listed.map(({ id }) => id)).size < count) throw new Damaged('two components with one id')
  const components = listed.map((one) => ({
    ...one,
    blocksAcross: Math.ceil(Math.ceil((width * one.across) / across) / 8),
    blocksDown: Math.ceil(Math.ceil((height * one.down) / down) / 8),
    known: new Int8Array(64).fill(-1),
  }))
  const mcus = Math.ceil(width / (8 * across)) * Math.ceil(height / (8 * down))
  return { progressive: code === 0xc2, height, components, mcus }
}

/** Whether every coefficient is known to its last bit: nothing after that can be part of the picture. */
export function isComplete({ components }: Frame): boolean {
  return components.every(({ known }) => known.every((bit) => bit === 0))
}

function largest(factors: readonly number[]): number {
  if (factors.some((factor) => factor < 1 || factor > 4)) throw new Damaged('an impossible sampling factor')
  return Math.max(...factors)
}
