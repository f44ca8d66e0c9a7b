import type * as z from 'zod/mini'
import { AppError, insist } from '../../../domain/errors.ts'
import { equal } from '../../../protocol/encoding/bytes.ts'
import type { VaultUpdate } from '../../../protocol/wire/reporter.ts'
import type { Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { demandRoom } from '../../storage/index.ts'
import { findSentSlot, lockSlot } from '../slots/index.ts'
import { checkVault } from './check.ts'
import { emptyReplaced, newestVault, replaceWaitingVault, takeBackVault } from './inbox.queries.ts'

type Replaced = Parameters<typeof emptyReplaced>[1]

/**
 * Stores the reporter's next version of the vault, and answers the case that it belongs to. The same version is accepted
 * again. Throws `invalid`, `conflict` once a version was opened, `storage_full`.
 */
export async function replaceVault(
  deps: Deps,
  organization: Organization,
  tokenHash: string,
  update: z.infer<typeof VaultUpdate>,
): Promise<string> {
  const copies = checkVault(update)
  const slot = await findSentSlot(deps.db, organization.id, tokenHash)
  const stored = await newestVault(deps.db, organization.id, slot.case_id)
  const replaced: Replaced = { organization_id: organization.id, case_id: slot.case_id, version: update.version }
  if (stored?.version !== update.version) await demandRoom(deps.blobs, 'text')
  await deps.db.transaction().execute(async (trx) => {
    await lockSlot(trx, slot)
    // The case may have been destroyed while this waited.
    await findSentSlot(trx, organization.id, tokenHash)
    const last = await newestVault(trx, organization.id, slot.case_id)
    insist(last && !last.opened, 'conflict', 'the vault was opened')
    if (last.version === update.version && equal(last.to_own, copies.to_own)) return
    insist(update.version === last.version + 1, 'conflict', 'not the next version')
    // Another size would tell that something was written or deleted.
    insist(copies.to_own.length === last.to_own.length, 'invalid', 'of another size than the version before')
    await replaceWaitingVault(trx, { ...replaced, ...copies })
  })
  await forgetReplaced(deps, replaced)
  return slot.case_id
}

/**
 * Deletes the released version before this one at once. After the new one is stored, and in a transaction of its own: with
 * SQLite none writes to both files, and a process that dies in between must leave at least one. Throws `conflict` if a
 * grant froze the older version meanwhile; then the new one is taken back.
 */
async function forgetReplaced({ db }: Pick<Deps, 'db'>, replaced: Replaced): Promise<void> {
  // Its traces are removed after the release, which deletes the row. To say so here would be a second sign of this moment.
  if (await db.transaction().execute((trx) => emptyReplaced(trx, replaced))) return
  await takeBackVault(db, replaced)
  throw new AppError('conflict', 'the vault was opened')
}
