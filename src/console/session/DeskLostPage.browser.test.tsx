// What a member reads and can do when the server does not return the newest desk.
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { formatDate } from '../../../locales/format.ts'
import { makeTranslator } from '../../../locales/translator.ts'
import type { DeskLoss } from '../../device/staff/desk.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { catalogue as english } from '../base/english.ts'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { DeskLostPage } from './DeskLostPage.tsx'

const root = document.body.appendChild(document.createElement('div'))
const remembered = { counter: 12, hash: 'b', day: '2026-11-30', serial: 7 }
const returned = { counter: 9, hash: 'a', day: '2026-11-27', serial: 7 }
const languages = [makeTranslator<ConsoleWords>(catalogue, 'id'), makeTranslator<ConsoleWords>(english, 'en')] as const

afterEach(() => render(null, root))

async function show(t: (typeof languages)[number], loss: DeskLoss, goOn = async () => {}) {
  const page = (
    <LanguageProvider t={t}>
      <DeskLostPage loss={loss} goOn={goOn} />
    </LanguageProvider>
  )
  await act(() => render(page, root))
  return root.textContent ?? ''
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].filter(({ textContent }) => textContent?.trim() === name)

test.each(languages)('both days are shown, what it can mean, and that nobody else is told', async (t) => {
  const text = await show(t, { how: 'older', remembered, returned })
  for (const { counter, day } of [remembered, returned]) {
    expect(text).toContain(t('desk.version', { counter, day: formatDate(day, t.language) }))
  }
  for (const key of ['desk.lost.older', 'desk.lost.cause', 'desk.lost.tell', 'desk.lost.way_on'] as const) {
    expect(text).toContain(t(key))
  }
})

test.each(languages)('a missing and a forged desk are told apart from an older one', async (t) => {
  expect(await show(t, { how: 'missing', remembered, returned: null })).toContain(t('desk.lost.server.missing'))
  const forged = await show(t, { how: 'forged', remembered: null, returned: null })
  for (const key of ['desk.lost.forged', 'desk.lost.server.forged', 'desk.lost.here.none'] as const) {
    expect(forged).toContain(t(key))
  }
})

test.each(languages)('going on takes one deliberate act, whose cost is named first', async (t) => {
  const goOn = vi.fn(async () => {})
  await show(t, { how: 'older', remembered, returned }, goOn)
  await act(() => button(t('desk.lost.without'))[0]?.click())
  expect(document.querySelector('dialog[open]')?.textContent).toContain(t('desk.lost.consequence'))
  expect(goOn).not.toHaveBeenCalled()
  await act(() => button(t('desk.lost.without')).at(-1)?.click())
  await vi.waitFor(() => expect(goOn).toHaveBeenCalledOnce())
})
