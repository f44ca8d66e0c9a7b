// Reads how many tests a runner ran, and what went wrong. A report that is missing counts as nothing passed; the step's
// exit code then makes it a failure.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Enough to see what was awaited and where, and not the page of a failed browser test. */
const MOST_LINES = 12

const nothing = { passed: 0, failed: 0, skipped: 0, reasons: [], problems: [] }

/** A tool that only says yes or no. */
export function countChecks(code) {
  return code === 0 ? { ...nothing, passed: 1 } : nothing
}

/** A report that is already counted: our reporter for Vitest and the budgets write those. */
export function countReport(file) {
  return () => read(file) ?? nothing
}

/** Playwright's JSON report; a test that passed only when repeated counts as failed. */
export function countPlaywright(file) {
  return () => {
    const report = read(file)
    if (!report) return nothing
    const specs = report.suites.flatMap(specsIn)
    const tests = specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, title: `${spec.file}: ${spec.title}` })))
    const skipped = tests.filter((test) => test.status === 'skipped')
    const problems = tests
      .filter((test) => ['unexpected', 'flaky'].includes(test.status))
      .map((test) => [test.title, ...test.results.flatMap((result) => result.errors).map(tellError)].join('\n'))
    return {
      passed: tests.filter((test) => test.status === 'expected').length,
      failed: problems.length,
      skipped: skipped.length,
      reasons: skipped.map((test) =>
        [test.title, ...test.annotations.map((note) => note.description ?? 'no reason given')].join(' – '),
      ),
      problems,
    }
  }
}

/** What went wrong in a test and where, indented: the summary at the end tells as much as the first look needs. */
export function tellError({ message = '', location }) {
  const where = location ? [`at ${relative('', location.file)}:${location.line}`] : []
  const said = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return [...where, ...said.slice(0, MOST_LINES)].map((line) => `    ${line}`).join('\n')
}

function specsIn(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsIn)]
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
