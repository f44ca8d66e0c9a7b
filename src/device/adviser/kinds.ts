/** The ways in which a text can identify its writer. */
export const KINDS = [
  'name', // the writer's own, as given for the vault
  'self', // the writer says or signs their own name
  'phone',
  'email',
  'nik', // number of the identity card
  'nip', // number of a civil servant
  'plate', // of a vehicle
  'account', // the writer's own bank account
  'role', // what the writer is or does by duty, or where they work or live
  'colleague', // a superior or colleague of the writer
  'family',
  'unique', // something that is true of one person only, or an act that others remember of the writer
] as const
export type Kind = (typeof KINDS)[number]

/** A place in a text, from the first character to the one after the last. */
export interface Span {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

/** Every match of a global pattern, as a place of this kind. */
export function spansOf(kind: Kind, text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ kind, start: index, end: index + words.length }))
}
