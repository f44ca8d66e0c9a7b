// The queue. Each page is a union of ranges of an index, one per channel and stage, so that a page among 100,000
// cases reads a few hundred index entries and never sorts what it does not show.
import { addDays } from '../../../domain/days.ts'
import { SOON_DAYS } from '../../../domain/deadlines.ts'
import { OPEN_STAGES, type Stage } from '../../../domain/stages.ts'
import type { Db } from '../../database/index.ts'
import { assignedAtAll, assignedTo, type CaseFile, channelsOf, type Viewer, visibleTo } from './queries.ts'

export const PAGE = 50

export type Show = 'late' | 'due_soon' | 'new' | 'waiting' | 'open' | 'all'

export interface QueueFilter {
  readonly show: Show
  readonly stage: Stage | null
  readonly type: string | null
  readonly channel: string | null
  /** Canonical eight characters. */
  readonly registration: string | null
  readonly assigned: 'me' | 'nobody' | null
  /** The last case of the page before. */
  readonly after: { readonly day: string; readonly id: string } | null
}

/** Today, and the days within which the first answer is due. */
export interface Clock {
  readonly today: string
  readonly answerDays: number
}

/** One range of the queue: of a channel or of the member's own assignments, and of one stage or of all. */
interface Range {
  readonly channel: string | null
  readonly stage: Stage | null
}

const STAGES_SHOWN: Record<Show, readonly Stage[] | null> = {
  late: null,
  due_soon: null,
  new: ['received'],
  waiting: ['clarification'],
  open: OPEN_STAGES,
  all: null,
}

/** One page and one case more, where there is one. Newest first; what is due, by due day. */
export async function listQueue(db: Db, viewer: Viewer, filter: QueueFilter, clock: Clock): Promise<CaseFile[]> {
  const [first, ...rest] = rangesOf(viewer, filter).map((range) => pageOf(db, viewer, filter, clock, range))
  if (!first) return []
  const all = rest.reduce((union, page) => union.unionAll(page), first)
  const order = isDue(filter) ? 'asc' : 'desc'
  return all
    .orderBy('received_day', order)
    .orderBy('id', order)
    .limit(PAGE + 1)
    .execute()
}

/** How many cases this member sees, by what the queue leads with. */
export async function countQueue(db: Db, viewer: Viewer, clock: Clock) {
  const { cutoff, soon } = dueDays(clock)
  const stages = await visibleTo(db, viewer)
    .groupBy('stage')
    .select((eb) => ['case_file.stage', eb.fn.countAll<number>().as('count')])
    .execute()
  const due = await visibleTo(db, viewer)
    .where('first_answer_day', 'is', null)
    .where('received_day', '<=', soon)
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn
        .coalesce(eb.fn.sum<number>(eb.case().when('received_day', '<', cutoff).then(1).else(0).end()), eb.lit(0))
        .as('late'),
    ])
    .executeTakeFirstOrThrow()
  const count = (wanted: readonly string[] | null) =>
    stages.reduce((sum, { stage, count }) => sum + (wanted === null || wanted.includes(stage) ? Number(count) : 0), 0)
  const late = Number(due.late)
  return {
    late,
    dueSoon: Number(due.all) - late,
    new: count(STAGES_SHOWN.new),
    waiting: count(STAGES_SHOWN.waiting),
    open: count(STAGES_SHOWN.open),
    all: count(null),
  }
}

/** Assignments and numbers of entries of these cases. */
export async function listDetails(db: Db, organizationId: string, ids: readonly string[]) {
  if (ids.length === 0) return { assigned: [], entries: [] }
  const assigned = await db
    .selectFrom('assignment')
    .where('organization_id', '=', organizationId)
    .where('case_id', 'in', [...ids])
    .select(['case_id', 'staff_number'])
    .orderBy('staff_number')
    .execute()
  const entries = await db
    .selectFrom('entry')
    .where('organization_id', '=', organizationId)
    .where('case_id', 'in', [...ids])
    .where('chain', 'in', ['reporter', 'office'])
    .groupBy(['case_id', 'chain'])
    .select((eb) => ['case_id', 'chain', eb.fn.countAll<number>().as('count')])
    .execute()
  return { assigned, entries }
}

function pageOf(db: Db, viewer: Viewer, filter: QueueFilter, clock: Clock, range: Range) {
  const due = isDue(filter)
  let query = visibleTo(db, viewer).selectAll('case_file')
  const channels = channelsOf(viewer)
  if (range.channel !== null) query = query.where('channel', '=', range.channel)
  else if (channels.length > 0) query = query.where('channel', 'not in', [...channels])
  if (range.stage !== null) query = query.where('stage', '=', range.stage)
  if (filter.channel !== null) query = query.where('channel', '=', filter.channel)
  if (filter.type !== null) query = query.where('type', '=', filter.type)
  if (filter.registration !== null) query = query.where('registration', '=', filter.registration)
  if (filter.assigned === 'me') query = query.where('id', 'in', assignedTo(db, viewer))
  if (filter.assigned === 'nobody') query = query.where('id', 'not in', assignedAtAll(db, viewer))
  if (due) {
    const { cutoff, soon } = dueDays(clock)
    query = query.where('first_answer_day', 'is', null)
    query =
      filter.show === 'late'
        ? query.where('received_day', '<', cutoff)
        : query.where('received_day', '>=', cutoff).where('received_day', '<=', soon)
  }
  const { after } = filter
  if (after !== null) {
    query = query.where((eb) => eb(eb.refTuple('received_day', 'id'), due ? '>' : '<', eb.tuple(after.day, after.id)))
  }
  const order = due ? 'asc' : 'desc'
  const limited = query
    .orderBy('received_day', order)
    .orderBy('id', order)
    .limit(PAGE + 1)
  return db.selectFrom(limited.as('page')).selectAll()
}

/** Every channel that the member reads, and what is assigned to them elsewhere; each by the stages that are shown. */
function rangesOf(viewer: Viewer, filter: QueueFilter): Range[] {
  const shown = STAGES_SHOWN[filter.show]
  const stages =
    filter.stage === null ? (shown ?? [null]) : shown === null || shown.includes(filter.stage) ? [filter.stage] : []
  const channels = channelsOf(viewer).filter((id) => filter.channel === null || filter.channel === id)
  const places = [...channels, ...(viewer.roles.includes('investigator') ? [null] : [])]
  return places.flatMap((channel) => stages.map((stage) => ({ channel, stage })))
}

function isDue({ show }: QueueFilter): boolean {
  return show === 'late' || show === 'due_soon'
}

/** Received before `cutoff` is late; from then until `soon` is due soon. The first answer is due so many days later. */
function dueDays({ today, answerDays }: Clock): { cutoff: string; soon: string } {
  const cutoff = addDays(today, -answerDays)
  return { cutoff, soon: addDays(cutoff, SOON_DAYS) }
}
