// What a reporter adds to a report that was sent. A letter that no entry of the office has answered leads the queue, at
// whatever stage the case stands: retaliation mostly comes after the case was closed.

/** Kinds of letters, the most pressing first. */
export const LETTER_KINDS = ['protection_request', 'withdrawal', 'evidence', 'message'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** The kind whose cases lead the list; among the other kinds the longest wait comes first. */
export const URGENT_LETTER: LetterKind = 'protection_request'

export interface Letter {
  readonly kind: LetterKind
  /** Day of receipt. */
  readonly day: string
}

/** Unanswered letters of one case as the queue shows them: the most pressing kind and the oldest day; null for none. */
export function gatherLetters(letters: readonly Letter[]): Letter | null {
  const kind = LETTER_KINDS.find((one) => letters.some((letter) => letter.kind === one))
  const [day] = letters.map((letter) => letter.day).sort()
  return kind && day !== undefined ? { kind, day } : null
}

/** Whether an entry of the reporter's chain is a letter: everything is but the report itself. */
export function isLetterKind(kind: string): kind is LetterKind {
  return (LETTER_KINDS as readonly string[]).includes(kind)
}
