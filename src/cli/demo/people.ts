// The demo's five people. Their passwords are public on purpose; an organisation that is not a demo has none of this.
import type { Role } from '../../domain/roles.ts'

export interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly username: string
  readonly password: string
  readonly roles: readonly Role[]
}

/** Shown by the demo's log-in page, which goes the real way with them. */
export interface DemoLogin extends DemoPerson {
  readonly deviceCode: readonly string[]
  readonly totpSecret: string
}

/** An account code to try the reporter's side with. */
export interface DemoCode {
  readonly words: readonly string[]
  readonly about: string
}

const person = (name: string, username: string, role: Role): DemoPerson => ({
  name,
  username,
  email: `${username}@tirtamaya.example`,
  password: `${username} menjaga rahasia`,
  roles: [role],
})

export const PEOPLE = {
  director: person('Ratna Wulandari', 'inspektur', 'director'),
  administrator: person('Dimas Ardianto', 'administrator', 'administrator'),
  reviewer: person('Bagas Prasetyo', 'penelaah', 'reviewer'),
  investigator: person('Sinta Maharani', 'pemeriksa', 'investigator'),
  custodian: person('Yuliana Hapsari', 'penjaga', 'custodian'),
} as const satisfies Record<string, DemoPerson>
export type PersonName = keyof typeof PEOPLE
