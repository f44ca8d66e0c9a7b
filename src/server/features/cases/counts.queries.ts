// Counts the cases of the queue. Each count reads ranges of an index that holds every needed column.
import { addDays } from '../../../domain/days.ts'
import { openedChannels } from '../../../domain/rights.ts'
import { OPEN_STAGES } from '../../../domain/stages.ts'
import type { Db } from '../../database/index.ts'
import { type Viewer, visibleTo } from './queries.ts'
import { asOpener, type Dates, dueDays, outsideChannels } from './queue.queries.ts'

/** How many cases this member sees in each list of the queue. */
export async function countQueue(db: Db, viewer: Viewer, dates: Dates) {
  const { cutoff, soon } = dueDays(dates)
  const opener = asOpener(viewer)
  // Grouped by channel too, in the order of the index that holds both columns, so that only the index is read.
  const stages = await visibleTo(db, opener)
    .where('case_file.stage', 'in', [...OPEN_STAGES])
    .groupBy(['case_file.channel', 'case_file.stage'])
    .select((eb) => ['case_file.channel', 'case_file.stage', eb.fn.countAll<number>().as('count')])
    .execute()
  const due = await visibleTo(db, opener)
    .where('first_answer_day', 'is', null)
    .where('received_day', '<=', soon)
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.sum<number>(eb.case().when('received_day', '<', cutoff).then(1).else(0).end()).as('late'),
    ])
    .executeTakeFirstOrThrow()
  const letters = await visibleTo(db, opener)
    .where('letter_kind', 'is not', null)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const own = await outsideChannels(db, viewer)
    .select(['stage', 'first_answer_day', 'received_day', 'letter_kind'])
    .execute()
  const count = (wanted: readonly string[]) =>
    stages.reduce((sum, { stage, count }) => sum + (wanted.includes(stage) ? Number(count) : 0), 0) +
    own.filter(({ stage }) => wanted.includes(stage)).length
  const ownDue = own.filter((file) => file.first_answer_day === null && file.received_day <= soon)
  const late = Number(due.late ?? 0) + ownDue.filter((file) => file.received_day < cutoff).length
  return {
    letters: Number(letters.count) + own.filter(({ letter_kind }) => letter_kind !== null).length,
    late,
    dueSoon: Number(due.all) + ownDue.length - late,
    new: count(['received']),
    waiting: count(['clarification']),
    open: count(OPEN_STAGES),
    all: (await countAll(db, opener, dates)) + own.length,
  }
}

/** Totals of cases that are no longer recent, by the parameters of the count. */
const totals = new Map<string, number>()
const RECENT_DAYS = 31

/** Counts all cases again: one was discarded or taken back. */
export function forgetTotals(): void {
  totals.clear()
}

/**
 * The number of all cases in the member's channels. The day of receipt of a case never changes. So old cases are counted
 * once a day, again after a release, which may come late, and after a discard; only recent ones are counted for every
 * page.
 */
async function countAll(db: Db, opener: Viewer, { today, released }: Dates): Promise<number> {
  const channels = openedChannels(opener)
  if (channels.length === 0) return 0
  const recent = addDays(today, -RECENT_DAYS)
  const count = async (operator: '<' | '>=') => {
    const row = await visibleTo(db, opener)
      .where('received_day', operator, recent)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }
  const name = JSON.stringify([opener.organizationId, channels, recent, released])
  let older = totals.get(name)
  if (older === undefined) {
    older = await count('<')
    if (totals.size >= 1000) totals.clear()
    totals.set(name, older)
  }
  return older + (await count('>='))
}
