import { afterEach, expect, test, vi } from 'vitest'
import { reporter as english } from '../../locales/en/reporter.ts'
import { reporter as indonesian } from '../../locales/id/reporter.ts'

afterEach(() => vi.unstubAllGlobals())

test('a visitor of the English pages reads the first screen in English, and the address keeps nothing of it', async () => {
  document.body.innerHTML = '<div id="app"></div>'
  const seen: string[] = []
  new MutationObserver(() => seen.push(document.body.innerText)).observe(document.body, {
    childList: true,
    subtree: true,
  })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  history.replaceState(null, '', '#en')
  const entries = history.length
  await import('./main.tsx')
  await expect.poll(() => document.body.innerText).toContain(english['reporter.load_failed.title'])
  expect([document.documentElement.lang, location.hash, history.length]).toEqual(['en', '', entries])
  for (const text of seen) expect(text).not.toContain(indonesian['reporter.loading'])
})
