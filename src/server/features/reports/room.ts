// How much text one case takes from its reporter. A slot costs one proof of work; without a limit it would be enough to
// fill the disk, and to make a case that nobody can open.
import { insist } from '../../../domain/errors.ts'
import type { Db } from '../../database/index.ts'
import { countFurtherBytes } from '../entries/index.ts'

const MIB = 1_048_576

/** Of entries after the report. */
export const TEXT_LIMITS = {
  /** Far more than any conversation has. */
  entries: 500,
  /** Bytes of sealed bodies before the office has written, and as many again for each of its entries: who is answered goes on. */
  bytesPerAnswer: 2 * MIB,
  /** Bytes of sealed bodies in all. */
  bytes: 16 * MIB,
} as const

/** Throws `too_many` where the case has no room for one more entry of so many bytes, this one with this number. */
export async function demandTextRoom(
  trx: Db,
  organizationId: string,
  caseId: string,
  entry: { readonly number: number; readonly size: number },
  answers: number,
): Promise<void> {
  insist(entry.number < TEXT_LIMITS.entries, 'too_many', 'more entries than a case takes')
  const most = Math.min(TEXT_LIMITS.bytes, TEXT_LIMITS.bytesPerAnswer * (1 + answers))
  const used = await countFurtherBytes(trx, organizationId, caseId)
  insist(used + entry.size <= most, 'too_many', 'more text than a case takes before the next answer')
}
