// A director lets suspended members in again, after a question that says what happens.

import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { makeTranslator } from '../../../locales/translator.ts'
import { setNetwork } from '../../device/api.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { KeyringProvider } from '../session/keyring.tsx'
import { MembersPage } from './MembersPage.tsx'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')
const root = document.body.appendChild(document.createElement('div'))
const sent: [method: string | undefined, path: string, body: unknown][] = []

const STAFF = [
  { number: 1, name: 'Ratna', roles: ['director'], state: 'member', liftedDay: null },
  { number: 2, name: 'Siti', roles: ['reviewer'], state: 'suspended', liftedDay: null },
  { number: 3, name: 'Nur', roles: ['custodian'], state: 'member', liftedDay: '2026-03-02' },
]

/** The page of member 1, whose server answers so. */
async function open(status: number) {
  setNetwork(async (path, { method, body }) => {
    sent.push([method, path, JSON.parse(String(body))])
    if (status === 204) return new Response(null, { status })
    const problem = { type: 'about:blank', title: 'not found', status, code: 'not_found' }
    return Response.json(problem, { status, headers: { 'Content-Type': 'application/problem+json' } })
  })
  const statement = { staff: STAFF.map(({ number, roles }) => ({ number, roles, channels: [] })) }
  const organization = { members: STAFF, channels: [], custodyOffer: null }
  const page = (
    <LanguageProvider t={t}>
      <KeyringProvider keyring={{ number: 1, statement, organization } as unknown as Keyring}>
        <MembersPage />
      </KeyringProvider>
    </LanguageProvider>
  )
  await act(() => render(page, root))
}

const buttons = (name: string) =>
  [...root.querySelectorAll('button')].filter(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  )
const press = (button: HTMLElement | undefined) => act(() => button?.click())

afterEach(() => {
  render(null, root)
  sent.length = 0
  setNetwork((path, init) => fetch(path, init))
})

test('only suspended members are offered, and nothing is sent before the answer', async () => {
  await open(204)
  expect(STAFF.map(({ name }) => buttons(t('people.restore.title', { name })).length)).toEqual([0, 1, 0])
  await press(buttons(t('people.restore.title', { name: 'Siti' }))[0])
  const dialog = root.querySelector('dialog[open]')
  expect(dialog?.textContent).toContain(t('members.restore.consequence'))
  expect(sent).toEqual([])
  await press(buttons(t('people.restore')).at(-1))
  await vi.waitFor(() => expect(root.textContent).toContain(t('members.restored', { name: 'Siti' })))
  expect(sent).toEqual([['PUT', '/api/staff/members/2/suspension', { suspended: false }]])
})

test('a refusal is told, and nobody is said to be in again', async () => {
  await open(404)
  await press(buttons(t('people.restore.title', { name: 'Siti' }))[0])
  await press(buttons(t('people.restore')).at(-1))
  await vi.waitFor(() => expect(root.textContent).toContain(t('error.not_found')))
  expect(root.textContent).not.toContain(t('members.restored', { name: 'Siti' }))
})

test('the day on which the operator lifted a suspension stands with the member', async () => {
  await open(204)
  expect(root.textContent?.split(t('people.lifted', { date: '2 Maret 2026' }))).toHaveLength(2)
})
