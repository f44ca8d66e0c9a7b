// What a person with a slow phone on a poor line waits for, on the way from the home page to the receipt, and how many
// bytes this takes. With another checkout beside it, both are measured in turn, in the same browser.
import type { Browser } from '@playwright/test'
import {
  type Conditions,
  type Counted,
  coldToQuestion,
  countSecondVisit,
  countWay,
  homeUsable,
  type Measure,
  pressToQuestion,
  roundTrips,
  sendAtOnce,
  type Way,
} from './line-way.ts'
import { type Running, startDemo } from './product.ts'
import { nameOf } from './race/side.ts'
import { SLOW_LINE } from './sizes.ts'
import type { SubmissionOptions } from './submissions.ts'
import { kilobytes, median, milliseconds, type Row } from './table.ts'
import { type Received, sumOf } from './wire.ts'
import { PRESET, say, type World } from './world.ts'

const RUNS = 5
/** How many times slower than this machine the processor of a cheap phone is. */
const SLOWNESS = 4

interface Side {
  readonly name: string
  readonly origin: string
}

const slow: Conditions = { line: SLOW_LINE, slowness: SLOWNESS }
const free: Conditions = { line: null, slowness: 1 }
const busy: Conditions = { line: null, slowness: SLOWNESS }
const on = ({ line, slowness }: Conditions) =>
  line ? `${line.latency} ms, ${line.kilobits} kbit/s, CPU × ${slowness}` : slowness > 1 ? `CPU × ${slowness}` : 'free'

interface Timed {
  readonly what: string
  readonly measure: Measure
  /** In milliseconds. */
  readonly budget: number
  /** How many answers may have to be waited for one after the other; its waterfall is printed. */
  readonly trips?: number
}

const TIMES: readonly Timed[] = [
  { what: `home page usable, ${on(slow)}`, measure: homeUsable(slow), budget: 1100 },
  { what: `cold home page to first question, ${on(slow)}`, measure: coldToQuestion(slow), budget: 2900 },
  { what: `press to first question, ${on(slow)}`, measure: pressToQuestion(slow), budget: 1900, trips: 2 },
  { what: `press to first question, ${on(free)}`, measure: pressToQuestion(free), budget: 120 },
  { what: `Kirim pressed at once after the tick, ${on(busy)}`, measure: sendAtOnce(busy), budget: 1200 },
]
const SECOND_VISIT = 2 * 1024
const WAY = { down: 115 * 1024, up: 21 * 1024, requests: 14 } as const

export async function measurePoorLine(world: World, { against }: SubmissionOptions): Promise<Row[]> {
  const browser = await world.browser()
  const own: Side = { name: nameOf('.'), origin: (await world.demo()).origin }
  let running: Running | null = null
  try {
    let other: Side | null = null
    if (against !== null) {
      say('starting the other build')
      running = await startDemo(PRESET, { checkout: against })
      other = { name: nameOf(against), origin: running.origin }
    }
    const rows: Row[] = []
    for (const timed of TIMES) rows.push(...(await rowsOfTime(browser, own, other, timed)))
    say('bytes from the home page to the receipt')
    return [...rows, ...(await rowsOfBytes(browser, own, other))]
  } finally {
    await running?.stop()
  }
}

/** Both sides in turn, A B A B, with the waterfall of this build's middle run. */
async function rowsOfTime(browser: Browser, own: Side, other: Side | null, timed: Timed): Promise<Row[]> {
  const { what, measure, budget, trips } = timed
  say(what)
  const [ours, theirs]: [Way[], Way[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    ours.push(await measure(browser, own.origin))
    if (other) theirs.push(await measure(browser, other.origin))
  }
  const times = ours.map((way) => way.milliseconds)
  const typical = ours.find((way) => way.milliseconds === median(times))
  const time: Row = {
    what,
    measured: `${milliseconds(median(times))} (${RUNS} runs, slowest ${milliseconds(Math.max(...times))})`,
    beside: other ? `${other.name}: ${milliseconds(median(theirs.map((way) => way.milliseconds)))}` : '',
    budget: `≤ ${milliseconds(budget)}`,
    met: median(times) <= budget,
  }
  if (typical === undefined || trips === undefined) return [time]
  console.log(`${what}:\n\n${drawWaterfall(typical.requests)}\n`)
  // Most of the bytes could not have come in less than one answer.
  const alone = SLOW_LINE.latency + (sumOf(typical.requests) * 8) / SLOW_LINE.kilobits
  const counts = (ways: readonly Way[]) => median(ways.map(({ requests }) => roundTrips(requests)))
  return [
    { ...time, beside: [time.beside, `the line alone: ${milliseconds(alone)}`].filter(Boolean).join('; ') },
    {
      what: 'answers waited for one after the other',
      measured: String(counts(ours)),
      beside: other ? `${other.name}: ${counts(theirs)}` : '',
      budget: `≤ ${trips}`,
      met: counts(ours) <= trips,
    },
  ]
}

async function rowsOfBytes(browser: Browser, own: Side, other: Side | null): Promise<Row[]> {
  const second = await countSecondVisit(browser, own.origin)
  const way = await countWay(browser, own.origin, true)
  // The other build may have other parts, so nothing is held back there; nor here, to compare.
  const whole = await countWay(browser, own.origin, false)
  const theirs = other && {
    second: await countSecondVisit(browser, other.origin),
    whole: await countWay(browser, other.origin, false),
  }
  console.log(`home page to receipt:\n\n${drawWaterfall(way.requests)}\n`)
  const beside = (value: (found: NonNullable<typeof theirs>) => string) =>
    theirs ? `${other.name}: ${value(theirs)}` : ''
  const down = (counted: Counted) => `${kilobytes(counted.down)}, ${counted.requests.length} requests`
  const more = `with all parts, which every phone loads: ${down(whole)}`
  return [
    {
      what: 'home page, second visit',
      measured: kilobytes(second),
      beside: beside((found) => kilobytes(found.second)),
      budget: `≤ ${kilobytes(SECOND_VISIT)}`,
      met: second <= SECOND_VISIT,
    },
    {
      what: 'home page to receipt, received; other parts held back',
      measured: down(way),
      beside: [more, beside((found) => `${down(found.whole)}, nothing held back`)].filter(Boolean).join('; '),
      budget: `≤ ${kilobytes(WAY.down)}, ${WAY.requests} requests`,
      met: way.down <= WAY.down && way.requests.length <= WAY.requests,
    },
    {
      what: 'home page to receipt, bodies sent',
      measured: kilobytes(way.up),
      beside: beside((found) => kilobytes(found.whole.up)),
      budget: `≤ ${kilobytes(WAY.up)}`,
      met: way.up <= WAY.up,
    },
  ]
}

/** What was asked for, with the times since the first of it. */
function drawWaterfall(requests: readonly Received[]): string {
  const start = Math.min(...requests.map(({ begun }) => begun))
  const lines = requests.map(({ path, begun, ended, bytes }) => {
    const until = ended === null ? 'later' : Math.round(ended - start)
    return `| ${Math.round(begun - start)} – ${until} | ${bytes} | ${path} |`
  })
  return ['| ms | bytes | what |', '|---|---|---|', ...lines].join('\n')
}
