export const ROLES = ['administrator', 'reviewer', 'director', 'investigator', 'custodian', 'observer'] as const
export type Role = (typeof ROLES)[number]

/** Roles that read cases. */
export const CASE_ROLES: readonly Role[] = ['reviewer', 'director', 'investigator']

/** Roles that open a whole channel; investigators open only the cases that they are assigned to. */
export const CHANNEL_ROLES: readonly Role[] = ['reviewer', 'director']

/** Roles that read the office's own statistics; reviewers only those of their channels. */
export const STATISTICS_ROLES: readonly Role[] = ['reviewer', 'director', 'observer']

/** How many people must be able to open a channel before it takes reports. */
export const MIN_OPENERS = 2

/**
 * Whether one person may hold these roles together: an administrator may hold no other role,
 * a custodian may not be a reviewer, director or investigator.
 */
export function rolesCompatible(roles: readonly Role[]): boolean {
  if (roles.length === 0 || new Set(roles).size !== roles.length) return false
  if (roles.includes('administrator')) return roles.length === 1
  return !roles.includes('custodian') || !roles.some((role) => CASE_ROLES.includes(role))
}
