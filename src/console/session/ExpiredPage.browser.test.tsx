// A director signs an expired statement again only with the number that another device remembers.
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { makeTranslator } from '../../../locales/translator.ts'
import { ExpiredError, type Keyring } from '../../device/staff/keyring.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { catalogue as english } from '../base/english.ts'
import { Failure } from '../base/Failure.tsx'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { ExpiredPage } from './ExpiredPage.tsx'

const root = document.body.appendChild(document.createElement('div'))
const keyring = {
  statement: {
    serial: 8217,
    day: '2026-08-01',
    staff: [
      { number: 1, roles: ['director'] },
      { number: 5, roles: ['reviewer', 'custodian'] },
    ],
  },
  organization: { members: [{ number: 1, name: 'Ratna' }] },
} as unknown as Keyring

afterEach(() => render(null, root))

test.each([
  [makeTranslator<ConsoleWords>(catalogue, 'id'), '1 Agustus 2026'],
  [makeTranslator<ConsoleWords>(english, 'en'), '1 August 2026'],
] as const)('the page shows day and people, but not the number that it asks for', async (t, day) => {
  const renew = vi.fn(async () => {})
  const page = (
    <LanguageProvider t={t}>
      <ExpiredPage keyring={keyring} renew={renew} />
    </LanguageProvider>
  )
  await act(() => render(page, root))
  for (const part of [day, 'Ratna', t('role.custodian')]) expect(root.textContent).toContain(part)
  expect(root.innerHTML.replace(/[.,\s]/g, '')).not.toContain('8217')

  const field = () => document.getElementById('serial') as HTMLInputElement
  const sign = () => [...root.querySelectorAll('button')].find(({ type }) => type === 'submit') as HTMLButtonElement
  await userEvent.click(sign())
  expect(root.textContent).toContain(t('expired.number.missing'))
  expect(root.textContent).toContain(t('expired.people.missing'))
  await userEvent.click(document.getElementById('people') as HTMLElement)
  await userEvent.fill(field(), '8216')
  await userEvent.click(sign())
  expect(root.textContent).toContain(t('expired.number.differs'))
  expect(renew).not.toHaveBeenCalled()
  await userEvent.fill(field(), '8217')
  await userEvent.click(sign())
  await vi.waitFor(() => expect(renew).toHaveBeenCalledExactlyOnceWith(8217))
})

test('a member who is stopped reads the number that their desk remembers; without one, none', async () => {
  const t = makeTranslator<ConsoleWords>(catalogue, 'id')
  for (const known of [12, 0]) {
    await act(() =>
      render(
        <LanguageProvider t={t}>
          <Failure error={new ExpiredError(keyring, known)} />
        </LanguageProvider>,
        root,
      ),
    )
    expect(root.textContent).toContain(t('breach.stale'))
    expect(root.textContent?.includes(t('breach.stale.known', { serial: 12 }))).toBe(known === 12)
  }
})
