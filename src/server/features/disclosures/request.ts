// A handler asks for the identity of a case's reporter.
import type * as z from 'zod/mini'
import { isActive } from '../../../domain/disclosure.ts'
import { insist } from '../../../domain/errors.ts'
import { TEXT_STEP } from '../../../protocol/encoding/padding.ts'
import { isSealedInSteps } from '../../../protocol/sealing/form.ts'
import type { IdentityRequestRequest } from '../../../protocol/wire/disclosures.ts'
import type { Db } from '../../database/index.ts'
import { decode } from '../../http/index.ts'
import { checkNextEntry, openForWriting, waitFor } from '../cases/index.ts'
import { insertOfficeEntry } from '../entries/index.ts'
import { changeRequest, insertRequest, listRequests } from '../identity-requests/index.ts'
import type { Staff } from '../sessions/index.ts'
import { vaultVersion } from '../vaults/index.ts'

/**
 * Stores the request's entry and its copy for custody. Throws `not_found`, `not_allowed`, `invalid`, `too_many`, and
 * `conflict` if another version of the vault was released, or the member has a request already that this one does not
 * replace.
 */
export async function requestIdentity(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, copy, version, replaces, waitsFor }: z.infer<typeof IdentityRequestRequest>,
  today: string,
): Promise<void> {
  const custody_copy = decode(copy)
  insist(isSealedInSteps(custody_copy, TEXT_STEP), 'invalid', 'not a padded age file')
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const { organization_id } = opened.file
    const entry = checkNextEntry(opened, 'identity_request', sealed)
    const { number } = entry.header
    insist(number > 0, 'invalid', 'the dossier comes first')
    insist(version === (await vaultVersion(trx, organization_id, id)), 'conflict', 'another version of the vault')
    const own = (await listRequests(trx, organization_id, id)).filter(({ requester }) => requester === staff.number)
    const active = own.filter(({ state, request }) => isActive(state) && request !== replaces)
    insist(active.length === 0, 'conflict', 'the member has a request already')
    const key = { organization_id, case_id: id }
    const known = replaces === null || own.some(({ request }) => request === replaces)
    insist(known, 'invalid', 'not an own request')
    await insertOfficeEntry(trx, organization_id, id, entry)
    const asked = { requester: staff.number, version, asked_day: entry.header.day ?? today }
    await insertRequest(trx, { ...key, request: entry.hash, number, custody_copy, ...asked })
    await waitFor(trx, opened, waitsFor)
    if (replaces === null) return
    await changeRequest(trx, { ...key, request: replaces }, ['questioned'], { state: 'replaced' })
  })
}
