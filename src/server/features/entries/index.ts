export { type CheckedAct, checkAct } from './act.ts'
export { decisionsToReporter, findAct, findActOf, insertAct, listActs, listDecisions } from './acts.queries.ts'
export { findBodies } from './bodies.ts'
export { checkNext, type Heads, headsAfter, lastRead } from './chain.ts'
export { type CheckedEntry, checkEntry, checkEntryAside, type ReporterAuthor, type StaffAuthor } from './check.ts'
export {
  countBytesFrom,
  emptyEntries,
  findReporterHeads,
  insertWaitingEntry,
  listWaitingChain,
  listWaitingEntries,
  releaseEntry,
  reporterEntry,
} from './inbox.queries.ts'
export type { Intake } from './kinds.ts'
export {
  countEntries,
  countOfficeEntries,
  findOfficeHeads,
  insertOfficeEntry,
  listChain,
  listEntries,
  listReporterKinds,
  newestReporterDay,
  SIZE,
  signedHeader,
} from './queries.ts'
