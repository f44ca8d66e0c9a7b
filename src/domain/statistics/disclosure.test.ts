import { describe, expect, test } from 'vitest'
import { OUTCOMES } from '../names/stages.ts'
import { publishExact } from './exact.ts'
import { figuresOf } from './figures.ts'
import type { Publication } from './publication.ts'
import { type Moment, publishRounded, totalBounds } from './rounded.ts'
import { attack, type Reading } from './testing/attack.ts'
import type { Cell } from './testing/bounds.ts'
import { publishNaively } from './testing/naive.ts'
import { countedAfter, monthsOf, playYears, seeded, TYPES } from './testing/office.ts'

const YEARS = ['2023', '2024', '2025'] as const
const SEEDS = Array.from({ length: 12 }, (_, at) => at + 1)
const SIZES = [3, 10, 40, 200]
const first = `${YEARS[0]}-01`

/** All publications of an office in three years, with the true figures behind each. */
function play(
  perYear: number,
  seed: number,
  reading: Reading,
  first = `${YEARS[0]}-01`,
  runs: (month: string) => boolean = () => true,
) {
  const cases = playYears(YEARS, perYear, seeded(seed * 1000 + perYear)).filter(({ received }) => received >= first)
  const publications: Publication[] = []
  const months = monthsOf(YEARS).filter((month) => month >= first && runs(month))
  const truths = months.map((month) => {
    const counted = countedAfter(cases, month)
    const moment: Moment = { month, first, types: TYPES }
    const publish = { exact: publishExact, naive: publishNaively }
    publications.push(
      reading === 'rounded'
        ? publishRounded(publications.at(-1) ?? null, counted, moment)
        : publish[reading](counted, moment),
    )
    return { month, counted, figures: figuresOf(counted) }
  })
  return { publications, truths }
}

const shareIn = ({ years }: Publication, year: string) => years.find((one) => one.year === year)?.answered

/** Cells with a single possible value, without those from before the founding and those that are published exactly. */
function pinned(cells: readonly Cell[], publications: readonly Publication[], since = first): string[] {
  const published = new Set(
    publications.flatMap(({ month, years, exact }) => [
      ...years.flatMap((year) => (year.exact ? [`${year.year}-12 running`] : [])),
      ...(exact ? [`${month} all`] : []),
    ]),
  )
  return cells
    .filter(({ name, least, most }) => least === most && !published.has(name) && name.slice(0, 7) >= since)
    .map(({ name }) => name)
}

describe.each(SIZES)('an office with about %i reports a year', (perYear) => {
  test.each(SEEDS)('reveals no cell to an attacker who kept all its publications (seed %i)', (seed) => {
    const { publications, truths } = play(perYear, seed, 'rounded')
    const cells = attack(publications, 'rounded', first)
    expect(pinned(cells, publications)).toEqual([])
    // The bounds that the attack found include the truth; otherwise the attack itself would be wrong.
    const knownOf = (name: string) => cells.find((cell) => cell.name === name) as Cell
    const holds = (name: string, value: number) => {
      const { least, most } = knownOf(name)
      expect([name, least <= value && value <= most]).toEqual([name, true])
    }
    for (const { month, figures } of truths) {
      holds(`${month} received`, figures.months.find((row) => row.month === month)?.received ?? 0)
      for (const type of TYPES) holds(`${month} type ${type}`, figures.types.find((t) => t.type === type)?.count ?? 0)
      for (const outcome of OUTCOMES) holds(`${month} ${outcome}`, figures.outcomes[outcome])
      holds(`${month} investigation`, figures.stages.investigation)
      holds(`${month} discarded`, figures.discarded)
      holds(`${month} received only`, figures.stages.received)
    }
  })

  test('reveals everything to the same attack under the exact policy', () => {
    const { publications, truths } = play(perYear, 1, 'exact')
    const cells = attack(publications, 'exact', first)
    expect(cells.filter(({ least, most }) => least !== most)).toEqual([])
    const { month, figures } = truths.at(-1) as (typeof truths)[number]
    const found = cells.find(({ name }) => name === `${month} substantiated`)
    expect(found?.least).toBe(figures.outcomes.substantiated)
  })

  test.each(SEEDS)(
    'renews a mean only when five more are closed, and never tells how long one took (seed %i)',
    (seed) => {
      const { publications, truths } = play(perYear, seed, 'rounded')
      let closedThen = 0
      let known: string | undefined
      for (const [at, { resolution }] of publications.entries()) {
        if (resolution?.month === known) continue
        const { closed } = (truths[at] as (typeof truths)[number]).figures.resolution
        expect(closed - closedThen).toBeGreaterThanOrEqual(5)
        if (resolution?.medianWeeks != null) expect(closed).toBeGreaterThanOrEqual(20)
        closedThen = closed
        known = resolution?.month
      }
    },
  )

  test.each(SEEDS)('publishes a share once, from 20 cases on, and reveals no single late answer (seed %i)', (seed) => {
    const { publications } = play(perYear, seed, 'rounded')
    for (const year of YEARS) {
      const said = publications.flatMap((one) =>
        one.years.filter((row) => row.year === year).map((row) => row.answered),
      )
      expect(new Set(said.filter((answered) => answered !== 'pending')).size).toBeLessThanOrEqual(1)
      const share = said.at(-1)
      if (typeof share !== 'number') continue
      const row = publications.at(-1)?.years.filter((one) => one.year === year) ?? []
      const [received, most] = totalBounds(row)
      // What the first publication with the share said about discarded reports, which are not part of it.
      const { discarded = 0 } = publications.find((one) => typeof shareIn(one, year) === 'number') as Publication
      const least = discarded === 0 ? received : received - (discarded + 4 - (row[0]?.discardedBefore ?? 0))
      expect(least).toBeGreaterThanOrEqual(20)
      const step = [0.05, 0.1, 0.2].find((one) => least * one >= 3 - 1e-9) as number
      const late = new Set<number>()
      for (let due = least; due <= most; due++) {
        for (let count = 0; count <= due; count++) {
          if (Math.abs(Math.round((1 - count / due) / step) * step - share) < 1e-6) late.add(count)
        }
      }
      expect(late.size).toBeGreaterThanOrEqual(2)
    }
  })
})

describe.each([9, 10, 11, 12])('an office that began in month %i', (month) => {
  const since = `${YEARS[0]}-${String(month).padStart(2, '0')}`

  test.each(SIZES)(
    'does not reveal its first months to an attacker who knows when it was founded (%i a year)',
    (size) => {
      for (const seed of SEEDS) {
        const { publications } = play(size, seed, 'rounded', since)
        expect([seed, pinned(attack(publications, 'rounded', since), publications, since)]).toEqual([seed, []])
      }
    },
  )
})

test.each(SIZES)('missed months that are published later, with later data, reveal no cell (%i a year)', (size) => {
  for (const seed of SEEDS) {
    const random = seeded(seed)
    const { publications } = play(size, seed, 'rounded', first, () => random() < 0.4)
    expect(publications.length).toBeLessThan(24)
    expect([seed, pinned(attack(publications, 'rounded', first), publications)]).toEqual([seed, []])
  }
})

test('rounding every number by itself would not be enough: the same attack finds cells', () => {
  const found = [10, 40].map((perYear) =>
    SEEDS.flatMap((seed) => {
      const { publications } = play(perYear, seed, 'naive')
      return pinned(attack(publications, 'naive', first), publications)
    }),
  )
  for (const cells of found) expect(cells.length).toBeGreaterThan(0)
})

test('a published figure never changes', () => {
  const { publications } = play(40, 3, 'rounded')
  const last = publications.at(-1) as Publication
  for (const { years } of publications) {
    for (const { year, months } of years) {
      const now = last.years.find((one) => one.year === year)
      expect(now?.months.slice(0, months.length)).toEqual(months)
    }
  }
})

test('a type that is no longer offered is not named while it has too few cases', () => {
  const types = (count: number, offered: string[], before: Publication | null) =>
    publishRounded(
      before,
      {
        months: [{ month: '2023-01', received: 20, due: 0, inTime: 0 }],
        groups: [{ stage: 'review', outcome: null, type: 'lama', count }],
        durations: [],
        discarded: 0,
      },
      { month: before ? '2023-02' : '2023-01', first, types: offered },
    )
  const few = types(2, ['suap'], null)
  expect(few.types).toEqual([{ type: 'suap', count: 0 }])
  expect(types(4, ['suap'], few).types).toEqual([
    { type: 'suap', count: 0 },
    { type: 'lama', count: 5 },
  ])
})

test('types are not all raised if their smallest possible counts would fill the whole total', () => {
  const counted = {
    months: [{ month: '2023-01', received: 12, due: 0, inTime: 0 }],
    groups: TYPES.slice(0, 4).map((type) => ({ stage: 'review' as const, outcome: null, type, count: 3 })),
    durations: [],
    discarded: 0,
  }
  const publication = publishRounded(null, counted, { month: '2023-01', first, types: TYPES })
  expect(publication.types.filter(({ count }) => count > 0).length).toBe(3)
  expect(pinned(attack([publication], 'rounded', first), [publication])).toEqual([])
})
