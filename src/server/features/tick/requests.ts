// Part of the daily job: requests for identities end of which the time is over, and grants to open a vault take effect.
import type { Organization } from '../../database/index.ts'
import type { Installed } from '../../deps.ts'
import { log } from '../../http/index.ts'
import { endRequests, type RequestRow, takeEffect } from '../identity-requests/index.ts'
import { currentStatement } from '../statements/index.ts'
import { shuffle } from './shuffle.ts'
import { alternating, betweenReleases } from './turn.ts'

/**
 * After the release, which brings the versions of vaults that reporters changed. A request that fails must keep neither
 * the others nor the rest of the job from being done: the next job tries again.
 */
export function settleRequests(
  { db }: Installed,
  { id, serial }: Organization,
  granted: readonly RequestRow[],
  today: string,
): Promise<void> {
  return betweenReleases(id, async () => {
    if (serial === null) return
    const { statement } = await currentStatement(db, id)
    await alternating(db, (trx) => endRequests(trx, id, statement, today)).catch(failed)
    for (const request of shuffle(granted)) {
      await alternating(db, (trx) => takeEffect(trx, request, today)).catch(failed)
    }
  })
}

function failed(error: unknown): void {
  log('job_failed', {}, error)
}
