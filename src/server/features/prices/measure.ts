import { addDays } from '../../../domain/days.ts'
import type { Organization } from '../../database/index.ts'
import type { Installed } from '../../deps.ts'
import { waitingFiles } from './inbox.queries.ts'
import { receivedSince, storeMeasured, unansweredFiles } from './queries.ts'

const MONTH = 30

/** Measures the files of an organisation: the prices depend on it until the next release. Part of the daily job. */
export async function measureFiles({ db, blobs }: Installed, { id }: Organization, today: string): Promise<void> {
  // Also what drafts hold, which waits still.
  const unanswered = (await unansweredFiles(db, id)) + (await waitingFiles(db, id))
  const dailyMean = Math.round((await receivedSince(db, id, addDays(today, -MONTH))) / MONTH)
  await storeMeasured(db, id, { unanswered, dailyMean, free: await blobs.freeBytes() })
}
