// The table of writers, written a second time: a mistake in either copy makes a test fail.

/** Each kind of entry that the office writes, and the roles that may write it. */
const WRITERS: Readonly<Record<string, readonly Role[]>> = {
  // in the chain that the reporter reads
  message: ['reviewer', 'director', 'investigator'],
  question: ['reviewer', 'director', 'investigator'],
  stage: ['reviewer', 'director', 'investigator'],
  classification: ['reviewer', 'director', 'investigator'],
  disclosure: ['custodian'],
  discard: ['director'],
  take_back: ['reviewer', 'director'],
  protection: ['reviewer', 'director', 'investigator'],
  check_in: ['reviewer', 'director', 'investigator'],
  // in the chain that only the office reads
  assignment: ['director'],
  dossier: ['reviewer', 'director', 'investigator'],
  request: ['reviewer', 'director', 'investigator', 'custodian'],
  note: ['reviewer', 'director', 'investigator'],
  document: ['reviewer', 'director', 'investigator'],
  work: ['reviewer', 'director', 'investigator'],
}

/** Every kind of entry, and one that does not exist. Four of them are written only by the reporter. */
import type { Role } from '../names/roles.ts'
export const EVERY_KIND = ['report', 'evidence', 'withdrawal', 'protection_request', 'unknown', ...Object.keys(WRITERS)]

/** The verdict of the second copy. */
export function isWriter(kind: string, roles: readonly Role[]): boolean {
  return (WRITERS[kind] ?? []).some((role) => roles.includes(role))
}
