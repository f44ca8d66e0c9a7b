// What a reporter reads and can do while the office's statement is too old.
import type { ComponentChildren } from 'preact'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { reporterPage } from '../../../locales/id/reporter-page.ts'
import { makeTranslator } from '../../../locales/translator.ts'
import { setNetwork } from '../../device/api.ts'
import type { OwnDraft } from '../../device/reporter/reading.ts'
import type { ReadableOrganization, VerifiedOrganization } from '../../device/reporter/writing.ts'
import { type Site, USUAL_FLOW } from '../../domain/names/site.ts'
import { LanguageProvider } from '../../ui/language.tsx'
import { bootstrapState } from '../core/bootstrap.ts'
import { english } from '../core/english.ts'
import { addWords, translator } from '../core/language.ts'
import { doubtfulDate, forget, halted, keyCheck, screen } from '../core/state.ts'
import type { Words } from '../core/words.ts'
import { Halt } from '../Halt.tsx'
import { CheckStep } from '../write/steps/CheckStep.tsx'
import { startWriting } from '../write/writing.ts'
import { ExpiredNotice } from './ExpiredNotice.tsx'
import { SlotCard } from './SlotCard.tsx'

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

const buttons = () => [...root.querySelectorAll('button')].map((button) => button.textContent?.trim())

test.each([translator.value, makeTranslator<Words>(english, 'en')])(
  'a draft says that it can be read and not sent, on its card and in the place where it would be sent',
  async (t) => {
    const site = { flow: USUAL_FLOW, channels: [{ id: 'k', open: true }], contacts: [], statement: 1 }
    bootstrapState.value = { state: 'loaded', bootstrap: { site: site as unknown as Site } }
    setNetwork(() => Promise.reject(new Error('no network')))
    const own = { state: 'draft', slot: { index: 0 }, draft: {}, keptUntil: '2026-12-01' } as unknown as OwnDraft
    const said = t('reporter.expired.draft')
    const [read, goOn] = [t('reporter.account.draft_read'), t('reporter.account.draft_continue')]
    const send = t('action.send_report')

    await show(<SlotCard own={own} expired={false} />, t)
    expect([buttons().includes(goOn), root.textContent?.includes(said)]).toEqual([true, false])
    await show(<SlotCard own={own} expired />, t)
    expect([buttons().includes(goOn), buttons().includes(read)]).toEqual([false, true])
    expect(root.textContent).toContain(said)

    const questionnaire = {
      elements: [],
      questions: [],
      identity: [],
      evidence: {},
      affirmation: { id: 'Ya', en: 'Yes' },
    }
    const report = startWriting({ channel: 'k', questionnaire: questionnaire as never, text: '' })
    const step = <CheckStep report={report} save={async () => {}} saving={false} cancel={null} />
    const organization = { words: [], statement: { serial: 12, day: '2026-09-01' } }
    keyCheck.value = { state: 'offline' }
    await show(step, t)
    // The control: otherwise it can be sent.
    expect([buttons().includes(send), root.textContent?.includes(said)]).toEqual([true, false])
    render(null, root)
    keyCheck.value = { state: 'expired', organization: organization as unknown as ReadableOrganization }
    await show(step, t)
    await expect.poll(() => [buttons().includes(send), root.textContent?.includes(said)]).toEqual([false, true])
    expect(root.textContent).toContain(t('reporter.footer.expired'))
    // Once the list of keys was renewed, the button is back.
    await act(() => {
      keyCheck.value = { state: 'checked', organization: organization as unknown as VerifiedOrganization }
    })
    expect([buttons().includes(send), root.textContent?.includes(said)]).toEqual([true, false])
  },
)
