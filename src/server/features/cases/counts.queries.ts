// Counts the cases of the queue. Each count reads ranges of an index that holds every needed column.
import { LETTER_KINDS } from '../../../domain/letters.ts'
import { QUEUE_LISTS, type QueueList } from '../../../domain/names/queue.ts'
import { STAGES, type Stage } from '../../../domain/names/stages.ts'
import { isEnded, LISTS, type ListRule, MOST_COUNTED } from '../../../domain/queue.ts'
import { hasDuty, turnsOf } from '../../../domain/rights.ts'
import { OPEN_STAGES } from '../../../domain/stages.ts'
import type { Db } from '../../database/index.ts'
import { assignedTo, type CaseFile, type Viewer, visibleTo } from './queries.ts'
import { asOpener, type Dates, dueDays, outsideChannels } from './queue.queries.ts'

/** What decides to which lists a case belongs. */
const OWN = ['stage', 'first_answer_day', 'received_day', 'letter_kind', 'protection_due', 'next_check_in'] as const

/** How many cases this member sees in each list of the queue; `MOST_COUNTED` stands for so many or more. */
export async function countQueue(db: Db, viewer: Viewer, dates: Dates): Promise<Record<QueueList, number>> {
  const { cutoff, soon } = dueDays(dates)
  const opener = asOpener(viewer)
  // Grouped by channel too, in the order of the index that holds both columns, so that only the index is read.
  const open = await visibleTo(db, opener)
    .where('case_file.stage', 'in', [...OPEN_STAGES])
    .groupBy(['case_file.channel', 'case_file.stage'])
    .select((eb) => ['case_file.channel', 'case_file.stage', eb.fn.countAll<number>().as('count')])
    .execute()
  const ended = await Promise.all(
    STAGES.filter(isEnded).map(async (stage) => ({ stage, count: await countUpTo(db, opener, stage) })),
  )
  const stages = [...open, ...ended]
  const letters = await visibleTo(db, opener)
    .where('case_file.letter_kind', 'in', [...LETTER_KINDS])
    .groupBy(['case_file.channel', 'case_file.letter_kind'])
    .select((eb) => ['case_file.channel', 'case_file.letter_kind', eb.fn.countAll<number>().as('count')])
    .execute()
  const due = await visibleTo(db, opener)
    .where('first_answer_day', 'is', null)
    .where('received_day', '<=', soon)
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.sum<number>(eb.case().when('received_day', '<', cutoff).then(1).else(0).end()).as('late'),
    ])
    .executeTakeFirstOrThrow()
  const own = hasDuty(viewer, 'investigate') ? await outsideChannels(db, viewer).select(OWN).execute() : []
  const care = {
    protection: await countSome(db, visibleTo(db, opener).where('case_file.protection_due', 'is not', null)),
    check_in: await countSome(db, visibleTo(db, opener).where('case_file.next_check_in', '<=', dates.today)),
  }
  const turns = await countTurns(db, viewer)
  const late = Number(due.late ?? 0)
  const dueCounts = { late, due_soon: Number(due.all) - late }

  const count = (rule: ListRule) => {
    if (rule.mine) return turns
    const mine = own.filter((file) => holds(rule, file)).length
    if (rule.care !== null) return mine + care[rule.care]
    if (rule.due !== null) return mine + dueCounts[rule.due]
    if (rule.letters !== null) return mine + sum(letters.filter((row) => isAmong(rule.letters, row.letter_kind)))
    return mine + sum(stages.filter(({ stage }) => rule.stages?.includes(stage) ?? true))
  }
  return Object.fromEntries(QUEUE_LISTS.map((list) => [list, Math.min(count(LISTS[list]), MOST_COUNTED)])) as Record<
    QueueList,
    number
  >

  function holds(rule: ListRule, file: Pick<CaseFile, (typeof OWN)[number]>): boolean {
    if (rule.stages?.includes(file.stage) === false) return false
    if (rule.letters !== null && !isAmong(rule.letters, file.letter_kind)) return false
    if (rule.care === 'protection' && file.protection_due === null) return false
    if (rule.care === 'check_in' && (file.next_check_in ?? '9') > dates.today) return false
    if (rule.due === null) return true
    const isLate = file.received_day < cutoff
    return file.first_answer_day === null && file.received_day <= soon && isLate === (rule.due === 'late')
  }
}

/** How many cases are at this stage, at most `MOST_COUNTED`. */
function countUpTo(db: Db, opener: Viewer, stage: Stage): Promise<number> {
  return countSome(db, visibleTo(db, opener).where('case_file.stage', '=', stage))
}

/** In how many cases it is the member's turn; each word is counted up to `MOST_COUNTED`. */
async function countTurns(db: Db, viewer: Viewer): Promise<number> {
  const { inChannels, assigned } = turnsOf(viewer)
  const counts = [
    ...inChannels.map((waits) => countSome(db, visibleTo(db, asOpener(viewer)).where('waits_for', '=', waits))),
    ...assigned.map((waits) => {
      const mine = visibleTo(db, viewer).where('case_file.id', 'in', assignedTo(db, viewer))
      return countSome(db, mine.where('waits_for', '=', waits))
    }),
  ]
  return (await Promise.all(counts)).reduce((all, count) => all + count, 0)
}

async function countSome(db: Db, cases: ReturnType<typeof visibleTo>): Promise<number> {
  const some = cases.select('case_file.stage').limit(MOST_COUNTED)
  const { count } = await db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function isAmong(letters: ListRule['letters'], kind: CaseFile['letter_kind']): boolean {
  return kind !== null && (letters === 'any' || letters === kind)
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((all, { count }) => all + Number(count), 0)
}
