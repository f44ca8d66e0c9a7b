// The lists of the queue: which cases each holds, and how it can be sorted. The server finds the cases by this table, and
// the console draws its tabs and choices from it.
import type { LetterKind } from './letters.ts'
import type { QueueList, QueueSort } from './names/queue.ts'
import type { Stage } from './names/stages.ts'
import { OPEN_STAGES } from './stages.ts'

export interface ListRule {
  /** Null: cases at every stage. */
  readonly stages: readonly Stage[] | null
  /** Only cases with unanswered letters: `any`, or this kind as the most urgent one. Null: with and without letters. */
  readonly letters: 'any' | LetterKind | null
  /** Only cases in which the member has to act, in one of their roles. */
  readonly mine: boolean
  /** Only cases without a first answer, by the state of its deadline. Null: answered or not. */
  readonly due: 'late' | 'due_soon' | null
  /** Only cases with a protection procedure that is not answered, or whose reporter is to be asked how they are. */
  readonly care: 'protection' | 'check_in' | null
  /** What it can be sorted by; the first is the default. */
  readonly sorts: readonly [QueueSort, ...QueueSort[]]
}

const everything: ListRule = {
  stages: null,
  letters: null,
  mine: false,
  due: null,
  care: null,
  sorts: ['received', 'due', 'stage'],
}
const ended: ListRule = { ...everything, sorts: ['stage', 'received'] }

export const LISTS: Readonly<Record<QueueList, ListRule>> = {
  mine: { ...everything, mine: true, sorts: ['due', 'received'] },
  letters: { ...everything, letters: 'any', sorts: ['letter'] },
  protection: { ...everything, care: 'protection', sorts: ['protection'] },
  late: { ...everything, due: 'late', sorts: ['due'] },
  due_soon: { ...everything, due: 'due_soon', sorts: ['due'] },
  new: { ...everything, stages: ['received'] },
  waiting: { ...everything, stages: ['clarification'] },
  check_in: { ...everything, care: 'check_in', sorts: ['check_in'] },
  follow_up: { ...everything, stages: ['follow_up'] },
  open: { ...everything, stages: OPEN_STAGES },
  closed: { ...ended, stages: ['closed'] },
  archived: { ...ended, stages: ['archived'] },
  all: everything,
}

/** This order if the list can be sorted so, otherwise the list's own. */
export function sortOf(list: QueueList, wanted: QueueSort | null): QueueSort {
  const { sorts } = LISTS[list]
  return sorts.find((sort) => sort === wanted) ?? sorts[0]
}

/**
 * The lists that begin the view of today, each with its first cases. A case that belongs to several stands in the first.
 * A reporter who asks for protection must not wait behind a list.
 */
export const PRESSING: readonly QueueList[] = [
  'protection',
  'mine',
  'letters',
  'late',
  'due_soon',
  'new',
  'waiting',
  'check_in',
]
/** How many cases of each of them the view of today shows. */
export const PRESSING_CASES = 5

/** Lists are counted up to here, and this number stands for more: counting an archive would be the dearest of a page. */
export const MOST_COUNTED = 10_000

/** How many cases of a list one page holds. */
export const QUEUE_PAGE = 50
/** How many cases one request can refresh, of a list that has grown page by page. */
export const MOST_REFRESHED = 500

/** Stages in which nobody waits for the office: there the latest comes first. */
export function isEnded(stage: Stage): boolean {
  return !OPEN_STAGES.includes(stage)
}
