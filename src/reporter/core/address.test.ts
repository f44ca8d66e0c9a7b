import { afterEach, expect, test, vi } from 'vitest'
import { takeFragment } from './address.ts'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['', { poster: null, door: null, language: null }],
  ['#en', { poster: null, door: null, language: 'en' }],
  ['#tulis', { poster: null, door: 'write', language: null }],
  ['#buka&en', { poster: null, door: 'open', language: 'en' }],
  ['#k=abc&en=', { poster: 'abc', door: null, language: 'en' }],
  ['#de', { poster: null, door: null, language: null }],
] as const)('the fragment %j is read, and nothing of it stays in the address', (hash, wish) => {
  const replaceState = vi.fn()
  vi.stubGlobal('location', { hash, pathname: '/lapor' })
  vi.stubGlobal('history', { replaceState })
  expect(takeFragment()).toEqual(wish)
  expect(replaceState.mock.calls).toEqual(hash === '' ? [] : [[null, '', '/lapor']])
})
