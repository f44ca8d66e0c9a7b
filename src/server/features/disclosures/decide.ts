// A custodian decides about a request: the signed entry that the reporter reads, with the act that the server carries out.
import type * as z from 'zod/mini'
import { lastDayOfGrant, parseDecision } from '../../../domain/disclosure.ts'
import { insist } from '../../../domain/errors.ts'
import type { DecisionRequest } from '../../../protocol/wire/disclosures.ts'
import type { Organization } from '../../database/index.ts'
import type { Installed } from '../../deps.ts'
import { log } from '../../http/index.ts'
import { checkNextEntry, waitFor } from '../cases/index.ts'
import { checkAct, insertAct, insertOfficeEntry } from '../entries/index.ts'
import { changeRequest, type RequestKey, takeEffect } from '../identity-requests/index.ts'
import type { Staff } from '../sessions/index.ts'
import { openRequest } from './opened-request.ts'

/**
 * Stores the one decision about a request. A grant takes effect at the next release, in an organisation that chose *at
 * once* now. Throws `not_allowed`, `not_found`, `invalid`, `too_many`, and `conflict` after another decision.
 */
export async function decideRequest(
  { db }: Pick<Installed, 'db'>,
  organization: Organization,
  staff: Staff,
  key: RequestKey,
  { entry: sealed, act: signed, waitsFor }: z.infer<typeof DecisionRequest>,
  today: string,
): Promise<void> {
  const isGranted = await db.transaction().execute(async (trx) => {
    const opened = await openRequest(trx, staff, key, today)
    const { request, file } = opened
    const entry = checkNextEntry(opened, 'disclosure', sealed)
    const checked = checkAct(opened, 'disclosure', entry, signed)
    const { subject, refers, day } = checked.act
    const decision = parseDecision(subject)
    insist(decision && refers.join() === key.request, 'invalid', 'not a decision about this request')
    const { requester, version, lastDay } = decision
    const same = requester === request.requester && version === request.version
    insist(same, 'invalid', 'a decision about another member or another version')
    insist(lastDay === null || lastDay === lastDayOfGrant(day), 'invalid', 'another last day than every grant has')
    await insertOfficeEntry(trx, file.organization_id, file.id, entry)
    await insertAct(trx, file.organization_id, file.id, entry, checked)
    // A custodian has read no letter, so none is settled.
    await waitFor(trx, opened, waitsFor)
    // Refuses a second decision, even if it builds on the first. After the case's row, as everywhere: two transactions
    // that take the two rows in different orders would wait for each other.
    await changeRequest(trx, key, ['asked', 'questioned'], {
      state: lastDay === null ? 'refused' : 'granted',
      custodian: staff.number,
      decided_day: day,
      last_day: lastDay,
    })
    return lastDay !== null
  })
  if (!isGranted || organization.profile.release.mode !== 'at_once') return
  // If this fails, nothing is lost: the daily job does it.
  await db
    .transaction()
    .execute((trx) => takeEffect(trx, key, today))
    .catch((error) => log('job_failed', {}, error))
}
