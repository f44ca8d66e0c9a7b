// The table of writers, written out a second time: a slip in either copy makes a test fail.

/** Each kind of entry that the office writes, and the roles that may write it. */
const WRITERS: Readonly<Record<string, readonly Role[]>> = {
  // in the chain that the reporter reads
  message: ['reviewer', 'director', 'investigator'],
  question: ['reviewer', 'director', 'investigator'],
  stage: ['reviewer', 'director', 'investigator'],
  disclosure: ['custodian'],
  // in the chain that only the office reads
  assignment: ['director'],
  dossier: ['reviewer', 'director', 'investigator'],
  request: ['reviewer', 'director', 'investigator'],
  note: ['reviewer', 'director', 'investigator'],
  document: ['reviewer', 'director', 'investigator'],
}

/** Every kind of entry that there is, and one that there is not. Four are the reporter’s alone. */
import type { Role } from '../names/roles.ts'
export const EVERY_KIND = ['report', 'evidence', 'withdrawal', 'protection_request', 'unknown', ...Object.keys(WRITERS)]

/** What the second copy says. */
export function isWriter(kind: string, roles: readonly Role[]): boolean {
  return (WRITERS[kind] ?? []).some((role) => roles.includes(role))
}
