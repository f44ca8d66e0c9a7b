// Flips bits in signed or sealed values, and collects the flips that were not refused.

export interface Sealed {
  readonly name: string
  readonly bytes: Uint8Array
  /** Must throw a `ProtocolError`. */
  readonly read: (bytes: Uint8Array) => unknown
}

/** A copy with one bit changed. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes)
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7))
  return copy
}

/** The bits whose change was accepted or caused another error than a `ProtocolError`: there should be none. */
export async function acceptedFlips({ bytes, read }: Sealed, bits: Iterable<number>): Promise<string[]> {
  const accepted: string[] = []
  for (const bit of bits) {
    try {
      await read(flipped(bytes, bit))
      accepted.push(`bit ${bit} was accepted`)
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ProtocolError')) accepted.push(`bit ${bit}: ${error}`)
    }
  }
  return accepted
}

/** Every `of`-th bit from `first` on. */
export function* everyBit(bytes: Uint8Array, first = 0, of = 1): Generator<number> {
  for (let bit = first; bit < bytes.length * 8; bit += of) yield bit
}
