/** The ways in which a text can identify its writer. */
export const KINDS = [
  'name', // the writer's own, as given for the vault
  'phone',
  'email',
  'nik', // number of the identity card
  'nip', // number of a civil servant
  'plate', // of a vehicle
  'role', // what the writer is, or where they work
  'colleague', // a superior or colleague of the writer
  'family',
  'unique', // something that is true of one person only
] as const
export type Kind = (typeof KINDS)[number]

/** A place in a text, from the first character to the one after the last. */
export interface Span {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}
