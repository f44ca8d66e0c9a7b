import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { countChecks, countPlaywright, countReport } from './counts.mjs'

/** Reports of Playwright itself, recorded by testing/record.mjs. */
const reports = JSON.parse(readFileSync(join(import.meta.dirname, 'testing/reports.json'), 'utf8'))

function count(name) {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-counts-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(reports[name]))
  return countPlaywright(file)()
}

test('a test that passes only when repeated counts as passed and is listed with its first error', () => {
  const { passed, failed, flaky, skipped, reasons, problems } = count('two')
  expect({ passed, failed, skipped }).toEqual({ passed: 1 + 2 + 3, failed: 1, skipped: 1 })
  expect(flaky).toEqual([
    expect.stringMatching(
      /^outcomes\.spec\.mjs: passes at the second try, 1\n {4}at scripts\/testing\/outcomes.*:16\n/,
    ),
    expect.stringContaining('outcomes.spec.mjs: passes at the second try, 2\n'),
  ])
  for (const said of flaky) expect(said.match(/Error: tries before/g)).toHaveLength(1)
  expect(reasons).toEqual(['outcomes.spec.mjs: is skipped – for a reason'])
  expect(problems).toEqual([expect.stringMatching(/^outcomes\.spec\.mjs: fails twice\n {4}at .*the sum/s)])
})

test('three tests that pass only when repeated count as one more failure', () => {
  const { passed, failed, flaky, problems } = count('three')
  expect({ passed, failed }).toEqual({ passed: 1 + 3 + 3, failed: 2 })
  expect(flaky).toHaveLength(3)
  expect(problems[1]).toBe('3 tests passed only when repeated; at most 2 may')
})

test('of serial tests that are repeated together only the failed one is listed, and each is counted once', () => {
  const { passed, failed, flaky } = count('ordered')
  expect({ passed, failed }).toEqual({ passed: 1 + 3, failed: 1 })
  expect(flaky).toEqual([expect.stringContaining('outcomes.spec.mjs: second\n')])
})

test('errors outside any test are reported', () => {
  const { passed, failed, problems } = count('broken')
  expect({ passed, failed }).toEqual({ passed: 0, failed: 1 })
  expect(problems).toEqual([expect.stringMatching(/^outside any test\n.*this file cannot be read/s)])
})

test('a missing report, and a tool that fails, count as nothing passed', () => {
  const nothing = { passed: 0, failed: 0, skipped: 0, reasons: [], problems: [], flaky: [] }
  expect(countPlaywright('/no/such/report.json')()).toEqual(nothing)
  expect(countReport('/no/such/report.json')()).toEqual(nothing)
  expect(countChecks(1)).toEqual(nothing)
  expect(countChecks(0)).toEqual({ ...nothing, passed: 1 })
})
