// Which roles may write which kind of entry. The server refuses all others; clients refuse to show them.
import type { Role } from './roles.ts'

export const WRITERS = {
  message: ['reviewer', 'director', 'investigator'],
  question: ['reviewer', 'director', 'investigator'],
  stage: ['reviewer', 'director', 'investigator'], // the table of moves decides further
  disclosure: ['custodian'],
  assignment: ['director'],
  dossier: ['reviewer', 'director', 'investigator'],
  request: ['reviewer', 'director', 'investigator'],
  note: ['reviewer', 'director', 'investigator'],
  document: ['reviewer', 'director', 'investigator'],
} as const satisfies Record<string, readonly Role[]>

/** Whether a member with these roles may write an entry of this kind in the office's or the internal chain. */
export function mayWrite(kind: string, roles: readonly Role[]): boolean {
  const writers: readonly Role[] = (WRITERS as Record<string, readonly Role[]>)[kind] ?? []
  return writers.some((role) => roles.includes(role))
}
