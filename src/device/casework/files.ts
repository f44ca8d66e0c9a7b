// Puts evidence back together: each piece is compared with the hash that the reporter signed before it is opened.
import { type Bytes, toBase64 } from '../../protocol/encoding/bytes.ts'
import { sha256Large } from '../../protocol/encoding/hash.ts'
import { PIECE_SIZE, pieceCount, pieceSize } from '../../protocol/encoding/padding.ts'
import type { EvidenceFile } from '../../protocol/entries/parts.ts'
import { demand } from '../../protocol/errors.ts'
import { open } from '../../protocol/sealing/age.ts'
import { download } from '../api.ts'

/**
 * A file as it was sealed, whole or not at all. Throws `ProtocolError` if a piece was altered, `RequestError` if cut
 * off.
 */
export async function openFile(
  caseIdentity: string,
  file: EvidenceFile,
  progress: (done: number, all: number) => void = () => {},
): Promise<Blob> {
  demand(file.pieces.length === pieceCount(file.size), 'content', 'the number of pieces does not fit the size')
  const parts: Blob[] = []
  for (const [index, piece] of file.pieces.entries()) {
    const sealed = await download({ path: `/api/staff/pieces/${piece.id}` })
    demand(toBase64(await sha256Large(sealed)) === piece.sha256, 'content', 'a piece was altered')
    const plain: Bytes = await open(caseIdentity, sealed)
    demand(plain.length === pieceSize(file.size, index), 'content', 'a piece has the wrong size')
    parts.push(new Blob([plain.subarray(0, Math.min(PIECE_SIZE, file.size - index * PIECE_SIZE))]))
    progress(index + 1, file.pieces.length)
  }
  return new Blob(parts, { type: 'application/octet-stream' })
}
