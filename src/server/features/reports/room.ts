// Limits the text that a reporter can add to one case. A slot costs only one proof of work: without a limit it would be
// enough to fill the disk, or to make a case too large to open.
import { insist } from '../../../domain/errors.ts'
import type { Work } from '../../../protocol/work.ts'
import type { Db } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { countBytesFrom, countOfficeEntries } from '../entries/index.ts'
import { charge } from '../prices/index.ts'

const MIB = 1_048_576

/** Limits of the entries after the report. */
export const TEXT_LIMITS = {
  /** Far more than any conversation needs. */
  entries: 500,
  /** Bytes of sealed bodies before the office writes, and as many again for each of its entries. */
  bytesPerAnswer: 2 * MIB,
  /** Bytes of sealed bodies in all. */
  bytes: 16 * MIB,
} as const

/** Throws `too_many` if the case has no room for one more entry of this number and size. */
export async function demandTextRoom(
  trx: Db,
  organizationId: string,
  caseId: string,
  entry: { readonly number: number; readonly size: number },
): Promise<void> {
  insist(entry.number < TEXT_LIMITS.entries, 'too_many', 'more entries than a case may have')
  const answers = await countOfficeEntries(trx, organizationId, caseId)
  const most = Math.min(TEXT_LIMITS.bytes, TEXT_LIMITS.bytesPerAnswer * (1 + answers))
  const used = await countBytesFrom(trx, organizationId, caseId, 1)
  insist(used + entry.size <= most, 'too_many', 'more text than a case may have before the next answer')
}

/** Charges for the sealed body of an entry after the report. Throws `work_needed` with a challenge. */
export async function chargeLetter(
  deps: Pick<Deps, 'db' | 'work' | 'clock'>,
  organizationId: string,
  caseId: string,
  size: number,
  work: Work | undefined,
): Promise<void> {
  const bytes = await countBytesFrom(deps.db, organizationId, caseId, 0)
  const answers = await countOfficeEntries(deps.db, organizationId, caseId)
  await charge(deps, organizationId, { kind: 'text', taken: { bytes, answers }, size, answered: answers > 0 }, work)
}
