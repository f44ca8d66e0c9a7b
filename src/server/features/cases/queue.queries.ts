// The queue. Each page is a union of ranges of an index, one per channel and stage, so that a page among 100,000
// cases reads a few hundred index entries and never sorts what it does not show.
import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import { addDays } from '../../../domain/days.ts'
import { SOON_DAYS } from '../../../domain/deadlines.ts'
import { OPEN_STAGES, STAGES, type Stage } from '../../../domain/stages.ts'
import type { Db, Schema } from '../../database/index.ts'
import { assignedTo, type CaseFile, channelsOf, type Viewer, visibleTo } from './queries.ts'

export const PAGE = 50

/** Far more than one person is ever assigned. */
const MOST_ASSIGNED = 100_000

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

/** One range of the queue: of a channel and one stage, or of the member's own assignments; null is every stage. */
interface Range {
  readonly channel: string | null
  readonly stages: readonly Stage[] | null
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
  const own = await outsideChannels(db, viewer).select(['stage', 'first_answer_day', 'received_day']).execute()
  const count = (wanted: readonly string[]) =>
    stages.reduce((sum, { stage, count }) => sum + (wanted.includes(stage) ? Number(count) : 0), 0) +
    own.filter(({ stage }) => wanted.includes(stage)).length
  const ownDue = own.filter((file) => file.first_answer_day === null && file.received_day <= soon)
  const late = Number(due.late ?? 0) + ownDue.filter((file) => file.received_day < cutoff).length
  return {
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

/** The same member, as far as they read whole channels. */
function asOpener(viewer: Viewer): Viewer {
  return { ...viewer, roles: viewer.roles.filter((role) => role !== 'investigator') }
}

/** What the member sees by assignment alone: few cases, found by their ids. */
function outsideChannels(db: Db, viewer: Viewer) {
  const investigator: Viewer = { ...viewer, roles: viewer.roles.filter((role) => role === 'investigator') }
  const channels = channelsOf(viewer)
  const query = visibleTo(db, investigator)
  return channels.length > 0 ? query.where('channel', 'not in', [...channels]) : query
}

function pageOf(db: Db, viewer: Viewer, filter: QueueFilter, clock: Clock, range: Range) {
  if (range.channel !== null) {
    const query = visibleTo(db, asOpener(viewer)).selectAll('case_file').where('channel', '=', range.channel)
    const order = isDue(filter) ? 'asc' : 'desc'
    const page = narrow(filter, clock, range, query)
    return db
      .selectFrom(
        page
          .orderBy('received_day', order)
          .orderBy('id', order)
          .limit(PAGE + 1)
          .as('page'),
      )
      .selectAll()
  }
  // Few cases, found by their ids first: the limit keeps the database from walking another index by the rest.
  const mine =
    filter.assigned === 'me'
      ? visibleTo(db, viewer).where('case_file.id', 'in', assignedTo(db, viewer))
      : outsideChannels(db, viewer)
  const found = db.selectFrom(mine.selectAll('case_file').limit(MOST_ASSIGNED).as('case_file')).selectAll('case_file')
  return db.selectFrom(narrow(filter, clock, range, found).as('page')).selectAll()
}

function narrow(
  filter: QueueFilter,
  clock: Clock,
  { stages }: Range,
  query: SelectQueryBuilder<Schema, 'case_file', CaseFile>,
) {
  let narrowed = query
  if (stages !== null) narrowed = narrowed.where('stage', 'in', [...stages])
  if (filter.channel !== null) narrowed = narrowed.where('channel', '=', filter.channel)
  if (filter.type !== null) narrowed = narrowed.where('type', '=', filter.type)
  if (filter.registration !== null) narrowed = narrowed.where('registration', '=', filter.registration)
  if (filter.assigned === 'nobody') narrowed = narrowed.where((eb) => eb.not(eb.exists(assignmentsOf(eb))))
  const due = isDue(filter)
  if (due) {
    const { cutoff, soon } = dueDays(clock)
    narrowed = narrowed.where('first_answer_day', 'is', null)
    narrowed =
      filter.show === 'late'
        ? narrowed.where('received_day', '<', cutoff)
        : narrowed.where('received_day', '>=', cutoff).where('received_day', '<=', soon)
  }
  const { after } = filter
  if (after === null) return narrowed
  return narrowed.where((eb) => eb(eb.refTuple('received_day', 'id'), due ? '>' : '<', eb.tuple(after.day, after.id)))
}

function assignmentsOf(eb: ExpressionBuilder<Schema, 'case_file'>) {
  return eb
    .selectFrom('assignment')
    .whereRef('assignment.organization_id', '=', 'case_file.organization_id')
    .whereRef('assignment.case_id', '=', 'case_file.id')
    .select('assignment.case_id')
}

/** Every channel that the member reads, by each stage that is shown; and what is assigned to them elsewhere. */
function rangesOf(viewer: Viewer, filter: QueueFilter): Range[] {
  const shown = STAGES_SHOWN[filter.show]
  const stages = filter.stage === null ? shown : (shown ?? STAGES).filter((stage) => stage === filter.stage)
  if (stages?.length === 0) return []
  const own = viewer.roles.includes('investigator') ? [{ channel: null, stages }] : []
  if (filter.assigned === 'me') return [{ channel: null, stages }]
  const channels = channelsOf(viewer).filter((id) => filter.channel === null || filter.channel === id)
  const each = stages?.map((stage) => [stage]) ?? [null]
  return [...channels.flatMap((channel) => each.map((only) => ({ channel, stages: only }))), ...own]
}

function isDue({ show }: QueueFilter): boolean {
  return show === 'late' || show === 'due_soon'
}

/** Received before `cutoff` is late; from then until `soon` is due soon. The first answer is due so many days later. */
function dueDays({ today, answerDays }: Clock): { cutoff: string; soon: string } {
  const cutoff = addDays(today, -answerDays)
  return { cutoff, soon: addDays(cutoff, SOON_DAYS) }
}
