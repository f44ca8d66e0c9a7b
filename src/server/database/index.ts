export { isUnique, migrate, type OpenDatabase, openDatabase, scrub } from './open.ts'
export type { Db, Dialect, Schema } from './schema.ts'
