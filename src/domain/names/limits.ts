// Numbers that both sides of a signature must agree on.

/** Most characters of an answer by its type; `people` counts persons. */
export const LENGTHS = { short: 200, long: 20_000, place: 500, person: 200, people: 30, note: 200 } as const

/** Most characters of a message. */
export const MESSAGE_MAX = 20_000

/** Most files that one entry brings: the list of their pieces has to fit into the entry. */
export const ENTRY_FILES = 30

/** Days within which the first answer is due at the latest (KMK 149/KMK.09/2011); an office may set fewer. */
export const FIRST_ANSWER_DAYS = 30

/** Age in days beyond which clients refuse a statement. */
export const STATEMENT_MAX_AGE = 400
