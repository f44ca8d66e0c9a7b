/** What a member of the office may be, as signed statements name it. Who may do what is in `../rights.ts`. */
export const ROLES = ['administrator', 'reviewer', 'director', 'investigator', 'custodian', 'observer'] as const
export type Role = (typeof ROLES)[number]
