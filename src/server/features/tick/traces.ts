// Removes the traces that a release leaves in the database's files. Until they are gone the removal is owed: a row that
// outlives this process says so, and the removal is tried again until it succeeds.
import { COUNTER_TABLES } from '../../counters/index.ts'
import {
  eraseDeleted,
  eraseHistory,
  INBOX,
  isInUse,
  LogKept,
  listOrganizations,
  scrub,
  scrubPostgres,
} from '../../database/index.ts'
import type { Installed } from '../../deps.ts'
import { log } from '../../http/index.ts'
import { erasedTables, listErasures } from '../deletions/index.ts'
import { rewriteDrafts } from './drafts.ts'
import { cancel, claimDebt, type Debts, isIndebted, listDebts, owe, postpone, renewDebts } from './queries.ts'

/** Milliseconds until the next attempt, when there is no room, or the process dies in this one. */
const AGAIN = 10 * 60_000
/** While an attempt runs, its debts are put off again so often: rewriting the files of many drafts takes long. */
const RENEWAL = 60_000
/** Milliseconds until the next attempt, when another connection was in the way: such an attempt costs little. */
const SOON = 30_000
/** Milliseconds until the next attempt, when something keeps PostgreSQL's log: each attempt writes a segment of it. */
const LATER = 60 * 60_000

/** Stores that traces of a release have to be removed; the next attempt is due at once. */
export async function oweTraces({ db, sharedClock }: Installed, organizationId: string): Promise<void> {
  await owe(db, organizationId, await sharedClock())
}

/**
 * Not part of the daily job, which must not run twice: if there is no room, or another connection reads the database,
 * the removal alone is tried again.
 */
export async function removeTraces(deps: Installed, organizationId: string): Promise<void> {
  const { db, dialect, sharedClock } = deps
  // Stored before the attempt, so that the debt remains if the process dies.
  await owe(db, organizationId, (await sharedClock()) + AGAIN)
  const putOff = keepPutOff(deps, await listDebts(db))
  const erasures = await listErasures(db)
  try {
    for (const { id } of await listOrganizations(db)) await rewriteDrafts(deps, id)
    await scrub(db, dialect, INBOX)
    // No checkpoint writes these files, so the time of one is that of the first report of its hour.
    if (dialect === 'postgres') await scrubPostgres(db, COUNTER_TABLES)
    await eraseDeleted(db, dialect, erasedTables(erasures))
    await cancel(db, erasures)
    await eraseHistory(db, dialect)
  } catch (error) {
    const isKept = error instanceof LogKept
    await postpone(db, (await sharedClock()) + (isInUse(error) ? SOON : isKept ? LATER : AGAIN))
    log(isKept ? 'log_kept' : 'traces_left', {}, error)
    return
  } finally {
    putOff.end()
  }
  await cancel(db, await putOff.debts())
}

/**
 * Puts the debts of all organisations off while an attempt runs, however long: one that became due would begin a second
 * attempt beside this one.
 */
function keepPutOff({ db, sharedClock }: Installed, listed: Debts) {
  const renew = async (debts: Debts) => renewDebts(db, debts, (await sharedClock()) + AGAIN)
  let last = renew(listed)
  const timer = setInterval(() => {
    last = last.then((debts) =>
      renew(debts).catch((error) => {
        log('job_failed', {}, error)
        return debts
      }),
    )
  }, RENEWAL)
  return { end: () => clearInterval(timer), debts: () => last }
}

/** Tries again if an attempt is due, whichever process failed before. */
export async function removeOwedTraces(deps: Installed): Promise<void> {
  const organizationId = await claimDebt(deps.db, await deps.sharedClock(), LATER)
  if (organizationId !== null) await removeTraces(deps, organizationId)
}

/** Whether traces of a release are still in the database. */
export function areTracesLeft({ db }: Pick<Installed, 'db'>): Promise<boolean> {
  return isIndebted(db)
}
