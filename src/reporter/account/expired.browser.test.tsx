// What a reporter reads and can do while the office's statement is too old.
import type { ComponentChildren } from 'preact'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { reporterPage } from '../../../locales/id/reporter-page.ts'
import { makeTranslator } from '../../../locales/translator.ts'
import { LanguageProvider } from '../../ui/language.tsx'
import { english } from '../core/english.ts'
import { addWords, translator } from '../core/language.ts'
import { doubtfulDate, forget, halted, screen } from '../core/state.ts'
import type { Words } from '../core/words.ts'
import { Halt } from '../Halt.tsx'
import { ExpiredNotice } from './ExpiredNotice.tsx'

const root = document.body.appendChild(document.createElement('div'))
addWords(reporterPage)

afterEach(() => {
  render(null, root)
  forget()
})

const show = (content: ComponentChildren, t = translator.value) =>
  act(() => render(<LanguageProvider t={t}>{content}</LanguageProvider>, root))

test.each([
  [translator.value, '1 September 2026', 'nomor 12'],
  [makeTranslator<Words>(english, 'en'), '1 September 2026', 'number 12'],
] as const)('the notice names the day and the number of the list', async (t, day, number) => {
  await show(<ExpiredNotice expired={{ serial: 12, day: '2026-09-01' }} />, t)
  for (const part of [day, number, '90']) expect(root.textContent).toContain(part)
  await show(<ExpiredNotice expired={null} />, t)
  expect(root.textContent).toBe('')
})

test('a statement that looks too old by the device’s date leaves a way to read, and no other breach does', async () => {
  const button = () => [...root.querySelectorAll('button')].find((one) => one.textContent?.includes('Baca Pengaduan'))
  halted.value = 'stale'
  await show(<Halt breach="stale" />)
  expect(button()).toBeUndefined()
  expect(root.textContent).toContain('tidak dapat dilanjutkan')
  doubtfulDate.value = '2026-12-01'
  await show(<Halt breach="stale" />)
  await vi.waitFor(() => expect(button()).toBeDefined(), 20_000)
  expect(root.textContent).toContain('1 Desember 2026')
  expect(root.textContent).not.toContain('tidak dapat dilanjutkan')
  await act(() => button()?.click())
  expect([halted.value, screen.value]).toEqual([null, { at: 'open' }])
})
