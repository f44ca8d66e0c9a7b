// The monthly publication: part of the daily job, so that it happens once, after all of a finished month was released.
import { addDays } from '../../../domain/days.ts'
import {
  ANSWER_DAYS,
  finishedMonth,
  publishExact,
  publishRounded,
  USUAL_POLICY,
} from '../../../domain/statistics/index.ts'
import type { Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { countCases, findPublication, firstReceived, insertPublication } from './queries.ts'

/** Publishes the figures of the last finished month, unless that is done or the office was not there yet. */
export async function publishFigures(
  { db, dialect }: Pick<Deps, 'db' | 'dialect'>,
  organization: Pick<Organization, 'id' | 'profile' | 'foundedDay'>,
  today: string,
): Promise<void> {
  const { id, profile, foundedDay } = organization
  const month = finishedMonth(today)
  if (foundedDay === null || foundedDay.slice(0, 7) > month) return
  const policy = profile.publication ?? USUAL_POLICY
  const before = await findPublication(db, id, policy)
  if (before && before.month >= month) return
  // The day of the oldest report is a report's own day: only the exact policy may say it.
  const oldest = policy === 'exact' ? await firstReceived(db, id) : null
  const first = (oldest !== null && oldest < foundedDay ? oldest : foundedDay).slice(0, 4)
  const to = addDays(`${today.slice(0, 7)}-01`, -1)
  const dueBy = addDays(to, -ANSWER_DAYS)
  const counted = await countCases(db, dialect, {
    organizationId: id,
    channels: null,
    from: `${first}-01-01`,
    to,
    dueBy,
  })
  const moment = { month, first, types: profile.site.types.map(({ value }) => value) }
  const publication = policy === 'exact' ? publishExact(counted, moment) : publishRounded(before, counted, moment)
  await insertPublication(db, id, publication)
}
