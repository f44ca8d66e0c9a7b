// `npm test`: all checks, one after the other, with one table and one line of totals at the end.
//
//   npm test -- --only types,lint      some steps only; the names are in steps.mjs
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pickByName } from './only.mjs'
import { runStep } from './step.mjs'
import { listSteps } from './steps.mjs'
import { summarize } from './summary.mjs'

const folder = mkdtempSync(join(tmpdir(), 'peluit-test-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const steps = listSteps(folder)
const chosen = pickByName(steps, process.argv, 'step')
const outcomes = []
for (const step of chosen) outcomes.push(await runStep(step))

const left = steps.filter((step) => !chosen.includes(step)).map(({ name }) => name)
const { lines, failed } = summarize(outcomes, left)
console.log(lines.join('\n'))
process.exitCode = failed ? 1 : 0
