export { isFull, isUnique, migrate, type OpenDatabase, openDatabase, scrub } from './open.ts'
export { insertOrganization, listOrganizations, type Organization, organizationAt } from './organizations.ts'
export type { Db, Dialect, Schema } from './schema.ts'
export { commitTogether } from './together.ts'
