// The identity on the case page: who is offered what, and an opened identity that does not stay open.
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { setNetwork } from '../../../device/api.ts'
import '../../../ui/ui.css'
import type { Answers } from '../../../domain/names/questionnaire.ts'
import { desk } from '../../session/keyring.tsx'
import { cardIn, disclosedVault, type Situation, t } from './testing.tsx'
import { OPEN_FOR } from './useAutoClose.ts'

const NAME = 'Sulastri Handayani'
let root: HTMLElement

beforeEach(() => {
  root = document.body.appendChild(document.createElement('main'))
})

afterEach(() => {
  render(null, root)
  root.remove()
  setNetwork((path, init) => fetch(path, init))
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const show = (situation: Situation = {}) => act(() => render(cardIn(situation), root))
const text = () => root.textContent ?? ''
const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)
async function press(name: string): Promise<void> {
  const found = button(name)
  expect(found).toBeDefined()
  await userEvent.click(found as HTMLButtonElement)
}
const screenShown = () => root.querySelector('.identity-screen')

/** The card of a member to whom the vault was passed on, opened. */
async function openIt(answers: Answers = { name: NAME, phone: '0812' }, version = 1): Promise<void> {
  const answer = await disclosedVault(answers, version)
  setNetwork(async () => answer)
  await show({ state: 'handed_on' })
  await press(t('identity.open'))
  await vi.waitFor(() => expect(root.querySelector('.identity-screen .loading')).toBeNull(), 20_000)
}

test('without a request the card says that there is a vault, not whether it is filled, and offers to ask', async () => {
  await show()
  expect(text()).toContain(t('identity.some'))
  expect(button(t('identity.ask'))).toBeDefined()
  await show({ discarded: true })
  expect(text()).toContain(t('identity.discarded'))
  expect(button(t('identity.ask'))).toBeUndefined()
  await show({ vaultVersion: null })
  expect(text()).toContain(t('identity.none'))
  expect(button(t('identity.ask'))).toBeUndefined()
})

test('a request needs a purpose, what is needed and a reason, and says who reads it', async () => {
  await show()
  await press(t('identity.ask'))
  const dialog = () => root.querySelector('dialog')?.textContent ?? ''
  for (const key of ['readers', 'colleagues', 'reporter'] as const) expect(dialog()).toContain(t(`identity.ask.${key}`))
  await press(t('identity.ask.confirm'))
  for (const field of ['purpose', 'needed', 'reason'] as const) {
    expect(dialog()).toContain(t(`identity.ask.${field}.empty`))
  }
})

test('a request that lay on the sealed desk while the console was locked is there again', async () => {
  const place = 'x/identitas/minta'
  const drafts = {
    [`${place}/tujuan`]: 'court',
    [`${place}/perlu`]: 'Alamat',
    [`${place}/alasan`]: 'Panggilan sidang.',
  }
  desk.value = { ...desk.value, drafts }
  await show()
  await press(t('identity.ask'))
  expect(root.querySelector<HTMLInputElement>('dialog input:checked')?.value).toBe('court')
  expect((document.getElementById('identity-needed') as HTMLTextAreaElement).value).toBe('Alamat')
  expect((document.getElementById('identity-reason') as HTMLTextAreaElement).value).toBe('Panggilan sidang.')
  desk.value = { ...desk.value, drafts: {} }
})

test('one request at a time: while it is open, nobody asks again, and its author reads what happens next', async () => {
  for (const state of ['asked', 'granted', 'ready', 'handed_on'] as const) {
    await show({ state })
    expect(text()).toContain(t(`identity.state.${state}`))
    expect(button(t('identity.ask.again'))).toBeUndefined()
    expect(button(t('identity.open')) !== undefined).toBe(state === 'handed_on')
  }
  for (const state of ['refused', 'changed', 'ended'] as const) {
    await show({ state })
    expect(text()).toContain(t(`identity.state.${state}`))
    expect(button(t('identity.ask.again'))).toBeDefined()
    expect(button(t('identity.open'))).toBeUndefined()
  }
})

test('a colleague sees the request, cannot open it, and can ask for themself', async () => {
  await show({ state: 'handed_on', author: 3 })
  expect(text()).toContain('Rini')
  expect(button(t('identity.open'))).toBeUndefined()
  expect(button(t('identity.ask.again'))).toBeDefined()
  await show({ state: 'questioned', author: 3, question: 'Sudah ditanya?' })
  expect(text()).toContain(t('identity.request.questioned.other', { name: 'Rini' }))
  expect(button(t('identity.request.answer'))).toBeUndefined()
})

test('the answer to a question begins with the texts of the request', async () => {
  await show({ state: 'questioned', question: 'Sudah ditanya?' })
  expect(text()).toContain('Sudah ditanya?')
  await press(t('identity.request.answer'))
  expect((document.getElementById('identity-reason') as HTMLTextAreaElement).value).toBe('Untuk janji temu.')
  expect((document.getElementById('identity-needed') as HTMLTextAreaElement).value).toBe('Nomor telepon')
  expect(root.querySelector<HTMLInputElement>('dialog input:checked')?.value).toBe('contact')
  expect(root.querySelector('dialog')?.textContent).toContain('Sudah ditanya?')
})

test('a row that nobody signed for is an alarm', async () => {
  await show({ state: 'handed_on', granted: null })
  expect(text()).toContain(t('identity.fault.row'))
})

test('an opened identity stands under its questions, with the reader’s name all over it, and is not selected by accident', async () => {
  await openIt()
  const content = root.querySelector('.identity-content') as HTMLElement
  expect(content.textContent).toContain(`Nama lengkap${NAME}`)
  const marks = [...content.querySelectorAll<HTMLElement>('.identity-mark span')]
  expect(marks.length).toBeGreaterThan(20)
  for (const mark of marks) expect(mark.dataset.text).toMatch(/^Bagas \(petugas\s2\), /)
  expect(getComputedStyle(marks[0] as HTMLElement, '::before').content).toContain('Bagas')
  expect(getComputedStyle(content).userSelect).toBe('none')
  expect(screenShown()?.textContent).toContain(t('identity.open.limits'))
  await press(t('identity.open.copy'))
  expect(getComputedStyle(content).userSelect).toBe('text')
  expect(screenShown()?.textContent).toContain(t('identity.open.copying'))
  await press(t('identity.open.close'))
  expect(screenShown()).toBeNull()
  expect(text()).not.toContain(NAME)
})

test('an empty vault says so', async () => {
  await openIt({})
  expect(screenShown()?.textContent).toContain(t('identity.open.empty'))
})

test('an opened identity closes after ten minutes, and says why', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.now() })
  await openIt()
  expect(screenShown()?.textContent).toContain(NAME)
  await act(() => void vi.advanceTimersByTime(OPEN_FOR - 2000))
  expect(screenShown()?.textContent).toMatch(/dalam 0 menit 0[12] detik/)
  await act(() => void vi.advanceTimersByTime(2000))
  expect(screenShown()).toBeNull()
  expect(text()).toContain(t('identity.open.closed.time'))
})

test('an opened identity closes as soon as the page is hidden or left', async () => {
  for (const leave of [hide, () => window.dispatchEvent(new Event('pagehide'))]) {
    await openIt()
    expect(text()).toContain(NAME)
    await act(() => void leave())
    expect(screenShown()).toBeNull()
    expect(text()).not.toContain(NAME)
    expect(text()).toContain(t('identity.open.closed.hidden'))
    vi.restoreAllMocks()
    render(null, root)
  }
})

test('a vault of another version, or one that no custodian granted, is not shown', async () => {
  await openIt({ name: NAME }, 2)
  expect(screenShown()?.textContent).toContain(t('breach.purpose'))
  expect(text()).not.toContain(NAME)
  render(null, root)
  await show({ state: 'handed_on', granted: null })
  await press(t('identity.open'))
  await vi.waitFor(() => expect(screenShown()?.textContent).toContain(t('breach.chain')))
})

test('after the last day, or without a right to the case, the screen says that it cannot be opened', async () => {
  for (const code of ['conflict', 'not_found', 'not_allowed']) {
    setNetwork(async () => Response.json({ type: 'about:blank', title: 'x', status: 409, code }, { status: 409 }))
    await show({ state: 'handed_on' })
    await press(t('identity.open'))
    await vi.waitFor(() => expect(screenShown()?.textContent).toContain(t('identity.open.gone')))
    render(null, root)
  }
})

function hide(): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
}
