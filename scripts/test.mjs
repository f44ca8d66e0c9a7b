// `npm test`: every check there is, one after the other, with one table and one line of totals at the end.
//
//   npm test -- --only types,lint      some steps only; the names are in the table below
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countChecks, countPlaywright, countReport } from './counts.mjs'
import { runStep } from './step.mjs'

const folder = mkdtempSync(join(tmpdir(), 'peluit-test-'))
const result = (name) => join(folder, `${name}.json`)
const vitest = (name, project) => ({
  name,
  command: ['vitest', 'run', `--project=${project}`, '--reporter=default', '--reporter=./scripts/vitest-report.mjs'],
  env: { TEST_REPORT: result(name) },
  count: countReport(result(name)),
})

/** In this order because the cheap ones fail first, and what follows the build needs it. */
const steps = [
  { name: 'types', command: ['tsc', '-p', '.'], count: countChecks },
  { name: 'old-types', command: ['tsc', '-p', 'tsconfig.clients.json'], count: countChecks },
  { name: 'lint', command: ['biome', 'ci', '.'], count: countChecks },
  { name: 'unused', command: ['knip'], count: countChecks },
  vitest('unit', 'node'),
  vitest('server', 'server'),
  vitest('components', 'browser'),
  { name: 'build', command: ['node', 'scripts/prepare.mjs', '--dev'], count: countChecks },
  {
    name: 'budgets',
    command: ['node', 'scripts/budgets.mjs'],
    env: { TEST_REPORT: result('budgets') },
    count: countReport(result('budgets')),
  },
  vitest('blackbox', 'blackbox'),
  {
    name: 'e2e',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: result('e2e'), E2E_DATA_DIR: join(folder, 'data') },
    count: countPlaywright(result('e2e')),
  },
]

const outcomes = []
for (const step of chosenSteps()) outcomes.push(await runStep(step))
rmSync(folder, { recursive: true, force: true })
report()

function chosenSteps() {
  const at = process.argv.indexOf('--only')
  if (at < 0) return steps
  const names = (process.argv[at + 1] ?? '').split(',')
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    console.error(`no such step: ${unknown.join(', ')}; there are ${steps.map((step) => step.name).join(', ')}`)
    process.exit(2)
  }
  return steps.filter((step) => names.includes(step.name))
}

function report() {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  const table = outcomes.map(({ name, seconds, passed, failed, skipped }) => [name, seconds, passed, failed, skipped])
  console.log()
  for (const row of [['step', 'seconds', 'passed', 'failed', 'skipped'], ...table]) {
    console.log(row.map((cell, column) => (column ? String(cell).padStart(9) : cell.padEnd(12))).join(''))
  }
  const left = steps.filter((step) => !outcomes.some((outcome) => outcome.name === step.name))
  if (left.length > 0) console.log(`\nnot run, because of --only: ${left.map((step) => step.name).join(', ')}`)
  for (const { name, problems, reasons } of outcomes) {
    for (const problem of problems) console.log(`\nFAILED   ${name}: ${problem}`)
    for (const reason of reasons) console.log(`\nSKIPPED  ${name}: ${reason}`)
  }
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}
