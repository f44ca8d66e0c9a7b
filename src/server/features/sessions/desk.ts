import { AppError, insist } from '../../../domain/errors.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import type { Db } from '../../database/index.ts'
import { findDesk, swapDesk } from './queries.ts'
import type { Staff } from './session.ts'

/**
 * Replaces a member's desk if the stored one has the hash `before` (null: none is stored). Throws `conflict` for
 * another: two browsers of one member must not overwrite each other's memory.
 */
export async function replaceDesk(
  db: Db,
  { organizationId, number }: Pick<Staff, 'organizationId' | 'number'>,
  before: string | null,
  desk: Uint8Array,
): Promise<void> {
  const stored = await findDesk(db, organizationId, number)
  insist((stored && toBase64(sha256(stored))) === before, 'conflict', 'the desk was replaced meanwhile')
  const swapped = await swapDesk(db, organizationId, number, stored, desk)
  if (!swapped) throw new AppError('conflict', 'the desk was replaced at the same moment')
}
