// `npm run bench`: measures the built product against its budgets and prints one table; before it, the waterfalls of `line`.
//
//   npm run bench -- --only sizes,submissions      some measures only; the names are in the table below
//   npm run bench -- --only submissions --against ../old
//                                                  the built server of another checkout too, in turn, with ratios
//   npm run bench -- --only submissions --warm 200 fewer reports before the warm rounds: a quick look, not a figure
//
// A slow machine fails nothing; a size over its budget does.
import { parseArgs } from 'node:util'
import { measureAdviser } from './adviser.ts'
import { measureEvidence } from './evidence.ts'
import { measureLoads } from './loads.ts'
import { describeMachine } from './machine.ts'
import { measurePoorLine } from './poor-line.ts'
import { measureMemory, measureStart } from './process.ts'
import { measureQueue } from './queue.ts'
import { lackOf } from './race/side.ts'
import { measureSending } from './sending.ts'
import { measureStatistics } from './statistics.ts'
import { measureSubmissions, type SubmissionOptions } from './submissions.ts'
import { drawTable, type Row } from './table.ts'
import { openWorld, type World } from './world.ts'

const MEASURES: Record<string, (world: World, options: SubmissionOptions) => Promise<Row[]>> = {
  sizes: measureLoads,
  sending: measureSending,
  line: measurePoorLine,
  submissions: measureSubmissions,
  queue: measureQueue,
  statistics: measureStatistics,
  memory: measureMemory,
  start: measureStart,
  evidence: measureEvidence,
  adviser: measureAdviser,
}

/** Reports that a server takes before it counts as warm. */
const WARM = '1000'

const { only, against, warm } = parseArgs({
  options: { only: { type: 'string' }, against: { type: 'string' }, warm: { type: 'string', default: WARM } },
}).values
const chosen = only?.split(',') ?? Object.keys(MEASURES)
const unknown = chosen.filter((name) => !MEASURES[name])
if (unknown.length > 0) {
  console.error(`no such measure: ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}`)
  process.exit(2)
}
const lack = against === undefined ? null : lackOf(against)
if (lack || !/^\d{1,5}$/.test(warm)) {
  console.error(lack ?? `--warm is a number of reports, not ${warm}`)
  process.exit(2)
}

const options = { against: against ?? null, warmUp: Number(warm) }
const world = openWorld()
try {
  const machine = describeMachine((await world.browser()).version())
  const begun = performance.now()
  const rows: Row[] = []
  for (const name of chosen) {
    const found = (await MEASURES[name]?.(world, options)) ?? []
    rows.push(...found)
    if (name === 'sizes' && found.some(({ met }) => met === false)) process.exitCode = 1
  }
  console.log(`${machine}\n\n${drawTable(rows)}\n`)
  console.error(`bench: done in ${Math.round((performance.now() - begun) / 1000)} s`)
} finally {
  await world.close()
}
