// The words of protection procedures and of the retaliation watch, as signed entries, requests and rows name them.

/** What the office decides about one form of protection. */
export const PROTECTION_DECISIONS = ['granted', 'referred', 'refused'] as const
export type ProtectionDecision = (typeof PROTECTION_DECISIONS)[number]

/** Where a procedure stands: until the first answer, after it, and at the end. */
export const PROTECTION_STATES = ['open', 'answered', 'ended'] as const
export type ProtectionState = (typeof PROTECTION_STATES)[number]

/** What a reporter answers to the question how they are. */
export const CHECK_IN_ANSWERS = ['fine', 'changed', 'help'] as const
export type CheckInAnswer = (typeof CHECK_IN_ANSWERS)[number]
