// The monthly publication. It is part of the daily job, so that it happens once, after a finished month was released.
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

/** Publishes the figures of the last finished month, unless that is done or the office was founded later. */
export async function publishFigures(
  { db, dialect }: Pick<Deps, 'db' | 'dialect'>,
  organization: Pick<Organization, 'id' | 'profile' | 'foundedDay'>,
  today: string,
): Promise<void> {
  const { id, profile, foundedDay } = organization
  const month = finishedMonth(today)
  if (foundedDay === null || foundedDay.slice(0, 7) > month) return
  const policy = profile.publication ?? USUAL_POLICY
  const known = await findPublication(db, id, policy)
  if (known && known.month >= month) return
  const first = await (policy === 'exact' ? exactSince(db, id, foundedDay) : roundedSince(db, id, foundedDay))
  if (first > month) return
  // Rounded figures do not continue for years that were published exactly afterwards.
  const before = known && known.month >= first ? known : null
  const to = addDays(`${today.slice(0, 7)}-01`, -1)
  const dueBy = addDays(to, -ANSWER_DAYS)
  const counted = await countCases(db, dialect, {
    organizationId: id,
    channels: null,
    from: `${first.slice(0, 4)}-01-01`,
    to,
    dueBy,
  })
  const moment = { month, first, types: profile.site.types.map(({ value }) => value) }
  const publication = policy === 'exact' ? publishExact(counted, moment) : publishRounded(before, counted, moment)
  await insertPublication(db, id, publication)
}

/** The month of the oldest report belongs to a single report, so only the exact policy may reveal it. */
async function exactSince(db: Deps['db'], organizationId: string, foundedDay: string): Promise<string> {
  const oldest = await firstReceived(db, organizationId, null)
  return (oldest !== null && oldest < foundedDay ? oldest : foundedDay).slice(0, 7)
}

/**
 * Next to exact numbers a rounded one can reveal everything: if 22 is known, a total that stays at 20 says that nobody
 * reported since. So rounded figures after an exact publication begin with the following year.
 */
async function roundedSince(db: Deps['db'], organizationId: string, foundedDay: string): Promise<string> {
  const exact = await findPublication(db, organizationId, 'exact')
  return exact ? `${Number(exact.month.slice(0, 4)) + 1}-01` : foundedDay.slice(0, 7)
}
