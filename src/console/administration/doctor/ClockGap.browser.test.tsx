// What the health check says about the clocks of the server and of this device.
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { makeTranslator } from '../../../../locales/translator.ts'
import { setNetwork } from '../../../device/api.ts'
import { LanguageProvider } from '../../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../../base/words.ts'
import { ClockGap } from './ClockGap.tsx'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')
const root = document.body.appendChild(document.createElement('div'))
afterEach(() => {
  render(null, root)
  setNetwork((path, init) => fetch(path, init))
})

/** Draws it at a server whose clock is behind by so many seconds; resolves when it has read the answer. */
async function open(behind: number): Promise<void> {
  const read = new Promise<void>((done) => {
    setNetwork(async () => {
      setTimeout(done)
      // A page cannot make a response with `Date`, so this one only looks like it.
      const headers = { get: () => new Date(Date.now() - behind * 1000).toUTCString() }
      return { ok: true, headers } as unknown as Response
    })
  })
  const notice = (
    <LanguageProvider t={t}>
      <ClockGap />
    </LanguageProvider>
  )
  render(notice, root)
  await read
}

test('a gap of a minute and more is told in whole minutes, in both directions', async () => {
  for (const [behind, count] of [
    [125, 2],
    [-125, 2],
    [66, 1],
  ] as const) {
    await open(behind)
    await expect.poll(() => root.textContent).toContain(t('doctor.clock', { count }))
    expect(root.textContent).toContain(t('doctor.clock.do'))
    render(null, root)
  }
})

test('half a minute is not told', async () => {
  await open(30)
  await new Promise((done) => setTimeout(done, 50))
  expect(root.textContent).toBe('')
})
