// The daily job: releases the inbox, destroys discarded cases, deletes old drafts, and removes the traces of moved and
// deleted rows.
import { hourAt } from '../../../domain/days.ts'
import { randomId } from '../../../protocol/encoding/bytes.ts'
import { listOrganizations, type Organization } from '../../database/index.ts'
import type { Installed } from '../../deps.ts'
import { log, todayOf } from '../../http/index.ts'
import { LEAST_FREE } from '../../storage/index.ts'
import { expireDrafts, makeRoom } from '../drafts/index.ts'
import { listGranted } from '../identity-requests/index.ts'
import { measureFiles } from '../prices/index.ts'
import { publishFigures } from '../statistics/index.ts'
import { destroyDiscarded, finishDeletions } from './destroy.ts'
import { inboxBlobs } from './inbox.queries.ts'
import { claimLease, endLease, markTicked, renewLease } from './queries.ts'
import { releaseAll } from './release.ts'
import { settleRequests } from './requests.ts'
import { oweTraces, removeOwedTraces, removeTraces } from './traces.ts'

/** The lease is renewed while the job runs, however long; a dead process blocks others no longer than this. */
const LEASE = 5 * 60_000
const RENEWAL = 60_000

/**
 * Runs the job of every organisation whose hour has come and whose job of the day is not done. Then traces are removed
 * once for all of them, because each removal cleans the whole database.
 */
export async function runDueTicks(deps: Installed): Promise<void> {
  for (const organization of await listOrganizations(deps.db)) {
    try {
      if (isDue(deps, organization)) await runAlone(deps, organization)
    } catch (error) {
      log('job_failed', {}, error)
    }
  }
  await removeOwedTraces(deps)
}

/** Runs the job now and removes its traces, unless another process is running it; answers whether it ran. */
export async function runTick(deps: Installed, organization: Organization): Promise<boolean> {
  const ran = await runAlone(deps, organization)
  if (ran) await removeTraces(deps, organization.id)
  return ran
}

async function runAlone(deps: Installed, organization: Organization): Promise<boolean> {
  const { db, sharedClock } = deps
  const lease = { organization_id: organization.id, name: 'tick', holder: randomId() }
  if (!(await claimLease(db, lease, await sharedClock(), LEASE))) return false
  const renew = async () => renewLease(db, lease, (await sharedClock()) + LEASE)
  const failed = (error: unknown) => log('job_failed', {}, error)
  const renewing = setInterval(() => void renew().catch(failed), RENEWAL)
  try {
    await runJob(deps, organization)
  } finally {
    clearInterval(renewing)
    await endLease(db, lease)
  }
  return true
}

async function runJob(deps: Installed, organization: Organization): Promise<void> {
  const today = todayOf(deps, organization)
  // Before anything moves, so that the debt remains if the process dies in between; and once more at the end.
  await oweTraces(deps, organization.id)
  await finishDeletions(deps, organization.id)
  // What is granted while the release runs takes effect at the next one.
  const granted = await listGranted(deps.db, organization.id)
  await releaseAll(deps, organization)
  await settleRequests(deps, organization, granted, today)
  await destroyDiscarded(deps, organization.id, today)
  await expireDrafts(deps, organization, today)
  await makeRoom(deps, organization)
  await sweepInbox(deps)
  await measureFiles(deps, organization, today)
  await oweTraces(deps, organization.id)
  await markTicked(deps.db, organization.id, today)
  // Logged here, not when a file is refused: that would record when a reporter was here.
  const free = await deps.blobs.freeShare()
  if (free < LEAST_FREE.text) log('full')
  else if (free < LEAST_FREE.files) log('nearly_full')
  // Last, so that a failure here cannot affect the release.
  await publishFigures(deps, organization, today)
}

function isDue({ clock }: Installed, { profile, lastTickDay }: Organization): boolean {
  const { timeZone } = profile.site
  return hourAt(clock(), timeZone) >= profile.release.hour && lastTickDay !== todayOf({ clock }, { profile })
}

/** Deletes files left by a crash. Reads the files before the rows, because a piece's row exists before its file. */
async function sweepInbox({ db, blobs }: Installed): Promise<void> {
  const files = await blobs.inbox.list()
  const known = await inboxBlobs(db)
  await blobs.inbox.remove(files.filter((key) => !known.has(key)))
}
