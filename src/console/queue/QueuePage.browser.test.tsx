// The queue on screen: news, selection, keys, states. Cases stay sealed here; the story with real ones is in tests/e2e.
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { makeTranslator } from '../../../locales/translator.ts'
import { setNetwork } from '../../device/api.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import { QUEUE_LISTS } from '../../domain/names/queue.ts'
import { LanguageProvider } from '../../ui/index.ts'
import '../../ui/ui.css'
import { go } from '../base/router.ts'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { KeyringProvider } from '../session/keyring.tsx'
import { placeOf, TODAY } from './address.ts'
import { POLL_EVERY } from './polling.ts'
import { QueuePage } from './QueuePage.tsx'
import { idOf, makeRow, makeRows, serveQueue } from './testing/rows.ts'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')
const started = location.href
const realTimeout = window.setTimeout.bind(window)
let root: HTMLElement

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  root = document.body.appendChild(document.createElement('main'))
})

afterEach(() => {
  render(null, root)
  root.remove()
  history.replaceState(null, '', started)
  setNetwork((path, init) => fetch(path, init))
  vi.useRealTimers()
})

test('news arrives by itself in one request: focus, ticks and loaded pages stay, and it is said quietly', async () => {
  const served = { rows: makeRows(130, 1) }
  const asked = serveQueue(served)
  await show('open')
  await press(buttonOf('queue.more'))
  expect(rows()).toHaveLength(100)
  const before = rowOf(128)
  linkIn(128).focus()
  await click(tickIn(127))
  await click(tickIn(60))
  const top = before.getBoundingClientRect().top

  const { length } = asked
  served.rows = [makeRow(132), makeRow(131), ...served.rows.slice(0, 3), ...served.rows.slice(4)]
  served.rows[7] = makeRow(124, { reporterEntries: 2 })
  await pass(POLL_EVERY)
  expect(asked.slice(length)).toEqual(['?show=open&rows=100'])
  expect(rows().slice(0, 4)).toEqual([132, 131, 130, 129].map(idOf))
  expect(rows()).toHaveLength(100)
  expect(rowOf(128)).toBe(before)
  expect(document.activeElement).toBe(linkIn(128))
  expect(Math.abs(before.getBoundingClientRect().top - top)).toBeLessThan(1)
  expect([rowOf(60).dataset.chosen, rows().includes(idOf(127))]).toEqual(['true', false])
  const status = [...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent?.trim())
  expect(status).toContain(`${t('queue.news.cases', { count: 2 })} ${t('queue.news.letters', { count: 1 })}`)
  expect(status).toContain(`${t('queue.chosen', { count: 1 })} ${t('queue.chosen.left', { count: 1 })}`)

  await press(buttonOf('queue.news.show'))
  expect(document.activeElement).toBe(linkIn(132))
  expect(root.textContent).not.toContain(t('queue.news.show'))
})

test('a refresh that fails keeps the list and says how old it is; the next one that succeeds ends that', async () => {
  const served = { rows: makeRows(3, 1), offline: false }
  serveQueue(served)
  await show('open')
  served.offline = true
  await pass(POLL_EVERY)
  expect(rows()).toHaveLength(3)
  expect(root.textContent).toContain(t('queue.stale', { time: '' }).split('.')[0] ?? '')
  served.offline = false
  await pass(2 * POLL_EVERY)
  expect(root.textContent).not.toContain(t('queue.stale', { time: '' }).split('.')[0] ?? '')
})

test('a member who may no longer read cases no longer sees any', async () => {
  serveQueue({ rows: makeRows(3, 1) })
  await show('open')
  setNetwork(async () =>
    Response.json({ type: 'about:blank', title: '', status: 403, code: 'not_allowed' }, { status: 403 }),
  )
  await pass(POLL_EVERY)
  expect(rows()).toEqual([])
  expect(root.textContent).toContain(t('queue.not_allowed'))
})

test('leaving the page ends the requests', async () => {
  const asked = serveQueue({ rows: [] })
  await show('open')
  render(null, root)
  await pass(10 * POLL_EVERY)
  expect(asked).toHaveLength(1)
})

test('ticks choose one, a range, all and none; another list forgets them', async () => {
  serveQueue({ rows: makeRows(8, 1) })
  await show('open')
  await click(tickIn(7))
  await click(tickIn(4), true)
  expect(chosen()).toEqual([7, 6, 5, 4].map(idOf))
  expect(all().indeterminate).toBe(true)
  await click(tickIn(5))
  expect(chosen()).toEqual([7, 6, 4].map(idOf))
  await click(all())
  expect([chosen().length, all().checked, all().indeterminate]).toEqual([8, true, false])
  await click(all())
  expect(chosen()).toEqual([])
  await click(tickIn(3))
  expect(root.textContent).toContain(t('queue.chosen', { count: 1 }))
  await act(() => go(placeOf({ ...TODAY, show: 'all' })))
  await pass(0)
  expect([rows().length, chosen()]).toEqual([8, []])
  await act(() => go(placeOf({ ...TODAY, show: 'open' })))
  await pass(0)
  expect(chosen()).toEqual([])
})

test('keys move, choose, choose a range and choose none', async () => {
  serveQueue({ rows: makeRows(8, 1) })
  await show('open')
  const type = async (...keys: string[]) => {
    for (const key of keys) {
      const event = { key, shiftKey: key === 'X', bubbles: true }
      await act(() => void (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', event)))
    }
  }
  await type('j', 'x', 'j', 'j', 'X')
  expect(chosen()).toEqual([8, 7, 6].map(idOf))
  // A tick is part of its row: the keys go on from there.
  tickIn(4).focus()
  await type('k')
  expect(document.activeElement).toBe(linkIn(5))
  await type('x', 'x')
  expect(chosen()).toEqual([8, 7, 6].map(idOf))
  await type('Escape')
  expect(chosen()).toEqual([])
  document.getElementById('search')?.focus()
  await type('x', 'j')
  expect([chosen(), document.activeElement?.id]).toEqual([[], 'search'])
})

test('the chosen cases are printed as a plain list, in the order of the screen', async () => {
  serveQueue({ rows: makeRows(3, 1) })
  await show('open')
  expect(root.querySelector('.print-only')).toBeNull()
  await click(tickIn(1))
  await click(tickIn(3))
  const print = vi.spyOn(window, 'print').mockImplementation(() => {})
  await press(buttonOf('queue.print.action'))
  expect(print).toHaveBeenCalledTimes(1)
  const paper = root.querySelector('.print-only')
  const cells = [...(paper?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  )
  expect(cells).toEqual(
    ['K7QM-0003', 'K7QM-0001'].map((number) => [
      number,
      '20 Feb 2027',
      'pelanggaran',
      t('queue.row.no_type'),
      t('stage.review'),
      '22 Mar 2027',
      t('queue.print.no_letter'),
    ]),
  )
  expect(paper?.querySelectorAll('button, a, input')).toHaveLength(0)
  print.mockRestore()
})

test('today shows each case once, and the open cases that are not above', async () => {
  const [one, two, three] = makeRows(3, 1)
  if (!one || !two || !three) throw new Error('three rows')
  serveQueue({ rows: [one, two, three], pressing: [['late', [two]]] })
  await show('today')
  expect(rows()).toEqual([2, 3, 1].map(idOf))
  const headings = [...root.querySelectorAll('h2')].map(({ textContent }) => textContent)
  expect(headings).toEqual([t('queue.section.late'), t('queue.section.rest')])
})

test('every list says what would be in it, and a line that is cut off what to do', async () => {
  const served = { rows: [], offline: false }
  serveQueue(served)
  await show('today')
  for (const list of QUEUE_LISTS) {
    await act(() => go(placeOf({ ...TODAY, show: list })))
    expect(root.textContent).toContain(t('queue.loading'))
    await pass(0)
    expect(root.textContent).toContain(t(`queue.empty.${list}`))
    expect(root.textContent).toContain(t(`queue.empty.${list}.hint`))
  }
  served.offline = true
  await act(() => go(placeOf({ ...TODAY, show: 'today' })))
  await pass(0)
  expect(root.textContent).toContain(t('queue.offline'))
  served.offline = false
  await press(buttonOf('action.retry'))
  expect(root.textContent).toContain(t('queue.empty.open'))
})

test('an order is chosen in the address, and lists with one order offer none', async () => {
  const asked = serveQueue({ rows: makeRows(2, 1) })
  await show('open')
  await act(() => userEvent.selectOptions(root.querySelector('#sort') as HTMLSelectElement, 'due'))
  await pass(0)
  expect([location.search, asked.at(-1)]).toEqual(['?tampil=terbuka&urut=batas', '?show=open&sort=due'])
  await act(() => go(placeOf({ ...TODAY, show: 'letters' })))
  await pass(0)
  expect([root.querySelector('#sort'), root.querySelectorAll('#filter-letter option').length]).toEqual([null, 5])
})

async function show(list: 'today' | 'open'): Promise<void> {
  go(placeOf({ ...TODAY, show: list }))
  const keyring = {
    member: { number: 1, roles: ['director'], channels: [] },
    organization: { today: '2027-03-01', members: [] },
  } as unknown as Keyring
  await act(() =>
    render(
      <LanguageProvider t={t}>
        <KeyringProvider keyring={keyring}>
          <QueuePage />
        </KeyringProvider>
      </LanguageProvider>,
      root,
    ),
  )
  await pass(0)
}

/** Lets the time pass, and what it started. */
async function pass(time: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(time)
    // The body of an answer arrives in the browser's own time.
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => realTimeout(resolve, 3))
  })
}

async function click(element: HTMLElement, shiftKey = false): Promise<void> {
  await act(() => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey })))
}

async function press(element: HTMLElement): Promise<void> {
  await click(element)
  await pass(0)
}

function buttonOf(key: keyof ConsoleWords): HTMLElement {
  const words = t(key as 'queue.more')
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words)
  if (!found) throw new Error(`no button ${words}`)
  return found
}

const rows = () => [...root.querySelectorAll<HTMLElement>('[data-case]')].map(({ dataset }) => dataset.case)
const chosen = () => [...root.querySelectorAll<HTMLElement>('[data-chosen=true]')].map(({ dataset }) => dataset.case)
const rowOf = (number: number) => root.querySelector(`[data-case="${idOf(number)}"]`) as HTMLElement
const linkIn = (number: number) => rowOf(number).querySelector('a') as HTMLElement
const tickIn = (number: number) => rowOf(number).querySelector('input') as HTMLInputElement
const all = () => root.querySelector('.queue-tick-all input') as HTMLInputElement
