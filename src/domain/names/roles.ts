/** The roles of members, as signed statements name them. `../rights.ts` says what each role may do. */
export const ROLES = ['administrator', 'reviewer', 'director', 'investigator', 'custodian', 'observer'] as const
export type Role = (typeof ROLES)[number]
