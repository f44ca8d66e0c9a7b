// Randomness that is the same every time, so that anyone can make the vectors again. For test vectors only.
import { createHash } from 'node:crypto'

/** 32 bytes that depend on the label alone. */
export function seed(label) {
  return new Uint8Array(createHash('sha256').update(`peluit test vectors: ${label}`).digest())
}

/** Replaces the platform's CSPRNG in this process by a stream that depends on the label alone. */
export function seedRandomness(label) {
  let block = seed(`randomness ${label}`)
  let used = 32
  Object.defineProperty(globalThis.crypto, 'getRandomValues', {
    configurable: true,
    value(array) {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
      for (let i = 0; i < bytes.length; i++) {
        if (used === 32) {
          block = new Uint8Array(createHash('sha256').update(block).digest())
          used = 0
        }
        bytes[i] = block[used++]
      }
      return array
    },
  })
}
