// The list of discarded cases and the link to it.
import { render, type VNode } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { makeTranslator } from '../../../locales/translator.ts'
import { setNetwork } from '../../device/api.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import type { Role } from '../../domain/names/roles.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { KeyringProvider } from '../session/keyring.tsx'
import { DiscardedLink } from './DiscardedLink.tsx'
import { DiscardedPage } from './DiscardedPage.tsx'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')
const root = document.body.appendChild(document.createElement('main'))
const row = (at: number, letterKind: string | null = null) => ({
  id: `${at}${'A'.repeat(21)}`,
  channel: 'pelanggaran',
  registration: `K7QM4T2${at}`,
  receivedDay: '2026-03-01',
  discardedDay: '2026-03-02',
  destroyedOn: '2026-04-01',
  letterKind,
  letterDay: letterKind === null ? null : '2026-03-04',
})

afterEach(() => {
  render(null, root)
  setNetwork((path, init) => fetch(path, init))
})

const today = '2026-03-30'
/** A page with these rows; without other numbers, the only one. */
const page = (cases: ReturnType<typeof row>[], others: object = {}) => ({
  cases,
  total: cases.length,
  letters: cases.filter(({ letterKind }) => letterKind !== null).length,
  next: null,
  today,
  ...others,
})

/** The answers of the server, one after another. */
function answers(...bodies: (object | null)[]): string[] {
  const asked: string[] = []
  setNetwork(async (path) => {
    asked.push(path)
    const body = bodies.length > 1 ? bodies.shift() : bodies[0]
    if (!body) throw new TypeError('cut off')
    return Response.json(body)
  })
  return asked
}

async function show(node: VNode, role: Role = 'reviewer') {
  const keyring = { member: { roles: [role] } } as unknown as Keyring
  await act(() =>
    render(
      <LanguageProvider t={t}>
        <KeyringProvider keyring={keyring}>{node}</KeyringProvider>
      </LanguageProvider>,
      root,
    ),
  )
}

const text = () => root.textContent ?? ''

test('each row says when it was discarded, until when it is kept and whether the reporter wrote', async () => {
  answers(page([row(1, 'protection_request'), row(2)]))
  await show(<DiscardedPage />)
  await vi.waitFor(() => expect(root.querySelectorAll('.queue-row')).toHaveLength(2))
  const [first, second] = [...root.querySelectorAll('.queue-row')]
  expect(first?.querySelector('a')?.getAttribute('href')).toBe(`/petugas/perkara/1${'A'.repeat(21)}`)
  expect(first?.textContent).toContain(t('queue.row.letter.protection_request', { date: '4 Maret 2026' }))
  expect(first?.textContent).toContain(t('discarded.row.day', { date: '2 Maret 2026' }))
  expect(first?.textContent).toContain(t('discarded.row.until', { date: '1 April 2026' }))
  expect(first?.textContent).toContain(t('discarded.row.left', { count: 2 }))
  expect(second?.textContent).toContain(t('discarded.row.no_letter'))
})

test('the last day and the days after it are named', async () => {
  answers(page([row(1)], { today: '2026-04-01' }))
  await show(<DiscardedPage />)
  await vi.waitFor(() => expect(text()).toContain(t('discarded.row.last')))
  render(null, root)
  answers(page([row(1)], { today: '2026-04-02' }))
  await show(<DiscardedPage />)
  await vi.waitFor(() => expect(text()).toContain(t('discarded.row.past')))
  expect(text()).not.toContain(t('discarded.row.until', { date: '1 April 2026' }))
})

test('the list grows page by page', async () => {
  const asked = answers(page([row(1)], { next: 'more' }), page([row(1), row(2)]))
  await show(<DiscardedPage />)
  await vi.waitFor(() => expect(root.querySelectorAll('.queue-row')).toHaveLength(1))
  await userEvent.click(root.querySelector('button') as HTMLElement)
  await vi.waitFor(() => expect(root.querySelectorAll('.queue-row')).toHaveLength(2))
  expect(root.querySelector('button')).toBeNull()
  expect(asked.at(-1)).toContain('after=more')
})

test('without any, the page says what will appear; after a failure it can be tried again', async () => {
  answers(null, page([]))
  await show(<DiscardedPage />)
  await vi.waitFor(() => expect(text()).toContain(t('error.offline')))
  await userEvent.click(root.querySelector('button') as HTMLElement)
  await vi.waitFor(() => expect(text()).toContain(t('discarded.empty')))
})

test('the link counts, says where a reporter wrote, and is only for those who can take a case back', async () => {
  const asked = answers(page([row(1), row(2)], { total: 103, letters: 1, next: 'more' }))
  await show(<DiscardedLink />)
  await vi.waitFor(() => expect(text()).toContain(t('queue.discarded.some', { number: 103 })))
  expect(text()).toContain(t('queue.discarded.letters', { count: 1 }))
  expect(root.querySelector('a')?.getAttribute('href')).toBe('/petugas/perkara/dibuang')
  const before = asked.length
  await show(<DiscardedLink />, 'investigator')
  expect([text(), asked.length]).toEqual(['', before])
})

test('the link stays if the number is not known or none is discarded', async () => {
  for (const answer of [null, page([])]) {
    answers(answer)
    await show(<DiscardedLink />)
    await vi.waitFor(() => expect(text().trim()).toBe(t('queue.discarded')))
    render(null, root)
  }
})
