// The identity vault on the reporter's side: it can be filled, replaced or emptied until a custodian opens it.
import { LENGTHS } from '../../domain/names/limits.ts'
import type { Answers, Question, Questionnaire } from '../../domain/names/questionnaire.ts'
import { answersToSend } from '../../domain/questionnaire.ts'
import type { Slot } from '../../protocol/account/slots.ts'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { AnswersSchema } from '../../protocol/entries/parts.ts'
import { fitsVault, openVault, sealVault, type Vault, type VaultFormat } from '../../protocol/sealing/vault.ts'
import { command } from '../api.ts'
import { custodyRecipient, type VerifiedOrganization } from './verified-organization.ts'

/** Accents, quotation marks, line breaks and other scripts take more than one byte: a third is added for them. */
const BYTES = 4 / 3

/**
 * The format of all vaults with these questions: the smaller one if the longest answers fit into it. Nothing that somebody
 * wrote decides it, so the size of a vault does not show whether it is filled.
 */
export function vaultFormat({ identity }: Pick<Questionnaire, 'identity'>): VaultFormat {
  return fits(2, Object.fromEntries(identity.map((question) => [question.id, 'x'.repeat(longest(question))]))) ? 2 : 1
}

function longest({ type, max, options = [] }: Question): number {
  if (type === 'short' || type === 'long' || type === 'place') return Math.ceil((max ?? LENGTHS[type]) * BYTES)
  if (type === 'people') return LENGTHS.long
  return Math.ceil((LENGTHS.note + JSON.stringify(options.map(({ value }) => value)).length) * BYTES)
}

/** A vault for custody and its copy for the reporter, of one size. */
export async function sealVaultUpdate(
  organization: VerifiedOrganization,
  slot: Slot,
  { format, version, identity }: { format: VaultFormat; version: number; identity: Answers },
) {
  const answers = AnswersSchema.parse(identity)
  const vault = { v: format, organization: organization.id, case: slot.caseId, version, answers }
  return {
    version,
    custody: toBase64(await sealVault(custodyRecipient(organization), slot.caseKey, vault)),
    own: toBase64(await sealVault(slot.ownRecipient, slot.caseKey, vault)),
  }
}

/** Whether these answers fit into a vault of this format. */
export function vaultHolds(format: VaultFormat, questionnaire: Questionnaire, identity: Answers): boolean {
  return fits(format, AnswersSchema.parse(answersToSend(questionnaire.identity, identity)))
}

/** Even with the largest possible version number. */
function fits(v: VaultFormat, answers: Vault['answers']): boolean {
  return fitsVault({ v, organization: 'x'.repeat(43), case: 'x'.repeat(22), version: 999_999, answers })
}

/** The content of the reporter's own copy of the vault, and its format. */
export async function readVault(
  organization: string,
  slot: Slot,
  vault: { version: number; own: string },
): Promise<{ format: VaultFormat; answers: Answers }> {
  const { version, own } = vault
  const expected = { organization, caseId: slot.caseId, verifyKey: slot.caseKey.verifyKey, version }
  const { v, answers } = await openVault(slot.ownIdentity, fromBase64(own), expected)
  return { format: v, answers: answers as Answers }
}

/** Replaces the vault by one of the same size; `{}` empties it. Throws `conflict` once it was opened. */
export async function replaceVault(
  organization: VerifiedOrganization,
  slot: Slot,
  before: { readonly format: VaultFormat; readonly version: number },
  identity: Answers,
): Promise<void> {
  const { format, version } = before
  const body = await sealVaultUpdate(organization, slot, { format, version: version + 1, identity })
  await command({ method: 'PUT', path: '/api/reporter/vault', token: slot.token, body })
}
