// What happens to a report when time passes, or another window acts, while its page is open.
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { unsent } from '../../core/state.ts'
import type { Writing } from '../state.ts'
import { deleteDraft, openWindow, stored, type Window } from '../testing/window.ts'
import { answerQuestion, lastSent } from '../writing.ts'
import { saveDraftNow } from './draft.ts'
import { canCancel, cancelSending, type SendingState, send, sending } from './sending.ts'

let window: Window
beforeEach(async () => {
  window = await openWindow()
})

test('a draft that expires while its page is open is saved again, and sent with its files', async () => {
  const report = window.write('Dana dipakai sendiri.')
  report.queue.add([new File(['kuitansi'], 'kuitansi.txt', { type: 'text/plain' })])
  await report.queue.settled()
  expect(await saveDraftNow(report, 'what')).toBeNull()
  await deleteDraft(report)

  answerQuestion(report.answers, 'what', 'Dana dipakai sendiri, lagi.')
  expect(await saveDraftNow(report, 'what')).toBeNull()
  expect(await stored()).toMatchObject([
    { state: 'draft', draft: { answers: { what: 'Dana dipakai sendiri, lagi.' } } },
  ])
  await report.queue.settled()
  await deleteDraft(report)

  await send(report)
  expect(sending.value.failure).toBeNull()
  const [own] = await stored()
  expect(own).toMatchObject({ receipt: lastSent.value?.receipt, report: { files: [{ name: 'kuitansi.txt' }] } })
})

test('an upload continues in a new slot when its draft is gone', async () => {
  const report = window.write('Dana dipakai sendiri.')
  expect(await saveDraftNow(report, 'what')).toBeNull()
  await deleteDraft(report)
  report.queue.add([new File(['kuitansi'], 'kuitansi.txt')])
  await report.queue.settled()
  expect(report.queue.files.value).toMatchObject([{ state: 'stored', failure: null }])
})

test('a file that only the lost draft had is requested again', async () => {
  const report = await window.resume(await drafted('Satu.', [new File(['kuitansi'], 'kuitansi.txt')]))
  await deleteDraft(report)
  await send(report)
  expect(sending.value).toMatchObject({ failure: 'files', maybeStored: false })
  expect(report.queue.files.value).toMatchObject([{ state: 'failed', failure: 'file', stored: null }])
})

test('a draft that another window sent with other text is not mistaken for this report', async () => {
  const report = await drafted('Satu.')
  const other = await window.resume(report)
  answerQuestion(other.answers, 'what', 'Dua.')
  await send(other)
  const first = lastSent.value?.receipt
  expect(first).toBeDefined()

  await send(report)
  expect(sending.value).toMatchObject({ failure: 'taken', maybeStored: false })
  expect(lastSent.value).toBeNull()

  await send(report)
  expect(sending.value.failure).toBeNull()
  expect(await stored()).toMatchObject([
    { receipt: first, report: { answers: { what: 'Dua.' } } },
    { receipt: lastSent.value?.receipt, report: { answers: { what: 'Satu.' } } },
  ])
})

test('the same draft sent from two windows becomes one report with one receipt', async () => {
  const report = await drafted('Satu.', [new File(['kuitansi'], 'kuitansi.txt')])
  const other = await window.resume(report)
  await send(other)
  const first = lastSent.value
  await send(report)
  expect(lastSent.value).toEqual(first)
  expect(await stored()).toHaveLength(1)
})

test('a file that another window removed from the draft is sent again before the report', async () => {
  const report = await drafted('Satu.', [new File(['kuitansi'], 'kuitansi.txt'), new File(['foto'], 'foto.txt')])
  const other = await window.resume(report)
  const pieces = async () => (await window.server.db.selectFrom('inbox_piece').select('id').execute()).length
  other.queue.remove(other.queue.files.value[0]?.key ?? -1)
  await expect.poll(pieces).toBe(1)
  await send(report)
  expect(sending.value).toMatchObject({ failure: 'files', maybeStored: false })
  await send(report)
  expect(sending.value.failure).toBeNull()
  expect(await stored()).toMatchObject([{ report: { files: [{ name: 'kuitansi.txt' }, { name: 'foto.txt' }] } }])
})

test('text added after another window sent the draft is saved as another draft', async () => {
  const report = await drafted('Satu.')
  await send(await window.resume(report))
  answerQuestion(report.answers, 'what', 'Dua.')
  expect(await saveDraftNow(report, 'what')).toBeNull()
  expect(unsent.value.has('writing')).toBe(false)
  expect((await stored()).map(({ state }) => state)).toEqual(['sent', 'draft'])
})

/** A text that is no longer free. */
const LONG = 'Dana dipakai sendiri. '.repeat(900)

/** Everything that the sending shows while it runs. */
function watchSending(): SendingState[] {
  const seen: SendingState[] = []
  onTestFinished(sending.subscribe((state) => void seen.push(state)))
  return seen
}

test('while the device works for a long text, the sending says so, the work moves on, and nothing may be stored', async () => {
  const report = window.write(LONG)
  const seen = watchSending()
  expect(await send(report)).toEqual({ cancelled: false })
  const paying = seen.filter((state) => state.paying !== null)
  expect(paying.map(({ step, paying }) => [step, paying?.round])).toEqual(paying.map(() => ['store', 1]))
  const shares = paying.map((state) => state.paying?.share)
  expect(shares).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((parts) => parts / 8))
  expect([paying.every(canCancel), sending.value.paying]).toEqual([true, null])
  expect(await stored()).toMatchObject([{ report: { answers: { what: LONG } } }])
})

test('a second calculation is counted', async () => {
  const report = window.write(LONG)
  let refused = 0
  window.connect((path, init, go) => {
    const { work, ...rest } = path === '/api/reporter/report' ? JSON.parse(String(init.body)) : {}
    if (work === undefined || refused++ > 0) return go()
    // As if the challenge had expired: the server asks again.
    init.body = JSON.stringify(rest)
    return go()
  })
  const seen = watchSending()
  await send(report)
  expect([...new Set(seen.flatMap(({ paying }) => paying?.round ?? []))]).toEqual([1, 2])
  expect(await stored()).toHaveLength(1)
})

test('sending that is cancelled while the device works stores nothing, and the changed text is sent later', async () => {
  const report = window.write(LONG)
  const end = sending.subscribe(({ paying }) => {
    if (paying && paying.share > 0.3) cancelSending()
  })
  expect(await send(report)).toEqual({ cancelled: true })
  end()
  expect(sending.value).toMatchObject({ step: 'keys', failure: null, maybeStored: false, paying: null })
  expect([lastSent.value, await stored()]).toMatchObject([null, [{ state: 'draft' }]])
  answerQuestion(report.answers, 'what', `${LONG} Lagi.`)
  await send(report)
  expect(await stored()).toMatchObject([{ report: { answers: { what: `${LONG} Lagi.` } } }])
})

test('sending that is cancelled before its slot has opened does not go on when the slot is there', async () => {
  const report = window.write('Satu.')
  let open = () => {}
  const opening = new Promise<void>((done) => {
    open = done
  })
  const paths: string[] = []
  window.connect(async (path, _init, go) => {
    paths.push(path)
    if (path === '/api/reporter/challenges') await opening
    return go()
  })
  const sent = send(report)
  await vi.waitFor(() => expect(paths).toContain('/api/reporter/challenges'))
  cancelSending()
  expect(await sent).toEqual({ cancelled: true })
  open()
  await vi.waitFor(() => expect(report.slot.value).not.toBeNull())
  await new Promise((done) => setTimeout(done, 200))
  expect(paths).not.toContain('/api/reporter/report')
  expect(await send(report)).toEqual({ cancelled: false })
  expect(await stored()).toHaveLength(1)
})

test('once the report itself is under way, nothing can be cancelled', async () => {
  const report = window.write('Satu.')
  const offered: boolean[] = []
  window.connect((path, _init, go) => {
    if (path === '/api/reporter/report') {
      offered.push(canCancel(sending.value))
      cancelSending()
    }
    return go()
  })
  expect(await send(report)).toEqual({ cancelled: false })
  expect(offered).toEqual([false])
})

async function drafted(what: string, files: File[] = []): Promise<Writing> {
  const made = window.write(what)
  made.queue.add(files)
  await made.queue.settled()
  expect(await saveDraftNow(made, 'what')).toBeNull()
  return made
}
