// The custodian's page: what is shown of each request, and that nothing is decided by accident.
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { makeTranslator } from '../../../locales/translator.ts'
import { setNetwork } from '../../device/api.ts'
import { custodianKeyring, notes, requestWith } from '../../device/custody/testing/requests.ts'
import type { CustodyRequestRow } from '../../protocol/wire/disclosures.ts'
import { LanguageProvider } from '../../ui/index.ts'
import '../../ui/ui.css'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { KeyringProvider } from '../session/keyring.tsx'
import { Register } from './Register.tsx'
import { RequestsPart } from './RequestsPart.tsx'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')
let root: HTMLElement

beforeEach(() => {
  root = document.body.appendChild(document.createElement('main'))
})

afterEach(() => {
  render(null, root)
  root.remove()
  setNetwork((path, init) => fetch(path, init))
})

const text = () => root.textContent ?? ''
const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)
async function press(name: string): Promise<void> {
  const found = button(name)
  expect(found).toBeDefined()
  await userEvent.click(found as HTMLButtonElement)
}

/** What the server gives; a test may change it. */
interface Served {
  requests: CustodyRequestRow[]
  refused?: string
}

async function show(served: Served, part = <RequestsPart onChange={() => {}} />): Promise<void> {
  const keyring = await custodianKeyring()
  setNetwork(async () =>
    served.refused
      ? Response.json({ type: 'about:blank', title: 'x', status: 503, code: served.refused }, { status: 503 })
      : Response.json({ requests: served.requests, more: false, statements: notes, today: '2026-02-03' }),
  )
  await act(() =>
    render(
      <LanguageProvider t={t}>
        <KeyringProvider keyring={keyring}>{part}</KeyringProvider>
      </LanguageProvider>,
      root,
    ),
  )
  await vi.waitFor(() => expect(root.querySelector('.loading')).toBeNull(), 20_000)
}

test('a request shows number, who asks, purpose, need and reason, and three answers to it', async () => {
  await show({ requests: [await requestWith()] })
  for (const words of [
    'K7QM-4T29',
    'Bagas (petugas\u00a02)',
    t('identity.purpose.contact'),
    'Nomor telepon',
    'Janji temu.',
  ]) {
    expect(text()).toContain(words)
  }
  for (const key of ['custody.grant', 'custody.refuse', 'custody.question'] as const)
    expect(button(t(key))).toBeDefined()
  expect(button(t('custody.hand_on'))).toBeUndefined()
})

test('without a request the page says what will be here; a failure offers another attempt', async () => {
  await show({ requests: [] })
  expect(text()).toContain(t('custody.requests.empty.text'))
  render(null, root)
  await show({ requests: [], refused: 'internal' })
  expect(button(t('action.retry'))).toBeDefined()
})

test('a request that cannot be checked stands there as an alarm, and offers nothing', async () => {
  await show({ requests: [await requestWith({ signer: 3 })] })
  expect(text()).toContain(t('custody.request.unchecked'))
  expect(root.querySelectorAll('button')).toHaveLength(0)
  expect(text()).not.toContain('Janji temu.')
})

test('a decision needs the sentence for the reporter; an example never replaces an own text', async () => {
  await show({ requests: [await requestWith()] })
  await press(t('custody.grant'))
  const field = () => document.getElementById('custody-sentence') as HTMLTextAreaElement
  expect(root.querySelector('dialog')?.textContent).toContain('Bagas')
  await userEvent.click(root.querySelector('dialog [data-look="primary"]') as HTMLElement)
  expect(text()).toContain(t('custody.decide.sentence.empty'))
  await press(t('custody.decide.use', { number: 1 }))
  expect(field().value).toBe(t('custody.grant.example.1'))
  await press(t('custody.decide.use', { number: 2 }))
  expect(field().value).toBe(t('custody.grant.example.2'))
  await userEvent.fill(field(), 'Kalimat sendiri.')
  expect(button(t('custody.decide.use', { number: 1 }))?.disabled).toBe(true)
})

test('if a colleague decides meanwhile, the dialog says so, keeps the text and cannot be confirmed', async () => {
  const served: Served = { requests: [await requestWith()] }
  await show(served)
  await press(t('custody.refuse'))
  await userEvent.fill(document.getElementById('custody-sentence') as HTMLElement, 'Belum perlu.')
  served.requests = []
  // The request itself is refused by the same server, and the list is fetched again.
  await userEvent.click(root.querySelector('dialog [data-look="primary"]') as HTMLElement)
  await vi.waitFor(() => expect(text()).toContain(t('custody.decide.overtaken')))
  expect((document.getElementById('custody-sentence') as HTMLTextAreaElement).value).toBe('Belum perlu.')
  expect(root.querySelector<HTMLButtonElement>('dialog [data-look="primary"]')?.disabled).toBe(true)
})

test('a grant that waits for the release offers nothing; one in effect is passed on, several at once', async () => {
  const decided = { custodian: 4, decidedDay: '2026-02-02', lastDay: '2026-02-16' }
  await show({ requests: [await requestWith({ row: { ...decided, state: 'granted' } })] })
  expect(text()).toContain(t('custody.request.granted', { date: '2 Februari 2026' }))
  expect(root.querySelectorAll('button')).toHaveLength(0)
  render(null, root)
  const ready = { ...decided, state: 'ready' } as const
  await show({ requests: [await requestWith({ row: ready })] })
  expect(button(t('custody.hand_on'))).toBeDefined()
  expect(button(t('custody.hand_on.all', { number: 2 }))).toBeUndefined()
  render(null, root)
  await show({ requests: [await requestWith({ row: ready }), await requestWith({ row: ready, author: 3 })] })
  expect(button(t('custody.hand_on.all', { number: 2 }))).toBeDefined()
})

test('the register names no case to an observer', async () => {
  const row = { requester: 2, state: 'refused', askedDay: '2026-02-02', custodian: 4, decidedDay: '2026-02-02' }
  const none = { lastDay: null, handedDay: null, openUntil: null, registration: null, request: null, caseId: null }
  const keyring = await custodianKeyring()
  setNetwork(async () => Response.json({ disclosures: [{ ...row, ...none }], next: null }))
  await act(() =>
    render(
      <LanguageProvider t={t}>
        <KeyringProvider keyring={keyring}>
          <Register numbered={false} />
        </KeyringProvider>
      </LanguageProvider>,
      root,
    ),
  )
  await vi.waitFor(() => expect(root.querySelectorAll('tbody tr')).toHaveLength(1))
  expect(text()).toContain(t('identity.state.refused'))
  expect([...root.querySelectorAll('thead th')].map((one) => one.textContent)).not.toContain(t('register.number'))
})
