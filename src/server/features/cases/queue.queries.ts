// The queue. Each page is a union of ranges of an index, one per channel and stage, so that a page among 100,000 cases
// reads a few hundred index entries and never sorts cases that it does not show.
import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import { addDays } from '../../../domain/days.ts'
import { SOON_DAYS } from '../../../domain/deadlines.ts'
import { LETTER_KINDS, type LetterKind, URGENT_LETTER } from '../../../domain/letters.ts'
import { STAGES, type Stage } from '../../../domain/names/stages.ts'
import { hasDuty, openedChannels } from '../../../domain/rights.ts'
import { OPEN_STAGES } from '../../../domain/stages.ts'
import type { Db, Schema } from '../../database/index.ts'
import { countEntries } from '../entries/index.ts'
import { assignedTo, type CaseFile, type Viewer, visibleTo } from './queries.ts'

export const PAGE = 50

/** Far more cases than one person is ever assigned to. */
const MOST_ASSIGNED = 100_000

export type Show = 'letters' | 'late' | 'due_soon' | 'new' | 'waiting' | 'open' | 'all'

export interface QueueFilter {
  readonly show: Show
  readonly stage: Stage | null
  readonly type: string | null
  readonly channel: string | null
  /** The eight characters in their canonical form. */
  readonly registration: string | null
  readonly assigned: 'me' | 'nobody' | null
  /** The last case of the page before. */
  readonly after: Position | null
}

/** The position of a case in a list: the day by which the list is ordered, then the case's id. */
export interface Position {
  readonly day: string
  readonly id: string
  /** Only in the list of new letters: whether it is still in the urgent part at the head. */
  readonly urgent: boolean
}

/** Today, and the values that the days of cases are compared with. */
export interface Dates {
  readonly today: string
  /** Days within which the first answer is due. */
  readonly answerDays: number
  /** The last day on which the daily release ran; null before the first. */
  readonly released: string | null
}

/**
 * One range of the queue: a channel with one stage or kind of letter, or the member's own assignments. Null means every
 * stage, and cases with and without letters.
 */
interface Range {
  readonly channel: string | null
  readonly stages: readonly Stage[] | null
  readonly letter: LetterKind | null
}

const STAGES_SHOWN: Record<Show, readonly Stage[] | null> = {
  letters: null,
  late: null,
  due_soon: null,
  new: ['received'],
  waiting: ['clarification'],
  open: OPEN_STAGES,
  all: null,
}

/** One page and one case more. Newest first; due cases by due day; letters by the longest wait. */
export async function listQueue(db: Db, viewer: Viewer, filter: QueueFilter, dates: Dates): Promise<CaseFile[]> {
  const [first, ...rest] = rangesOf(viewer, filter).map((range) => pageOf(db, viewer, filter, dates, range))
  if (!first) return []
  const all = rest.reduce((union, page) => union.unionAll(page), first)
  const { day, direction } = orderOf(filter)
  return db
    .selectFrom(all.as('found'))
    .selectAll()
    .$if(filter.show === 'letters', (query) =>
      query.orderBy((eb) => eb.case().when('letter_kind', '=', URGENT_LETTER).then(0).else(1).end()),
    )
    .orderBy(day, direction)
    .orderBy('id', direction)
    .limit(PAGE + 1)
    .execute()
}

/** The position of a case in this list. */
export function positionOf({ show }: Pick<QueueFilter, 'show'>, file: CaseFile): Position {
  const { day } = orderOf({ show })
  return { day: file[day] ?? '', id: file.id, urgent: show === 'letters' && file.letter_kind === URGENT_LETTER }
}

/** The assignments of these cases, and how many entries they have. */
export async function listDetails(db: Db, organizationId: string, ids: readonly string[]) {
  if (ids.length === 0) return { assigned: [], entries: [] }
  const assigned = await db
    .selectFrom('assignment')
    .where('organization_id', '=', organizationId)
    .where('case_id', 'in', [...ids])
    .select(['case_id', 'staff_number'])
    .orderBy('staff_number')
    .execute()
  const entries = await countEntries(db, organizationId, ids)
  return { assigned, entries }
}

/** The same member with only the roles that read whole channels. */
export function asOpener(viewer: Viewer): Viewer {
  return { ...viewer, roles: viewer.roles.filter((role) => role !== 'investigator') }
}

/** The cases that the member sees only by assignment: few cases, found by their ids. */
export function outsideChannels(db: Db, viewer: Viewer) {
  const investigator: Viewer = { ...viewer, roles: viewer.roles.filter((role) => role === 'investigator') }
  const channels = openedChannels(viewer)
  const query = visibleTo(db, investigator)
  return channels.length > 0 ? query.where('channel', 'not in', [...channels]) : query
}

function pageOf(db: Db, viewer: Viewer, filter: QueueFilter, dates: Dates, range: Range) {
  if (range.channel !== null) {
    const query = visibleTo(db, asOpener(viewer)).selectAll('case_file').where('channel', '=', range.channel)
    const { day, direction } = orderOf(filter)
    const page = narrow(filter, dates, range, query)
    return db
      .selectFrom(
        page
          .orderBy(day, direction)
          .orderBy('id', direction)
          .limit(PAGE + 1)
          .as('page'),
      )
      .selectAll()
  }
  // Few cases, found by their ids first: the limit keeps the planner from reading another index instead.
  const mine =
    filter.assigned === 'me'
      ? visibleTo(db, viewer).where('case_file.id', 'in', assignedTo(db, viewer))
      : outsideChannels(db, viewer)
  const found = db.selectFrom(mine.selectAll('case_file').limit(MOST_ASSIGNED).as('case_file')).selectAll('case_file')
  return db.selectFrom(narrow(filter, dates, range, found).as('page')).selectAll()
}

function narrow(
  filter: QueueFilter,
  dates: Dates,
  { stages, letter }: Range,
  query: SelectQueryBuilder<Schema, 'case_file', CaseFile>,
) {
  let narrowed = query
  if (letter !== null) narrowed = narrowed.where('letter_kind', '=', letter)
  if (stages !== null) narrowed = narrowed.where('stage', 'in', [...stages])
  if (filter.channel !== null) narrowed = narrowed.where('channel', '=', filter.channel)
  if (filter.type !== null) narrowed = narrowed.where('type', '=', filter.type)
  if (filter.registration !== null) narrowed = narrowed.where('registration', '=', filter.registration)
  if (filter.assigned === 'nobody') narrowed = narrowed.where((eb) => eb.not(eb.exists(assignmentsOf(eb))))
  if (isDue(filter)) {
    const { cutoff, soon } = dueDays(dates)
    narrowed = narrowed.where('first_answer_day', 'is', null)
    narrowed =
      filter.show === 'late'
        ? narrowed.where('received_day', '<', cutoff)
        : narrowed.where('received_day', '>=', cutoff).where('received_day', '<=', soon)
  }
  const { after } = filter
  // After the urgent part, the other letters start from their beginning.
  if (after === null || (letter !== null && letter !== URGENT_LETTER && after.urgent)) return narrowed
  const { day, direction } = orderOf(filter)
  const beyond = direction === 'asc' ? '>' : '<'
  return narrowed.where((eb) => eb(eb.refTuple(day, 'id'), beyond, eb.tuple(after.day, after.id)))
}

function assignmentsOf(eb: ExpressionBuilder<Schema, 'case_file'>) {
  return eb
    .selectFrom('assignment')
    .whereRef('assignment.organization_id', '=', 'case_file.organization_id')
    .whereRef('assignment.case_id', '=', 'case_file.id')
    .select('assignment.case_id')
}

/** Every channel that the member reads, for each stage or letter that is shown, and the cases assigned elsewhere. */
function rangesOf(viewer: Viewer, filter: QueueFilter): Range[] {
  const shown = STAGES_SHOWN[filter.show]
  const stages = filter.stage === null ? shown : (shown ?? STAGES).filter((stage) => stage === filter.stage)
  if (stages?.length === 0) return []
  const open = openedChannels(viewer).filter((id) => filter.channel === null || filter.channel === id)
  const own = hasDuty(viewer, 'investigate') ? [null] : []
  const channels = filter.assigned === 'me' ? [null] : [...open, ...own]
  if (filter.show === 'letters') {
    const kinds = LETTER_KINDS.filter((kind) => kind !== URGENT_LETTER || filter.after?.urgent !== false)
    return channels.flatMap((channel) => kinds.map((letter) => ({ channel, stages, letter })))
  }
  const each = stages?.map((stage) => [stage]) ?? [null]
  return channels.flatMap((channel) =>
    // Assigned cases are few, so one range is enough.
    (channel === null ? [stages] : each).map((only) => ({ channel, stages: only, letter: null })),
  )
}

/** The day by which a list is ordered, and the direction. */
function orderOf({ show }: Pick<QueueFilter, 'show'>) {
  if (show === 'letters') return { day: 'letter_day', direction: 'asc' } as const
  return { day: 'received_day', direction: isDue({ show }) ? 'asc' : 'desc' } as const
}

function isDue({ show }: Pick<QueueFilter, 'show'>): boolean {
  return show === 'late' || show === 'due_soon'
}

/** Cases received before `cutoff` are late; those from `cutoff` until `soon` are due soon. */
export function dueDays({ today, answerDays }: Dates): { cutoff: string; soon: string } {
  const cutoff = addDays(today, -answerDays)
  return { cutoff, soon: addDays(cutoff, SOON_DAYS) }
}
