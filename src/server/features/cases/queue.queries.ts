// The queue. A list is read part after part, and each part is a union of ranges of an index, one per channel and stage or
// kind of letter, so that a page among 100,000 cases reads a few hundred index entries and never sorts cases that it does
// not show.
import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import { addDays } from '../../../domain/days.ts'
import { SOON_DAYS } from '../../../domain/deadlines.ts'
import { LETTER_KINDS, type LetterKind, URGENT_LETTER } from '../../../domain/letters.ts'
import type { QueueList, QueueSort } from '../../../domain/names/queue.ts'
import { STAGES, type Stage } from '../../../domain/names/stages.ts'
import type { WaitsFor } from '../../../domain/names/waits.ts'
import { isEnded, LISTS, sortOf } from '../../../domain/queue.ts'
import { hasDuty, openedChannels, turnsOf } from '../../../domain/rights.ts'
import type { Db, Schema } from '../../database/index.ts'
import { countEntries } from '../entries/index.ts'
import { assignedTo, type CaseFile, type Viewer, visibleTo } from './queries.ts'

/** Far more cases than one person is ever assigned to. */
const MOST_ASSIGNED = 100_000

export interface QueueFilter {
  readonly list: QueueList
  /** Null: the list's own order. */
  readonly sort: QueueSort | null
  readonly stage: Stage | null
  readonly type: string | null
  readonly channel: string | null
  /** The eight characters in their canonical form. */
  readonly registration: string | null
  readonly assigned: 'me' | 'nobody' | null
  /** The most urgent unanswered letter. */
  readonly letter: LetterKind | null
  /** The last case of the page before. */
  readonly after: Position | null
}

/** The position of a case in a list: the part of the list, the day by which the part is ordered, then the case's id. */
export interface Position {
  readonly part: number
  readonly day: string
  readonly id: string
}

/** A case with its position in the list. */
export interface ListedCase {
  readonly file: CaseFile
  readonly position: Position
}

/** Today, and the values that the days of cases are compared with. */
export interface Dates {
  readonly today: string
  /** Days within which the first answer is due. */
  readonly answerDays: number
}

/**
 * A part of a list, for orders in which a day alone does not decide: urgent letters before others, cases without a first
 * answer before answered ones, one stage before the next. Within it the day decides, then the case's id.
 */
interface Part {
  readonly stages: readonly Stage[] | null
  readonly letters: readonly LetterKind[] | null
  /** Null: whoever has to act. */
  readonly waits: WaitsFor | null
  /** Whether the cases have a first answer; null: with and without. */
  readonly answered: boolean | null
  readonly day: 'letter_day' | 'received_day' | 'stage_day' | 'protection_due' | 'next_check_in'
  readonly direction: 'asc' | 'desc'
}

/** One range of a part: one channel with one stage, kind of letter or turn; or cases assigned to the member. */
interface Range extends Part {
  /** Null: every channel. */
  readonly channel: string | null
  /** Null: assigned or not. */
  readonly assigned: 'to_member' | 'outside_channels' | null
}

/** The first cases of a list, or those after a position; at most this many. */
export async function listQueue(
  db: Db,
  viewer: Viewer,
  filter: QueueFilter,
  dates: Dates,
  limit: number,
): Promise<ListedCase[]> {
  const { after } = filter
  const found = new Map<string, ListedCase>()
  for (const [number, part] of partsOf(filter).entries()) {
    if (found.size >= limit) break
    if (after !== null && number < after.part) continue
    const start = after?.part === number ? after : null
    const files = await listPart(db, viewer, filter, dates, part, start, limit - found.size)
    // A case that is moved while the parts are read could be in two of them.
    for (const file of files) {
      if (found.has(file.id)) continue
      found.set(file.id, { file, position: { part: number, day: file[part.day] ?? '', id: file.id } })
    }
  }
  return [...found.values()]
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

/** Cases received before `cutoff` are late; those from `cutoff` until `soon` are due soon. */
export function dueDays({ today, answerDays }: Dates): { cutoff: string; soon: string } {
  const cutoff = addDays(today, -answerDays)
  return { cutoff, soon: addDays(cutoff, SOON_DAYS) }
}

/** The parts of a list, in their order; none if the filter leaves nothing. */
function partsOf({ list, sort, stage, letter }: QueueFilter): Part[] {
  const rule = LISTS[list]
  const stages = stage === null ? rule.stages : (rule.stages ?? STAGES).filter((one) => one === stage)
  const letters = lettersOf(list, letter)
  if (stages?.length === 0 || letters?.length === 0) return []
  const answered = rule.due === null ? null : false
  const part: Part = { stages, letters, waits: null, answered, day: 'received_day', direction: 'asc' }
  switch (sortOf(list, sort)) {
    case 'letter': {
      const isUrgent = (kind: LetterKind) => kind === URGENT_LETTER
      const kinds = letters ?? LETTER_KINDS
      const parts = [kinds.filter(isUrgent), kinds.filter((kind) => !isUrgent(kind))]
      return parts.filter(({ length }) => length > 0).map((some) => ({ ...part, letters: some, day: 'letter_day' }))
    }
    case 'due':
      // Only a case without a first answer has a due day.
      return (answered === null ? [false, true] : [answered]).map((one) => ({ ...part, answered: one }))
    case 'protection':
      return [{ ...part, day: 'protection_due' }]
    case 'check_in':
      return [{ ...part, day: 'next_check_in' }]
    case 'received':
      return [{ ...part, direction: 'desc' }]
    case 'stage':
      return (stages ?? STAGES).map((one) => ({
        ...part,
        stages: [one],
        day: 'stage_day',
        direction: isEnded(one) ? 'desc' : 'asc',
      }))
  }
}

/** The kinds of letters of a list that this filter leaves; null: with and without letters. */
function lettersOf(list: QueueList, wanted: LetterKind | null): LetterKind[] | null {
  const { letters } = LISTS[list]
  if (letters === null && wanted === null) return null
  const kinds = LETTER_KINDS.filter((kind) => letters === null || letters === 'any' || letters === kind)
  return kinds.filter((kind) => wanted === null || kind === wanted)
}

async function listPart(
  db: Db,
  viewer: Viewer,
  filter: QueueFilter,
  dates: Dates,
  part: Part,
  after: Position | null,
  limit: number,
): Promise<CaseFile[]> {
  const pages = rangesOf(viewer, filter, part).map((range) => pageOf(db, viewer, filter, dates, range, after, limit))
  const [first, ...rest] = pages
  if (!first) return []
  const all = rest.reduce((union, page) => union.unionAll(page), first)
  return db
    .selectFrom(all.as('found'))
    .selectAll()
    .orderBy(part.day, part.direction)
    .orderBy('id', part.direction)
    .limit(limit)
    .execute()
}

/** Every channel that the member reads, for each stage, letter or turn that is shown, and the cases assigned elsewhere. */
function rangesOf(viewer: Viewer, filter: QueueFilter, part: Part): Range[] {
  const open = openedChannels(viewer).filter((id) => filter.channel === null || filter.channel === id)
  const assigned: Range['assigned'] = filter.assigned === 'me' ? 'to_member' : null
  if (LISTS[filter.list].mine) {
    const turns = turnsOf(viewer)
    return [
      ...open.flatMap((channel) => turns.inChannels.map((waits) => ({ ...part, waits, channel, assigned }))),
      ...turns.assigned.map((waits) => ({ ...part, waits, channel: null, assigned: 'to_member' as const })),
    ]
  }
  if (assigned !== null) return [{ ...part, channel: null, assigned }]
  const inChannels = open.flatMap((channel) => narrowest(part).map((one) => ({ ...one, channel, assigned })))
  // Assigned cases are few, so one range is enough.
  return hasDuty(viewer, 'investigate')
    ? [...inChannels, { ...part, channel: null, assigned: 'outside_channels' }]
    : inChannels
}

/** The same part as ranges of the index that has its order. */
function narrowest(part: Part): Part[] {
  const { stages, letters, answered } = part
  if (letters !== null) return letters.map((kind) => ({ ...part, letters: [kind] }))
  // Cases without a first answer have an index in the order of the due day, in which few stages are missing.
  if (stages === null || answered === false) return [part]
  return stages.map((stage) => ({ ...part, stages: [stage] }))
}

function pageOf(
  db: Db,
  viewer: Viewer,
  filter: QueueFilter,
  dates: Dates,
  range: Range,
  after: Position | null,
  limit: number,
) {
  if (range.assigned === null) {
    const query = visibleTo(db, asOpener(viewer)).selectAll('case_file')
    const { day, direction } = range
    const page = narrow(filter, dates, range, after, query)
    return db.selectFrom(page.orderBy(day, direction).orderBy('id', direction).limit(limit).as('page')).selectAll()
  }
  // Few cases, found by their ids first: the limit keeps the planner from reading another index instead.
  const mine =
    range.assigned === 'to_member'
      ? visibleTo(db, viewer).where('case_file.id', 'in', assignedTo(db, viewer))
      : outsideChannels(db, viewer)
  const found = db.selectFrom(mine.selectAll('case_file').limit(MOST_ASSIGNED).as('case_file')).selectAll('case_file')
  return db.selectFrom(narrow(filter, dates, range, after, found).as('page')).selectAll()
}

function narrow(
  filter: QueueFilter,
  dates: Dates,
  { channel, stages, letters, waits, answered, day, direction }: Range,
  after: Position | null,
  query: SelectQueryBuilder<Schema, 'case_file', CaseFile>,
) {
  const { due } = LISTS[filter.list]
  let narrowed = query
  if (channel !== null) narrowed = narrowed.where('channel', '=', channel)
  if (waits !== null) narrowed = narrowed.where('waits_for', '=', waits)
  if (letters !== null) narrowed = narrowed.where('letter_kind', 'in', [...letters])
  if (stages !== null) narrowed = narrowed.where('stage', 'in', [...stages])
  if (filter.channel !== null) narrowed = narrowed.where('channel', '=', filter.channel)
  if (filter.type !== null) narrowed = narrowed.where('type', '=', filter.type)
  if (filter.registration !== null) narrowed = narrowed.where('registration', '=', filter.registration)
  if (filter.assigned === 'nobody') narrowed = narrowed.where((eb) => eb.not(eb.exists(assignmentsOf(eb))))
  if (answered === false) narrowed = narrowed.where('first_answer_day', 'is', null)
  // Not `is not null`: for that SQLite would read the index of days of answers, and sort every answered case.
  if (answered === true) narrowed = narrowed.where((eb) => eb(eb.fn.coalesce('first_answer_day', eb.val('')), '>', ''))
  if (day === 'protection_due') narrowed = narrowed.where('protection_due', 'is not', null)
  if (day === 'next_check_in') narrowed = narrowed.where('next_check_in', '<=', dates.today)
  if (due !== null) {
    const { cutoff, soon } = dueDays(dates)
    narrowed =
      due === 'late'
        ? narrowed.where('received_day', '<', cutoff)
        : narrowed.where('received_day', '>=', cutoff).where('received_day', '<=', soon)
  }
  if (after === null) return narrowed
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
