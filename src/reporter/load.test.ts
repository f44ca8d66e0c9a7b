import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchAhead } from './ahead.ts'
import { bootstrapState, loadQuestionnaire } from './core/bootstrap.ts'
import { checkKeys } from './core/failures.ts'
import { forget, screen } from './core/state.ts'
import { load } from './load.ts'

vi.mock('./ahead.ts', () => ({ fetchAhead: vi.fn(async () => {}) }))
// The keys never arrive.
vi.mock('./core/failures.ts', () => ({ checkKeys: vi.fn(() => new Promise(() => {})) }))

beforeEach(() => {
  vi.stubGlobal('document', { title: '' })
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => act())
})
afterEach(() => {
  vi.unstubAllGlobals()
  forget()
})

test('a first load that succeeds only when it is tried again fetches all parts, too, and goes where the link led', async () => {
  const site = { shortName: 'Inspektorat', flow: { account: 'code', words: {} } }
  const answers = [new Error('cut'), Response.json({ site, questionnaire: { hash: 'a', text: '{"questions":[]}' } })]
  vi.stubGlobal('fetch', async () => {
    const answer = answers.shift()
    if (answer instanceof Response) return answer
    throw answer
  })
  await load('open')
  expect([bootstrapState.value.state, vi.mocked(fetchAhead).mock.calls.length]).toEqual(['failed', 0])
  await load('open')
  expect(screen.value).toEqual({ at: 'open' })
  // Nor do the parts wait for the keys.
  await expect.poll(() => vi.mocked(fetchAhead).mock.calls.length).toBe(1)
  expect(checkKeys).toHaveBeenCalledOnce()
  // The questions came with the same answer.
  expect(await loadQuestionnaire('a')).toEqual({ text: '{"questions":[]}', questionnaire: { questions: [] } })
})
