export { checkNext, type Heads, headOf, headsAfter, lastRead } from './chain.ts'
export { type CheckedEntry, checkEntry, type ReporterAuthor, type StaffAuthor } from './check.ts'
export type { Intake } from './kinds.ts'
