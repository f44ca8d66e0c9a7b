// The office's own figures: exact and current.
import type * as z from 'zod/mini'
import { addDays } from '../../../domain/days.ts'
import { insist } from '../../../domain/errors.ts'
import { OUTCOMES, STAGES } from '../../../domain/names/stages.ts'
import { hasDuty } from '../../../domain/rights.ts'
import { ANSWER_DAYS, type Figures, figuresOf, monthOf, sum } from '../../../domain/statistics/index.ts'
import type { StatisticsAnswer, StatisticsQuery } from '../../../protocol/wire/staff.ts'
import type { Deps } from '../../deps.ts'
import { demandDuty, type Staff } from '../sessions/index.ts'
import { countCases, firstReceived, listChannelIds } from './queries.ts'

/** Counting a hundred thousand cases takes a while, so for a minute the same figures are shown again. */
const KEPT = 60_000

type Answer = z.infer<typeof StatisticsAnswer>

/** Figures for members, each counted at most once a minute in this process. */
export function openFigures({ db, dialect, clock }: Pick<Deps, 'db' | 'dialect' | 'clock'>) {
  const kept = new Map<string, { until: number; answer: Promise<Answer> }>()

  /** Throws `not_allowed` for roles without statistics, and for another reviewer's channel. */
  return async function readFigures(
    staff: Staff,
    { year, channel }: z.infer<typeof StatisticsQuery>,
    today: string,
  ): Promise<Answer> {
    const visible = await visibleChannels(staff)
    if (channel !== undefined) insist(visible.includes(channel), 'not_allowed', 'the member does not read this channel')
    const counted = channel === undefined ? visible : [channel]
    const key = JSON.stringify([staff.organizationId, year, counted, visible, today])
    const known = kept.get(key)
    if (known && known.until > clock()) return known.answer
    if (kept.size >= 200) kept.clear()
    const answer = count(staff.organizationId, { year, counted, visible, today })
    kept.set(key, { until: clock() + KEPT, answer })
    answer.catch(() => kept.delete(key))
    return answer
  }

  async function visibleChannels(staff: Staff): Promise<readonly string[]> {
    demandDuty(staff, 'statistics')
    return hasDuty(staff, 'all_statistics') ? listChannelIds(db, staff.organizationId) : staff.channels
  }

  async function count(
    organizationId: string,
    {
      year,
      counted,
      visible,
      today,
    }: { year: string | undefined; counted: readonly string[]; visible: readonly string[]; today: string },
  ): Promise<Answer> {
    const oldest = (await firstReceived(db, organizationId, visible)) ?? today
    const figures = figuresOf(
      await countCases(db, dialect, {
        organizationId,
        channels: counted,
        from: year === undefined ? '0000-01-01' : `${year}-01-01`,
        to: year === undefined ? '9999-12-31' : `${year}-12-31`,
        dueBy: addDays(today, -ANSWER_DAYS - 1),
      }),
    )
    const years = yearsFrom(oldest, today)
    return { ...describe(figures, year, years), today, years, channels: [...visible] }
  }
}

function describe(figures: Figures, year: string | undefined, years: readonly string[]) {
  const { total, months, types, untyped, stages, discarded, outcomes, resolution, answered } = figures
  const received = (period: string) =>
    sum(months.filter(({ month }) => month.startsWith(period)).map((row) => row.received))
  const periods = year === undefined ? years.toReversed() : Array.from({ length: 12 }, (_, at) => monthOf(year, at))
  return {
    total,
    periods: periods.map((period) => ({ period, received: received(period) })),
    types: [...types],
    untyped,
    stages: STAGES.map((stage) => ({ stage, count: stages[stage] })),
    discarded,
    outcomes: OUTCOMES.map((outcome) => ({ outcome, count: outcomes[outcome] })),
    resolution,
    answered,
  }
}

/** The newest first. */
function yearsFrom(oldest: string, today: string): string[] {
  const [first, last] = [Number(oldest.slice(0, 4)), Number(today.slice(0, 4))]
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => String(last - at))
}
