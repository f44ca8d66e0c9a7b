import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Site, USUAL_FLOW } from '../../domain/names/site.ts'
import { LanguageProvider } from '../../ui/language.tsx'
import { bootstrapState } from '../core/bootstrap.ts'
import { translator } from '../core/language.ts'
import { forget } from '../core/state.ts'
import { NoteCode } from './NoteCode.tsx'

const WORDS = ['padi', 'awan', 'kolam', 'bukit', 'jendela', 'tikar', 'rotan', 'gula']
const t = translator.value
const root = document.body.appendChild(document.createElement('div'))

afterEach(() => {
  render(null, root)
  forget()
})

test('each step of noting the code has the focus at its beginning', async () => {
  bootstrapState.value = { state: 'loaded', bootstrap: { site: { flow: USUAL_FLOW } as unknown as Site } }
  render(
    <LanguageProvider t={t}>
      <h1>Diterima</h1>
      <NoteCode words={WORDS} done={<button type="button">Lanjut</button>} />
    </LanguageProvider>,
    root,
  )
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const focused = () => document.activeElement?.textContent ?? ''
  expect(document.activeElement).toBe(document.body)
  await press(t('reporter.code.written'))
  await press(t('reporter.code.pick.again'))
  await expect.poll(focused).toContain(t('reporter.code.title'))
  await press(t('reporter.code.written'))
  for (let asked = 0; asked < 2; asked++) {
    await expect.poll(focused).toMatch(/\d/)
    await press(WORDS[Number(/\d+/.exec(focused())?.[0]) - 1] ?? '')
  }
  await expect.poll(focused).toContain(t('reporter.code.pick.right'))
  // From there the next key leads on, not to the top of the page.
  await userEvent.tab()
  expect(focused()).toBe('Lanjut')
})
