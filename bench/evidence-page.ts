// Runs in Chromium: the device code that seals evidence, bundled alone.
import { sealPieces } from '../src/device/evidence/seal.ts'
import { PIECE_SIZE } from '../src/protocol/encoding/padding.ts'
import { makeIdentity, recipientOf } from '../src/protocol/sealing/age.ts'

const bench = {
  /** A file of random bytes in memory. */
  makeFile(pieces: number): Blob {
    const random = new Uint8Array(PIECE_SIZE)
    for (let at = 0; at < PIECE_SIZE; at += 65_536) crypto.getRandomValues(random.subarray(at, at + 65_536))
    return new Blob(Array.from({ length: pieces }, () => random))
  },

  /** Seals all of it as the form does; milliseconds. */
  async seal(file: Blob): Promise<number> {
    const recipient = await recipientOf(await makeIdentity())
    const begun = performance.now()
    for await (const _ of sealPieces(recipient, file));
    return performance.now() - begun
  },

  /** Seals and sends until all is sent or the time is over; how many pieces that were. */
  async send(file: Blob, longest: number): Promise<number> {
    const recipient = await recipientOf(await makeIdentity())
    const end = performance.now() + longest
    let sent = 0
    for await (const { bytes } of sealPieces(recipient, file)) {
      // An answer that nobody reads would keep its part of the memory.
      await (await fetch('/piece', { method: 'POST', body: bytes })).text()
      sent += 1
      if (performance.now() > end) break
    }
    return sent
  },

  /** What the browser's own code reaches with the same pieces: AES-256-GCM and SHA-256; milliseconds. */
  async sealNatively(file: Blob): Promise<number> {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt'])
    const begun = performance.now()
    for (let at = 0; at < file.size; at += PIECE_SIZE) {
      const plain = await file.slice(at, at + PIECE_SIZE).arrayBuffer()
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain)
      await crypto.subtle.digest('SHA-256', sealed)
    }
    return performance.now() - begun
  },
}
Object.assign(globalThis, { bench })

export type EvidenceBench = typeof bench
