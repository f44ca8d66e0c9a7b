// What a custodian's decision means today, by the signed entry and the reporter's own vault.
import type { IdentityDecision } from '../../device/disclosures.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'

/** until: in effect; over: its last day has passed; pending: it waits for the release; void: the vault was changed first. */
export type GrantStanding = 'until' | 'over' | 'pending' | 'void'

/** Null for a refusal, and for a decision that cannot be read. */
export function standingOf(
  { said }: IdentityDecision,
  { vault, today }: Pick<OwnCase, 'vault' | 'today'>,
): GrantStanding | null {
  if (!said?.lastDay) return null
  // Since a grant took effect the vault cannot be replaced: another version was there before.
  if (vault && vault.version !== said.version) return 'void'
  if (today > said.lastDay) return 'over'
  return vault?.opened === false ? 'pending' : 'until'
}

/** Whether the vault was opened, or can be, by this decision. */
export function isInEffect(decision: IdentityDecision, own: Pick<OwnCase, 'vault' | 'today'>): boolean {
  const standing = standingOf(decision, own)
  return standing === 'until' || (standing === 'over' && own.vault?.opened !== false)
}
