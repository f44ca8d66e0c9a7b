// Numbers that both sides of a signature must agree on.

/** The most characters of an answer, by its type; for `people`, the most persons. */
export const LENGTHS = { short: 200, long: 20_000, place: 500, person: 200, people: 30, note: 200 } as const

/** The most characters of a message. */
export const MESSAGE_MAX = 20_000

/** The most characters of the parts of a request for protection; for `forms`, how many can be chosen. */
export const PROTECTION_LENGTHS = { forms: 20, form: 200, from: 300, since: 200 } as const

/** The most characters of the amount of a reward, in words or figures. */
export const REWARD_AMOUNT = 100

/** The most characters of whom a recommended sanction is for, and of its legal basis. */
export const SANCTION_LENGTHS = { against: 300, basis: 1000 } as const

/** The most characters of the parts of a request for an identity, and of the custodian's sentence. */
export const IDENTITY_LENGTHS = { reason: 2000, needed: 1000, sentence: 2000 } as const

/** The most characters of the parts of a decision about protection, and of a measure. */
export const DECISION_LENGTHS = { to: 200, text: 500, responsible: 200 } as const

/** The most files in one entry: the list of their pieces must fit into the entry. */
export const ENTRY_FILES = 30

/** The first answer is due within this many days at the latest (KMK 149/KMK.09/2011); an office may set fewer. */
export const FIRST_ANSWER_DAYS = 30

/** The most working days that an office may set for the first answer to a request for protection. */
export const PROTECTION_DAYS_MAX = 30

/**
 * Clients refuse a statement that is older than this many days. For so long at most can somebody who was struck and the
 * server's operator still show new reporters the statement from before.
 */
export const STATEMENT_MAX_AGE = 90
