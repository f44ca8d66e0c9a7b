// The daily job: releases the inbox, deletes old drafts, and leaves no trace of what was moved or deleted.
import { hourAt } from '../../../domain/days.ts'
import { randomId } from '../../../protocol/bytes.ts'
import { listOrganizations, type Organization, scrub } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { log, todayOf } from '../../http/index.ts'
import { expireDrafts } from '../drafts/index.ts'
import { FREE_SHARE } from '../pieces/index.ts'
import { publishFigures } from '../statistics/index.ts'
import { inboxBlobs } from './inbox.queries.ts'
import { claimLease, endLease, markTicked } from './queries.ts'
import { releaseAll } from './release.ts'

const LEASE = 30 * 60_000
/** Tables from which the job deletes. */
const TRACES = ['inbox_case', 'inbox_entry', 'inbox_piece', 'inbox_vault', 'slot', 'registration', 'vault'] as const

/** Runs the job of every organisation whose hour has come and whose day's job is not done. */
export async function runDueTicks(deps: Deps): Promise<void> {
  for (const organization of await listOrganizations(deps.db)) {
    if (!isDue(deps, organization)) continue
    try {
      await runTick(deps, organization)
    } catch (error) {
      log('job_failed', {}, error)
    }
  }
}

/** Runs the job now, unless another process is at it; answers whether it ran. */
export async function runTick(deps: Deps, organization: Organization): Promise<boolean> {
  const { db, dialect, clock, blobs } = deps
  const lease = { organization_id: organization.id, name: 'tick', holder: randomId() }
  if (!(await claimLease(db, { ...lease, until: clock() + LEASE }, clock()))) return false
  try {
    const today = todayOf(deps, organization)
    await releaseAll(deps, organization)
    await expireDrafts(deps, organization, today)
    await sweepInbox(deps)
    await markTicked(db, organization.id, today)
    await scrub(db, dialect, TRACES)
    // Here and not when a file is refused: that would write down when a reporter came.
    if ((await blobs.freeShare()) < FREE_SHARE) log('nearly_full')
    // Last: whatever goes wrong here, the release is done.
    await publishFigures(deps, organization, today)
  } finally {
    await endLease(db, lease)
  }
  return true
}

function isDue({ clock }: Deps, { profile, lastTickDay }: Organization): boolean {
  const { timeZone } = profile.site
  return hourAt(clock(), timeZone) >= profile.release.hour && lastTickDay !== todayOf({ clock }, { profile })
}

/** Deletes files that a crash left behind. Files first, rows second: a piece's row is there before its file. */
async function sweepInbox({ db, blobs }: Deps): Promise<void> {
  const files = await blobs.inbox.list()
  const known = await inboxBlobs(db)
  await blobs.inbox.remove(files.filter((key) => !known.has(key)))
}
