// Reads from a report how many tests ran and what went wrong. A missing report counts as nothing passed; the step's
// exit code then makes it a failure.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Enough lines to see what was expected and where, without the page of a failed browser test. */
const MOST_LINES = 12

/** A few tests that need a second run may be bad luck; more of them in one run point to a hidden fault. */
export const MOST_FLAKY = 2

const nothing = { passed: 0, failed: 0, skipped: 0, reasons: [], problems: [], flaky: [] }

/** Counts a tool that only succeeds or fails. */
export function countChecks(code) {
  return code === 0 ? { ...nothing, passed: 1 } : nothing
}

/** Reads a report that is already counted, as our Vitest reporter and the budgets write it. */
export function countReport(file) {
  return () => ({ ...nothing, ...read(file) })
}

/**
 * Reads Playwright's JSON report. A test that passed only when repeated counts as passed and is listed under `flaky`
 * with its first error; more than MOST_FLAKY of them count as one more failure.
 */
export function countPlaywright(file) {
  return () => {
    const report = read(file)
    if (!report) return nothing
    const specs = report.suites.flatMap(specsIn)
    const tests = specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, title: `${spec.file}: ${spec.title}` })))
    const inState = (state) => tests.filter((test) => test.status === state)
    const flaky = inState('flaky')
    const problems = [
      ...inState('unexpected').map((test) => [test.title, ...errorsOf(test)].join('\n')),
      ...report.errors.map((error) => ['outside any test', tellError(error)].join('\n')),
    ]
    if (flaky.length > MOST_FLAKY)
      problems.push(`${flaky.length} tests passed only when repeated; at most ${MOST_FLAKY} may`)
    const skipped = inState('skipped')
    return {
      passed: inState('expected').length + flaky.length,
      failed: problems.length,
      skipped: skipped.length,
      reasons: skipped.map((test) =>
        [test.title, ...test.annotations.map((note) => note.description ?? 'no reason given')].join(' – '),
      ),
      problems,
      flaky: flaky.map((test) => [test.title, ...errorsOf(test).slice(0, 1)].join('\n')),
    }
  }
}

function errorsOf(test) {
  return test.results.flatMap((result) => result.errors).map(tellError)
}

/** The error of a test and its place, indented, with as many lines as a first look at the summary needs. */
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
