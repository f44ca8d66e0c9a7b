// Writes reports.json again: Playwright's report about outcomes.spec.mjs, reduced to the fields that counts.mjs reads.
// To be run when Playwright changes, so that counting is tested with real reports and not with assumptions.
//
//   node scripts/testing/record.mjs
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'

const here = relative('', import.meta.dirname)
const ways = { two: { FLAKY: '2' }, three: { FLAKY: '3' }, ordered: { ORDERED: '1' }, broken: { BROKEN: '1' } }
const reports = Object.fromEntries(Object.entries(ways).map(([name, env]) => [name, cutReport(record(env))]))
writeFileSync(`${here}/reports.json`, `${JSON.stringify(reports, null, 2)}\n`)

function record(env) {
  const args = ['node_modules/@playwright/test/cli.js', 'test', `--config=${here}/playwright.config.mjs`]
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } })
  return JSON.parse(stdout)
}

function cutReport({ suites, errors }) {
  return { suites: suites.map(cutSuite), errors: errors.map(cutError) }
}

function cutSuite({ specs, suites = [] }) {
  return { specs: specs.map(cutSpec), suites: suites.map(cutSuite) }
}

function cutSpec({ file, title, tests }) {
  const cutTest = ({ status, annotations, results }) => ({
    status,
    annotations: annotations.map(({ type, description }) => ({ type, description })),
    results: results.map((result) => ({ status: result.status, errors: result.errors.map(cutError) })),
  })
  return { file, title, tests: tests.map(cutTest) }
}

/** Removes the folder of the person who recorded it. */
function cutError({ message, location: { file, line } }) {
  return { message: message.replaceAll(resolve('') + sep, ''), location: { file: relative('', file), line } }
}
