import type { Slot } from '../../protocol/account/slots.ts'
import { HEADERS } from '../../protocol/wire/reporter.ts'
import { removePiece, type UploadTarget } from '../evidence/upload.ts'

/** The address for a slot's pieces: the token and the piece's id travel in headers, never in the address. */
export function pieceTarget({ token }: Slot): UploadTarget {
  return { path: '/api/reporter/piece', headers: { [HEADERS.token]: token } }
}

/** Frees the space of a file that the person removed from an unsent report. */
export async function dropFile(slot: Slot, pieces: readonly { id: string }[]): Promise<void> {
  for (const { id } of pieces) await removePiece(pieceTarget(slot), id)
}
