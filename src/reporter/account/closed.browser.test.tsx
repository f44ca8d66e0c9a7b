// Screens that lead elsewhere, because nothing can be sent here.
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { reporterPage } from '../../../locales/id/reporter-page.ts'
import { setNetwork } from '../../device/api.ts'
import { type Site, USUAL_FLOW } from '../../domain/names/site.ts'
import { LanguageProvider } from '../../ui/language.tsx'
import { bootstrapState } from '../core/bootstrap.ts'
import { addWords, translator } from '../core/language.ts'
import { forget, keyCheck, screen } from '../core/state.ts'
import { Closed } from './Closed.tsx'
import { Elsewhere } from './Elsewhere.tsx'

const root = document.body.appendChild(document.createElement('div'))
addWords(reporterPage)
const t = translator.value

afterEach(() => {
  render(null, root)
  setNetwork((path, init) => fetch(path, init))
  forget()
})

test('a closed channel names where an account of the office is', async () => {
  const contacts = [
    { kind: 'phone', value: '0321 321 949' },
    { kind: 'instagram', value: '@inspektorat' },
    { kind: 'tiktok', value: '@inspektorat' },
  ]
  const site = { flow: USUAL_FLOW, channels: [], contacts }
  bootstrapState.value = { state: 'loaded', bootstrap: { site: site as unknown as Site } }
  render(
    <LanguageProvider t={t}>
      <Closed />
    </LanguageProvider>,
    root,
  )
  const lines = page.getByRole('listitem').elements()
  expect(lines.map((line) => line.textContent)).toEqual([
    '0321 321 949',
    'Instagram: @inspektorat',
    'TikTok: @inspektorat',
  ])
})

test('without a connection the other organisation can be looked for again, and there is a way back', async () => {
  let asked = 0
  setNetwork(async () => {
    asked++
    throw new TypeError('cut off')
  })
  keyCheck.value = { state: 'checking' }
  screen.value = { at: 'elsewhere' }
  render(
    <LanguageProvider t={t}>
      <Elsewhere />
    </LanguageProvider>,
    root,
  )
  await expect.element(page.getByText(t('reporter.footer.offline'))).toBeVisible()
  const before = asked
  await page.getByRole('button', { name: t('action.retry') }).click()
  await expect.poll(() => asked).toBeGreaterThan(before)
  await expect.element(page.getByText(t('reporter.footer.offline'))).toBeVisible()
  await page.getByRole('button', { name: t('action.back') }).click()
  expect(screen.value).toEqual({ at: 'office' })
})
