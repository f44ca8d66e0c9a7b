// Asks the custodian for the reporter's identity.
import type * as z from 'zod/mini'
import type { Purpose } from '../../../domain/names/disclosure.ts'
import type { WaitsFor } from '../../../domain/names/waits.ts'
import { handlerOf, waitsAfterMove } from '../../../domain/waits.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { demand } from '../../../protocol/errors.ts'
import { demandNamed } from '../../../protocol/keys/statement.ts'
import { sealCustodyCopy } from '../../../protocol/sealing/custody-copy.ts'
import type { IdentityRequestRequest } from '../../../protocol/wire/disclosures.ts'
import { command } from '../../api.ts'
import type { Keyring } from '../../staff/keyring.ts'
import { dossierFor } from '../dossier.ts'
import type { OpenCase } from '../open-case.ts'
import { headsOf, internalEntry, written } from '../signing.ts'
import { waitsAsBefore } from '../waits.ts'

export interface IdentityQuestion {
  readonly purpose: Purpose
  /** What of the identity is needed. */
  readonly needed: string
  readonly reason: string
  /** Hash of the header of an own request that the custodian asked back about; null for a first one. */
  readonly replaces: string | null
}

/**
 * Asks for the identity: an entry that the other handlers read, and a copy for custody, which is signed as a whole. Throws
 * `conflict` if somebody wrote meanwhile or an own request is still open, `not_allowed`, `ClockError`.
 */
export async function askForIdentity(keyring: Keyring, open: OpenCase, asked: IdentityQuestion): Promise<void> {
  const { purpose, needed, reason, replaces } = asked
  const { statement, keys } = keyring
  const { row, place, vaultVersion: version, verifyKey } = open
  demand(version !== null, 'content', 'the vault is destroyed')
  const custody = demandNamed(statement.custody, keyring.recipients.get(statement.custody ?? ''))
  const dossier = await dossierFor(keyring, open)
  const waitsFor = 'custodian'
  const content = {
    v: 2,
    kind: 'request',
    about: 'opening',
    ...{ version, purpose, needed, text: reason, replaces },
    after: headsOf(open),
    ...written(keyring, waitsFor),
  } as const
  const { entry, hash } = await internalEntry(keyring, open, dossier, content)
  const copy = await sealCustodyCopy(custody, keys.signingKey, {
    v: 1,
    organization: place.organization,
    channel: place.channel,
    case: place.caseId,
    registration: row.registration,
    recipient: open.caseRecipient,
    dossier: dossier.recipient,
    ...{ verifyKey, version, purpose, needed, reason },
    waitsFor: waitsAfterDecision(open),
    request: hash,
  })
  const body: z.infer<typeof IdentityRequestRequest> = { entry, copy: toBase64(copy), version, replaces, waitsFor }
  await command({ method: 'POST', path: `/api/staff/cases/${row.id}/identity-requests`, body })
}

/** Whom the case waited for before; if that is a custodian for another request, its handlers. */
function waitsAfterDecision(open: OpenCase): WaitsFor {
  const before = waitsAsBefore(open)
  if (before !== 'custodian') return before
  const { stage } = open.standing
  return waitsAfterMove(stage) === 'nobody' ? 'nobody' : handlerOf({ stage, assigned: open.row.assigned.length > 0 })
}
