// Invented years of an office, and the content of its rows at the end of each month.
import { addDays } from '../../days.ts'
import { daysBetween } from '../../names/day.ts'
import { OUTCOMES, type Outcome, type Stage } from '../../names/stages.ts'
import { TRACKER } from '../../stages.ts'
import { ANSWER_DAYS, type Counted } from '../figures.ts'
import { monthOf } from '../publication.ts'

export const TYPES = ['korupsi', 'suap', 'gratifikasi', 'pungli', 'aset', 'disiplin', 'desa', 'lainnya'] as const

interface Case {
  readonly received: string
  readonly type: string
  readonly typed: string
  readonly answered: string
  /** The day of each step of the case; the first is the day of receipt. */
  readonly steps: readonly string[]
  readonly outcome: Outcome
  /** The day on which it was discarded as spam; it has no further step. */
  readonly discarded: string | null
}

const NEVER = '9999-12-31'

/** A sequence of numbers from 0 to 1, always the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The cases of these years, about `perYear` in each. */
export function playYears(years: readonly string[], perYear: number, random: () => number): Case[] {
  const pick = <T>(choices: readonly T[]) => choices[Math.floor(random() ** 1.7 * choices.length)] as T
  return years.flatMap((year) =>
    Array.from({ length: Math.round(perYear * (0.8 + 0.4 * random())) }, () => {
      const received = addDays(`${year}-01-01`, Math.floor(random() * 365))
      const pace = 2 + random() * 20
      const steps = [received]
      for (const _ of TRACKER.slice(1)) steps.push(addDays(steps.at(-1) as string, Math.floor(random() * pace * 1.5)))
      const answered = addDays(received, Math.floor(random() * 38))
      const typed = addDays(received, Math.floor(random() * 20))
      const file = { received, type: pick(TYPES), typed, answered, outcome: pick(OUTCOMES) }
      if (random() > 0.15) return { ...file, steps, discarded: null }
      return { ...file, typed: NEVER, steps: [received], discarded: addDays(received, Math.floor(random() * 60)) }
    }),
  )
}

/** The counts of the database on the first day after this month. */
export function countedAfter(cases: readonly Case[], month: string): Counted & { readonly today: string } {
  const end = lastDayOf(month)
  const known = cases.filter(({ received }) => received <= end)
  const closed = known.filter(({ discarded, steps }) => discarded === null && (steps.at(-1) as string) <= end)
  const isSpam = ({ discarded }: Case) => discarded !== null && discarded <= end
  const months = [...new Set(known.map(({ received }) => received.slice(0, 7)))].map((name) => {
    const own = known.filter(({ received }) => received.startsWith(name))
    const due = own.filter((file) => {
      const last = addDays(file.received, ANSWER_DAYS)
      return last <= end && !(isSpam(file) && (file.discarded ?? '') <= last)
    })
    const inTime = due.filter(({ received, answered }) => daysBetween(received, answered) <= ANSWER_DAYS)
    return { month: name, received: own.length, due: due.length, inTime: inTime.length }
  })
  return {
    today: addDays(end, 1),
    months,
    groups: known
      .filter((file) => !isSpam(file))
      .map(({ steps, typed, type, outcome }) => {
        const stage = TRACKER[steps.filter((day) => day <= end).length - 1] as Stage
        return { stage, outcome: stage === 'closed' ? outcome : null, type: typed <= end ? type : null, count: 1 }
      }),
    durations: closed.map(({ received, steps }) => ({
      days: daysBetween(received, steps.at(-1) as string),
      count: 1,
    })),
    discarded: known.filter(isSpam).length,
  }
}

/** The months of these years in order. */
export function monthsOf(years: readonly string[]): string[] {
  return years.flatMap((year) => Array.from({ length: 12 }, (_, at) => monthOf(year, at)))
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return addDays(number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`, -1)
}
