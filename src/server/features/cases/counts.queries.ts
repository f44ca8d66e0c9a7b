// How much there is in the queue. Counts walk ranges of the indexes that hold all they ask for.
import { OPEN_STAGES } from '../../../domain/stages.ts'
import type { Db } from '../../database/index.ts'
import { channelsOf, type Viewer, visibleTo } from './queries.ts'
import { asOpener, type Clock, dueDays, outsideChannels } from './queue.queries.ts'

/** How many cases this member sees, by what the queue leads with. */
export async function countQueue(db: Db, viewer: Viewer, clock: Clock) {
  const { cutoff, soon } = dueDays(clock)
  const opener = asOpener(viewer)
  // By channel too: in the order of the index that holds both, which is then all that is read.
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
    all: (await countAll(db, opener, JSON.stringify([clock.today, stages]))) + own.length,
  }
}

/** Totals by organisation, channels and what was known when they were counted. */
const totals = new Map<string, number>()

/**
 * All cases of the member's channels. An archive is large and changes only when open cases do, so it is counted again
 * when `known`, today and the open cases by channel and stage, is new, and not at every page.
 */
async function countAll(db: Db, opener: Viewer, known: string): Promise<number> {
  const channels = channelsOf(opener)
  if (channels.length === 0) return 0
  const name = [opener.organizationId, ...channels, known].join(' ')
  const found = totals.get(name)
  if (found !== undefined) return found
  const { count } = await visibleTo(db, opener)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (totals.size >= 1000) totals.clear()
  totals.set(name, Number(count))
  return Number(count)
}
