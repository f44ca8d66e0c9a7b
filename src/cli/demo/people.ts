// The demo's five people. Their passwords are public on purpose; an organisation that is not a demo has none of this.
import type { Role } from '../../domain/names/roles.ts'
export interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly username: string
  readonly password: string
  readonly roles: readonly Role[]
}

/** Shown on the demo's log-in page, which uses them for a real log-in. */
export interface DemoLogin extends DemoPerson {
  readonly deviceCode: readonly string[]
  readonly totpSecret: string
}

/** An account code with which visitors can try the reporter's side. */
export interface DemoCode {
  readonly words: readonly string[]
  readonly about: string
}

export type PersonName = 'director' | 'administrator' | 'reviewer' | 'investigator' | 'custodian'
export type People = Readonly<Record<PersonName, DemoPerson>>

const person = (name: string, username: string, role: Role): DemoPerson => ({
  name,
  username,
  email: `${username}@contoh.example`,
  password: `${username} menjaga rahasia`,
  roles: [role],
})

/** The Inspektorat that the preset describes. */
export const PEOPLE: People = {
  director: person('Ratna Wulandari', 'inspektur', 'director'),
  administrator: person('Dimas Ardianto', 'administrator', 'administrator'),
  reviewer: person('Bagas Prasetyo', 'penelaah', 'reviewer'),
  investigator: person('Sinta Maharani', 'pemeriksa', 'investigator'),
  custodian: person('Yuliana Hapsari', 'penjaga', 'custodian'),
}

/** The other organisation, which takes reports about the Inspektorat itself. */
export const OTHER_PEOPLE: People = {
  director: person('Hasan Basuki', 'kepala', 'director'),
  administrator: person('Rini Astuti', 'pengelola', 'administrator'),
  reviewer: person('Wayan Sudarma', 'pembaca', 'reviewer'),
  investigator: person('Maria Tanjung', 'penyelidik', 'investigator'),
  custodian: person('Faisal Rahman', 'brankas', 'custodian'),
}
