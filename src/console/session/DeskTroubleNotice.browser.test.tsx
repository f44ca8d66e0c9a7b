// What a member reads when texts of the page are not on the desk.
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { makeTranslator } from '../../../locales/translator.ts'
import { NewerDeskError } from '../../device/staff/desk.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { catalogue as english } from '../base/english.ts'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { DeskTroubleNotice } from './DeskTroubleNotice.tsx'
import { deskTrouble } from './desk.ts'
import { LoginFailure } from './LoginFailure.tsx'

const root = document.body.appendChild(document.createElement('div'))
const languages = [makeTranslator<ConsoleWords>(catalogue, 'id'), makeTranslator<ConsoleWords>(english, 'en')] as const

afterEach(() => {
  deskTrouble.value = null
  render(null, root)
})

test.each(languages)(
  'a full desk and a newer one are told apart, and nothing is shown while all is well',
  async (t) => {
    const page = (
      <LanguageProvider t={t}>
        <DeskTroubleNotice />
      </LanguageProvider>
    )
    await act(() => render(page, root))
    expect(root.textContent).toBe('')
    await act(() => {
      deskTrouble.value = 'full'
    })
    for (const key of ['desk.full.title', 'desk.full.text'] as const) expect(root.textContent).toContain(t(key))
    await act(() => {
      deskTrouble.value = 'newer'
    })
    for (const key of ['desk.newer.title', 'desk.newer.text'] as const) expect(root.textContent).toContain(t(key))
    expect(root.querySelector('button')?.textContent).toBe(t('console.replaced.reload'))
  },
)

test.each(languages)('a log-in that finds a newer desk says that the page has to be loaded again', async (t) => {
  const page = (
    <LanguageProvider t={t}>
      <LoginFailure error={new NewerDeskError()} />
    </LanguageProvider>
  )
  await act(() => render(page, root))
  for (const key of ['desk.newer.title', 'desk.newer.text'] as const) expect(root.textContent).toContain(t(key))
})
