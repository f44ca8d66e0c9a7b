// What a release leaves behind in the database's files. A release whose traces are not gone is not done: it is owed, by a
// row that outlives this process, and tried again until it succeeds.
import { isInUse, scrub } from '../../database/index.ts'
import type { Installed } from '../../deps.ts'
import { log } from '../../http/index.ts'
import { cancelDebts, claimDebt, isIndebted, owe } from './queries.ts'

/** Until the next try, in milliseconds: where there is no room, or PostgreSQL's tables are held by a dump. */
const AGAIN = 10 * 60_000
/** Until the next try where SQLite found another connection in the way: that costs little. */
const SOON = 30_000
/** Tables from which the job deletes. */
const TRACES = ['inbox_case', 'inbox_entry', 'inbox_piece', 'inbox_vault', 'slot', 'registration', 'vault'] as const

/**
 * Not part of the day's job, which must not run twice: where there is no room for it, or somebody else reads the
 * database, it is tried again by itself.
 */
export async function removeTraces({ db, dialect, clock }: Installed, organizationId: string): Promise<void> {
  // Before the try: a process that dies in it leaves the debt.
  await owe(db, organizationId, clock() + AGAIN)
  try {
    await scrub(db, dialect, TRACES)
  } catch (error) {
    if (isInUse(error)) await owe(db, organizationId, clock() + SOON)
    log('traces_left', {}, error)
    return
  }
  await cancelDebts(db)
}

/** Tries again where a try is due, whichever process failed before. */
export async function removeOwedTraces(deps: Installed): Promise<void> {
  const organizationId = await claimDebt(deps.db, deps.clock(), AGAIN)
  if (organizationId !== null) await removeTraces(deps, organizationId)
}

/** Whether traces of a release are still in the database. */
export function areTracesLeft({ db }: Pick<Installed, 'db'>): Promise<boolean> {
  return isIndebted(db)
}
