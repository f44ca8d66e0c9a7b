// The vault goes from custody to its requester, who can open it for some days.
import type * as z from 'zod/mini'
import { lastDayToOpen } from '../../../domain/disclosure.ts'
import { AppError, insist } from '../../../domain/errors.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { VAULT_SIZES } from '../../../protocol/encoding/padding.ts'
import type { DisclosedVaultAnswer, HandOnRequest } from '../../../protocol/wire/disclosures.ts'
import type { Db } from '../../database/index.ts'
import { decodeSealed } from '../../http/index.ts'
import { openForWriting } from '../cases/index.ts'
import { changeRequest, findHandedVault, findRequest, mayGoOn, type RequestKey } from '../identity-requests/index.ts'
import type { Staff } from '../sessions/index.ts'
import { openRequest } from './opened-request.ts'

/**
 * Stores the vault as the custodian's device sealed it to the requester. Throws `not_allowed`, `not_found`, `invalid`, and
 * `conflict` unless the grant is in effect and the vault was not passed on.
 */
export async function handOn(
  db: Db,
  staff: Staff,
  key: RequestKey,
  { vault }: z.infer<typeof HandOnRequest>,
  today: string,
): Promise<void> {
  const vault_copy = decodeSealed(vault, ...Object.values(VAULT_SIZES))
  await db.transaction().execute(async (trx) => {
    const { request } = await openRequest(trx, staff, key, today)
    if (request.last_day === null) throw new AppError('conflict', 'not granted')
    const open_until = lastDayToOpen(today, request.last_day)
    await changeRequest(trx, key, ['ready'], { state: 'handed_on', handed_day: today, open_until, vault_copy })
  })
}

/**
 * The vault that was passed on to this member, who must still have a role on the case in work. Throws `not_found`, and
 * `conflict` before it was passed on and when its time is over.
 */
export async function readHandedVault(
  db: Db,
  staff: Staff,
  key: RequestKey,
  today: string,
): Promise<z.infer<typeof DisclosedVaultAnswer>> {
  await openForWriting(db, staff, key.case_id, today)
  const request = await findRequest(db, key)
  insist(request.requester === staff.number, 'not_found', 'the request of somebody else')
  const may = request.state === 'handed_on' && (await mayGoOn(db, staff.statement, today, key))
  const vault = may ? await findHandedVault(db, key) : null
  if (vault === null || request.open_until === null) throw new AppError('conflict', 'not passed on, or over')
  return { vault: toBase64(vault), openUntil: request.open_until }
}
