// The identity vault on the reporter's side: it can be filled, replaced or emptied until a custodian opens it.
import type { Answers, Questionnaire } from '../../domain/names/questionnaire.ts'
import { answersToSend } from '../../domain/questionnaire.ts'
import type { Slot } from '../../protocol/account/slots.ts'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { AnswersSchema } from '../../protocol/entries/parts.ts'
import { fitsVault, openVault, sealVault } from '../../protocol/sealing/vault.ts'
import { command } from '../api.ts'
import { custodyRecipient, type VerifiedOrganization } from './verified-organization.ts'

/** A vault for custody and its copy for the reporter: both keep one size, filled or not. */
export async function sealVaultUpdate(
  organization: VerifiedOrganization,
  slot: Slot,
  version: number,
  identity: Answers,
) {
  const answers = AnswersSchema.parse(identity)
  const vault = { v: 1, organization: organization.id, case: slot.caseId, version, answers } as const
  return {
    version,
    custody: toBase64(await sealVault(custodyRecipient(organization), slot.caseKey, vault)),
    own: toBase64(await sealVault(slot.ownRecipient, slot.caseKey, vault)),
  }
}

/** Whether these answers fit, even with the largest possible version number. */
export function vaultHolds(questionnaire: Questionnaire, identity: Answers): boolean {
  const answers = AnswersSchema.parse(answersToSend(questionnaire.identity, identity))
  return fitsVault({ v: 1, organization: 'x'.repeat(43), case: 'x'.repeat(22), version: 999_999, answers })
}

/** The content of the reporter's own copy of the vault. */
export async function readVault(
  organization: string,
  slot: Slot,
  vault: { version: number; own: string },
): Promise<Answers> {
  const { version, own } = vault
  const expected = { organization, caseId: slot.caseId, verifyKey: slot.caseKey.verifyKey, version }
  const { answers } = await openVault(slot.ownIdentity, fromBase64(own), expected)
  return answers as Answers
}

/** Replaces the vault; `{}` empties it. Throws `conflict` once it was opened. */
export async function replaceVault(
  organization: VerifiedOrganization,
  slot: Slot,
  version: number,
  identity: Answers,
): Promise<void> {
  const body = await sealVaultUpdate(organization, slot, version, identity)
  await command({ method: 'PUT', path: '/api/reporter/vault', token: slot.token, body })
}
