// Letters: everything that a reporter adds to a sent report. A case with an unanswered letter leads the queue at any
// stage, because retaliation mostly comes after the case was closed.

/** Kinds of letters, the most urgent first. */
export const LETTER_KINDS = ['protection_request', 'withdrawal', 'evidence', 'message'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** Cases with this kind come first in the list; among the other kinds the longest wait comes first. */
export const URGENT_LETTER: LetterKind = 'protection_request'

export interface Letter {
  readonly kind: LetterKind
  /** Day of receipt. */
  readonly day: string
}

/** The unanswered letters of one case as the queue shows them: the most urgent kind and the oldest day, or null. */
export function gatherLetters(letters: readonly Letter[]): Letter | null {
  const kind = LETTER_KINDS.find((one) => letters.some((letter) => letter.kind === one))
  const [day] = letters.map((letter) => letter.day).sort()
  return kind && day !== undefined ? { kind, day } : null
}

/** Whether an entry of the reporter's chain is a letter: all are, except the report itself. */
export function isLetterKind(kind: string): kind is LetterKind {
  return (LETTER_KINDS as readonly string[]).includes(kind)
}
