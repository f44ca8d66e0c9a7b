import { expect, test, vi } from 'vitest'
import { pickByName } from './only.mjs'
import { runStep } from './step.mjs'
import { summarize } from './summary.mjs'

const good = { name: 'unit', seconds: '1.0', passed: 12, failed: 0, skipped: 0, reasons: [], problems: [], flaky: [] }
const e2e = { ...good, name: 'e2e', seconds: '210.4', passed: 60, flaky: ['a.spec.ts: comes and goes\n    at a:1'] }
const bad = { ...good, name: 'lint', passed: 0, failed: 2, skipped: 1, reasons: ['c – why'], problems: ['a', 'b'] }

test('the last line holds the totals, and mentions skipped tests only if there are some', () => {
  expect(summarize([good, e2e]).lines.at(-1)).toBe('72 passed, 0 failed')
  expect(summarize([good, bad]).lines.at(-1)).toBe('12 passed, 2 failed, 1 skipped')
  expect(summarize([good, e2e]).failed).toBe(false)
  expect(summarize([good, bad]).failed).toBe(true)
})

test('a table comes first, then the names of everything that failed, was repeated, skipped or left out', () => {
  expect(summarize([e2e, bad], ['types', 'unit']).lines).toEqual([
    '',
    'step    seconds  passed  failed  skipped',
    'e2e       210.4      60       0        0',
    'lint        1.0       0       2        1',
    '',
    'not run, because of --only: types, unit',
    '',
    'FLAKY    e2e: a.spec.ts: comes and goes\n    at a:1',
    '',
    'FAILED   lint: a',
    '',
    'FAILED   lint: b',
    '',
    'SKIPPED  lint: c – why',
    '',
    '60 passed, 2 failed, 1 skipped',
  ])
})

test('a step that ends with an error counts as one failure, unless it names failed tests itself', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  const end = (code, found) =>
    runStep({
      name: 'step',
      command: [process.execPath, '-e', `process.exit(${code})`],
      count: () => ({ ...good, ...found }),
    })
  const named = { failed: 1, problems: ['a test'], flaky: ['another'] }
  expect(await end(3, {})).toMatchObject({ failed: 1, problems: [`${process.execPath} ended with code 3`] })
  expect(await end(1, named)).toMatchObject(named)
  expect(await end(0, {})).toMatchObject({ passed: 12, failed: 0, problems: [] })
})

test('only the named steps are chosen, in their own order, and an unknown name ends the run', () => {
  const things = ['a', 'b', 'c'].map((name) => ({ name }))
  const pick = (...args) => pickByName(things, args, 'step').map(({ name }) => name)
  expect(pick()).toEqual(['a', 'b', 'c'])
  expect(pick('--only', 'c,a')).toEqual(['a', 'c'])
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${code}`)
  })
  expect(() => pick('--only', 'a,d')).toThrow('ended with 2')
  expect(error).toHaveBeenCalledWith('no such step: d; there are a, b, c')
  exit.mockRestore()
})
