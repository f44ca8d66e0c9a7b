// `npm run bench`: measures the built product against its budgets and prints one table.
//
//   npm run bench -- --only sizes,submissions      some measures only; the names are in the table below
//
// A slow machine fails nothing; a size over its budget does.
import { parseArgs } from 'node:util'
import { measureAdviser } from './adviser.ts'
import { measureEvidence } from './evidence.ts'
import { measureLoads } from './loads.ts'
import { describeMachine } from './machine.ts'
import { measureMemory, measureStart } from './process.ts'
import { measureQueue } from './queue.ts'
import { measureSending } from './sending.ts'
import { measureStatistics } from './statistics.ts'
import { measureSubmissions } from './submissions.ts'
import { drawTable, type Row } from './table.ts'
import { openWorld, type World } from './world.ts'

const MEASURES: Record<string, (world: World) => Promise<Row[]>> = {
  sizes: measureLoads,
  sending: measureSending,
  submissions: measureSubmissions,
  queue: measureQueue,
  statistics: measureStatistics,
  memory: measureMemory,
  start: measureStart,
  evidence: measureEvidence,
  adviser: measureAdviser,
}

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const chosen = only?.split(',') ?? Object.keys(MEASURES)
const unknown = chosen.filter((name) => !MEASURES[name])
if (unknown.length > 0) {
  console.error(`no such measure: ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}`)
  process.exit(2)
}

const world = openWorld()
try {
  const machine = describeMachine((await world.browser()).version())
  const begun = performance.now()
  const rows: Row[] = []
  for (const name of chosen) {
    const found = (await MEASURES[name]?.(world)) ?? []
    rows.push(...found)
    if (name === 'sizes' && found.some(({ met }) => met === false)) process.exitCode = 1
  }
  console.log(`${machine}\n\n${drawTable(rows)}\n`)
  console.error(`bench: done in ${Math.round((performance.now() - begun) / 1000)} s`)
} finally {
  await world.close()
}
