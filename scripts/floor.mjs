// No built file of the clients may use a method or syntax that the oldest supported browsers lack. `npm test` names a
// file in TEST_REPORT for the counted outcome.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFloor } from './floor/check.mjs'

const ASSETS = 'dist/client/assets'

const files = readdirSync(ASSETS)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, text: readFileSync(join(ASSETS, name), 'utf8') }))
if (files.length < 20) throw new Error(`${ASSETS} holds ${files.length} scripts: build first`)

const outcomes = checkFloor(files)
for (const { name, problems } of outcomes) {
  console.log(problems.length === 0 ? `ok    ${name}` : `LATE  ${name}\n        ${problems.join('\n        ')}`)
}
const failed = outcomes.filter(({ problems }) => problems.length > 0)
const report = {
  passed: outcomes.length - failed.length,
  failed: failed.length,
  skipped: 0,
  reasons: [],
  problems: failed.map(({ name, problems }) => [name, ...problems].join(' – ')),
}
if (process.env.TEST_REPORT) writeFileSync(process.env.TEST_REPORT, JSON.stringify(report))
process.exitCode = failed.length > 0 ? 1 : 0
