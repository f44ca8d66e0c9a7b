// Prepares a file for the office: cut into pieces of 1 MiB, padded, each sealed by itself under a random id.
import { type Bytes, randomId, toBase64 } from '../../protocol/encoding/bytes.ts'
import { sha256Large } from '../../protocol/encoding/hash.ts'
import { PIECE_SIZE, padPiece, pieceCount } from '../../protocol/encoding/padding.ts'
import { seal } from '../../protocol/sealing/age.ts'

export interface SealedPiece {
  readonly id: string
  readonly bytes: Bytes
  /** Of the ciphertext, base64url. */
  readonly sha256: string
}

/** Piece `index` (from 0) of a file, sealed to a recipient that the rule of keys allows. */
export async function sealPiece(recipient: string, file: Blob, index: number): Promise<SealedPiece> {
  const start = index * PIECE_SIZE
  const plain = new Uint8Array(await file.slice(start, start + PIECE_SIZE).arrayBuffer())
  const bytes = await seal(recipient, plain.length === PIECE_SIZE ? plain : padPiece(plain))
  return { id: randomId(), bytes, sha256: toBase64(await sha256Large(bytes)) }
}

/** All pieces in order. The next one is sealed while the caller sends the current one; no more are kept in memory. */
export async function* sealPieces(recipient: string, file: Blob): AsyncGenerator<SealedPiece> {
  const count = pieceCount(file.size)
  let next = sealPiece(recipient, file, 0)
  for (let index = 0; index < count; index++) {
    const piece = await next
    if (index + 1 < count) {
      next = sealPiece(recipient, file, index + 1)
      // If the caller stops early, a failure of this piece must not become an unhandled rejection.
      next.catch(() => {})
    }
    yield piece
  }
}
