// Opens a reporter's identity that a custodian passed on to this member. It exists in memory alone.
import { fromBase64 } from '../../../protocol/encoding/bytes.ts'
import { demand } from '../../../protocol/errors.ts'
import { openVault, type Vault } from '../../../protocol/sealing/vault.ts'
import { DisclosedVaultAnswer } from '../../../protocol/wire/disclosures.ts'
import { request } from '../../api.ts'
import { dayToSign, timeToSign } from '../../day.ts'
import type { Keyring } from '../../staff/keyring.ts'
import type { OpenCase } from '../open-case.ts'
import type { IdentityRequest } from './requests.ts'

export interface OpenedIdentity {
  readonly answers: Vault['answers']
  /** The last day on which it can be opened again. */
  readonly openUntil: string
  /** Day and time of this opening, for the watermark. */
  readonly day: string
  readonly time: string
}

/**
 * Fetches the vault that was passed on, opens it, and checks that this reporter signed it, for this case, in the version
 * that was asked for. Throws `RequestError`; `ProtocolError` also if no custodian signed a grant, for then the reporter
 * would not learn of it; `ClockError`, because the watermark would be wrong.
 */
export async function openIdentity(
  { keys, organization }: Keyring,
  { row, place, today, report }: OpenCase,
  { hash, decision, content: { version } }: IdentityRequest,
): Promise<OpenedIdentity> {
  demand(decision?.said.granted, 'chain', 'no custodian signed this grant')
  const day = dayToSign({ today, timeZone: organization.timeZone })
  const path = `/api/staff/cases/${row.id}/identity-requests/${hash}/vault`
  const { vault, openUntil } = await request({ path, answer: DisclosedVaultAnswer })
  const expected = {
    organization: place.organization,
    caseId: place.caseId,
    verifyKey: report.verifyKey,
    version,
  }
  const { answers } = await openVault(keys.identity, fromBase64(vault), expected)
  return { answers, openUntil, day, time: timeToSign(organization) }
}
