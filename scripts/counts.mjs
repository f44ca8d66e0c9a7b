// Reads how many tests a runner ran, and what went wrong. A report that is missing counts as nothing passed; the step's
// exit code then makes it a failure.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Enough to see what was awaited and where, and not the page of a failed browser test. */
const MOST_LINES = 12

/** One test that needs a second run is bad luck; more of them in one run are a fault that hides. */
export const MOST_FLAKY = 2

const nothing = { passed: 0, failed: 0, skipped: 0, reasons: [], problems: [], flaky: [] }

/** A tool that only says yes or no. */
export function countChecks(code) {
  return code === 0 ? { ...nothing, passed: 1 } : nothing
}

/** A report that is already counted: our reporter for Vitest and the budgets write those. */
export function countReport(file) {
  return () => ({ ...nothing, ...read(file) })
}

/**
 * Playwright's JSON report. A test that passed only when repeated counts as passed and is named under `flaky`, with the
 * first thing that went wrong; more than MOST_FLAKY of them are one failure more.
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
