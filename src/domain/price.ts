// What a reporter's bytes cost: bits added to a proof of work, each of which doubles it. No budget refuses a text, and
// what an ordinary report needs is free. So a flood pays, and a person with one long video waits for a moment.

const KIB = 1024
const MIB = 1024 * KIB
const GIB = 1024 * MIB

export type PricedKind = 'text' | 'files'

/** Sealed bytes of text, and padded bytes of files, that cost nothing; as much again after each entry of the office. */
export const FREE = { text: 16 * KIB, files: 8 * MIB } as const satisfies Record<PricedKind, number>
/** Each of these steps that a slot took beyond doubles the price, up to `MOST_OWN` times. */
const STEP = { text: 256 * KIB, files: 128 * MIB } as const satisfies Record<PricedKind, number>
const MOST_OWN = 3
/** What one proof of work pays for; twice as much at once is twice the work. */
const PORTION = { text: 128 * KIB, files: MIB } as const satisfies Record<PricedKind, number>
/** The most doublings by what all slots of an organisation took together: about a minute on a slow phone. */
export const MOST_SHARED = 6

/** What one slot took before. */
export interface Taken {
  readonly bytes: number
  /** Entries that the office has written in the case. */
  readonly answers: number
}

/** Bits added to the proof of work for `size` further bytes of a slot; null when they are free. */
export function priceOf(kind: PricedKind, taken: Taken, size: number): number | null {
  const over = taken.bytes + size - FREE[kind] * (1 + taken.answers)
  if (over <= 0) return null
  const before = Math.max(0, over - size)
  const portions = Math.max(1, Math.min(size, over) / PORTION[kind])
  return Math.min(MOST_OWN, Math.floor(before / STEP[kind])) + Math.ceil(Math.log2(portions))
}

/** Files of cases without an answer, in padded bytes. */
export interface Budget {
  /** The most that an organisation stores, unless the disk is small. */
  readonly unanswered: number
  /** What one day may bring before it counts as a flood. */
  readonly day: number
}
export const BUDGET: Budget = { unanswered: 10 * GIB, day: 2 * GIB }
/** The share of the room (free, or taken by such files) that they may fill. */
const DISK_SHARE = 0.2
/** A day is a flood when it brings this many times the mean of a month. */
const FLOOD = 20

/** What the last release measured, in bytes. */
export interface Measured {
  /** Files of cases without an answer. */
  readonly unanswered: number
  /** Free room of the disk. */
  readonly free: number
  /** Mean of the files received in a day, over a month. */
  readonly dailyMean: number
}

/** Doublings for everybody, or `full`: then files wait until the office has answered or discarded reports. */
export type SharedLevel = number | 'full'

/** The level that holds from one release to the next: none below half of the budget, then one for each twelfth. */
export function releasedLevel({ unanswered, free }: Measured, budget = BUDGET): SharedLevel {
  const most = Math.min(budget.unanswered, DISK_SHARE * (free + unanswered))
  if (unanswered >= most) return unanswered === 0 ? 0 : 'full'
  return Math.max(0, Math.ceil((unanswered / most - 0.5) * 2 * MOST_SHARED))
}

/**
 * The level of a day that is a flood, from the files that wait and came on the day of the last release or later; 0 on
 * any other day, so that no price tells that somebody is sending now.
 */
export function floodLevel(waiting: number, { dailyMean }: Measured, budget = BUDGET): SharedLevel {
  const most = Math.max(budget.day, FLOOD * dailyMean)
  if (waiting <= most) return 0
  if (waiting >= Math.max(budget.unanswered, 2 * most)) return 'full'
  return Math.min(MOST_SHARED, 1 + Math.floor(Math.log2(waiting / most) * MOST_SHARED))
}

/** The higher of two levels. */
export function higherLevel(a: SharedLevel, b: SharedLevel): SharedLevel {
  return a === 'full' || b === 'full' ? 'full' : Math.max(a, b)
}
