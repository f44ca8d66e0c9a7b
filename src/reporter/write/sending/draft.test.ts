// What a draft contains, and what the screen says that it contains.
import { beforeEach, expect, test, vi } from 'vitest'
import * as device from '../../../device/reporter/index.ts'
import { openStored, saveInstead } from '../../account/newest.ts'
import { account, unsent } from '../../core/state.ts'
import type { Writing } from '../state.ts'
import { deleteDraft, openWindow, stored, type Window } from '../testing/window.ts'
import { answerQuestion, endWriting } from '../writing.ts'
import { isSaved, saveAgain, saveDraftNow } from './draft.ts'
import { send, sending } from './sending.ts'

let window: Window
beforeEach(async () => {
  window = await openWindow()
})

const file = (name: string) => new File([name], name, { type: 'text/plain' })
const namesIn = async () => {
  const [own] = await stored()
  return own?.state === 'draft' ? own.draft?.files.map(({ name }) => name) : undefined
}
const pieces = async () => (await window.server.db.selectFrom('inbox_piece').select('id').execute()).length

/** Adds files and waits until all are uploaded, drafts included. */
async function add(report: Writing, ...names: string[]) {
  report.queue.add(names.map(file))
  await report.queue.settled()
  await report.saves
}

test('files that come after a draft was saved are added to it by themselves, and leave it when removed', async () => {
  const report = window.write('Satu.')
  await add(report, 'a.txt')
  expect(await saveDraftNow(report, 'what')).toBeNull()
  await add(report, 'b.txt', 'c.txt')
  expect(await namesIn()).toEqual(['a.txt', 'b.txt', 'c.txt'])
  expect(isSaved(report)).toBe(true)
  expect(unsent.value.has('writing')).toBe(false)

  report.queue.remove(report.queue.files.value[1]?.key ?? -1)
  await expect.poll(pieces).toBe(2)
  expect(await namesIn()).toEqual(['a.txt', 'c.txt'])
  expect(unsent.value.has('writing')).toBe(false)
})

test('nothing is saved before the person asks for it', async () => {
  const report = window.write('Satu.')
  await add(report, 'a.txt')
  expect(await stored()).toMatchObject([{ state: 'draft', draft: null }])
  expect(isSaved(report)).toBe(false)
  expect(unsent.value.has('writing')).toBe(true)
  report.queue.remove(0)
  await expect.poll(pieces).toBe(0)
  expect(await stored()).toMatchObject([{ state: 'draft', draft: null }])
})

test('a continued draft keeps new files, too, and the text written meanwhile', async () => {
  const first = window.write('Satu.')
  await saveDraftNow(first, 'what')
  const report = await window.resume(first)
  answerQuestion(report.answers, 'what', 'Dua.')
  expect(isSaved(report)).toBe(false)
  await add(report, 'a.txt')
  expect(await stored()).toMatchObject([{ draft: { answers: { what: 'Dua.' }, files: [{ name: 'a.txt' }] } }])
})

test('a restarted file leaves the draft before its pieces are deleted, and returns when it has arrived', async () => {
  const report = window.write('Satu.')
  await add(report, 'a.txt')
  await saveDraftNow(report, 'what')
  const [before] = report.queue.files.value
  report.queue.restart(0, true)
  await report.queue.settled()
  await report.saves
  await expect.poll(pieces).toBe(1)
  const [own] = await stored()
  const now = own?.state === 'draft' ? own.draft?.files[0]?.pieces[0]?.id : undefined
  expect(now).toBe(report.queue.files.value[0]?.stored?.pieces[0]?.id)
  expect(now).not.toBe(before?.stored?.pieces[0]?.id)
})

test('two saves never overlap: the last one requested is stored', async () => {
  const report = window.write('Satu.')
  await saveDraftNow(report, 'what')
  let [under, most] = [0, 0]
  let wait = 60
  onDrafts(async (go) => {
    most = Math.max(most, ++under)
    // The first one is the slowest: without a guard it would overwrite the last.
    await new Promise((resolve) => setTimeout(resolve, wait))
    wait /= 3
    const answer = await go()
    under--
    return answer
  })
  const saves = ['Dua.', 'Tiga.', 'Empat.'].map((what) => {
    answerQuestion(report.answers, 'what', what)
    return saveDraftNow(report, 'what')
  })
  await add(report, 'a.txt')
  expect(await Promise.all(saves)).toEqual([null, null, null])
  expect(most).toBe(1)
  expect(await stored()).toMatchObject([{ draft: { answers: { what: 'Empat.' }, files: [{ name: 'a.txt' }] } }])
})

test('a lost connection is shown while the draft lacks something, and repaired when the network is back', async () => {
  const report = window.write('Satu.')
  await saveDraftNow(report, 'what')
  onDrafts(() => Promise.reject(new Error('cut')))
  await add(report, 'a.txt')
  expect(report.failure.value).toBe('offline')
  expect(report.saved.value?.files).toEqual([])
  expect(isSaved(report)).toBe(false)
  expect(unsent.value.has('writing')).toBe(true)
  window.connect()
  await vi.waitFor(() => expect(report.failure.value).toBeNull(), 5000)
  expect(await namesIn()).toEqual(['a.txt'])
  expect(isSaved(report)).toBe(true)
  expect(unsent.value.has('writing')).toBe(false)
})

test('a first draft whose save failed is not saved behind the scenes: nobody has seen its code', async () => {
  const report = window.write('Satu.')
  onDrafts(() => Promise.reject(new Error('cut')))
  expect(await saveDraftNow(report, 'what')).toBe('offline')
  expect(report.failure.value).toBe('offline')
  window.connect()
  await add(report, 'a.txt')
  expect(await stored()).toMatchObject([{ draft: null }])
  // The file saved nothing, so the notice still applies.
  expect(report.failure.value).toBe('offline')
  expect(await saveDraftNow(report, 'what')).toBeNull()
  expect(report.failure.value).toBeNull()
  expect(await namesIn()).toEqual(['a.txt'])
})

test('a draft that another window deleted does not come back by itself', async () => {
  const report = window.write('Satu.')
  await add(report, 'a.txt')
  await saveDraftNow(report, 'what')
  await deleteDraft(report)
  report.queue.remove(0)
  await report.saves
  expect(report.failure.value).toBe('not_found')
  expect(await stored()).toEqual([])
  expect(isSaved(report)).toBe(false)
})

test('a report that is sent while its draft is being saved remains one report, with all its files', async () => {
  const report = window.write('Satu.')
  await saveDraftNow(report, 'what')
  slowDrafts()
  report.queue.add([file('a.txt'), file('b.txt')])
  await report.queue.settled()
  const saving = saveDraftNow(report, 'check')
  await send(report)
  expect(await saving).toBeNull()
  expect(sending.value.failure).toBeNull()
  expect(await device.listSlots(account.value as device.Account)).toEqual([{ index: 0, state: 'sent' }])
  expect(await stored()).toMatchObject([{ report: { files: [{ name: 'a.txt' }, { name: 'b.txt' }] } }])
})

test('a sealed report is no longer saved as a draft', async () => {
  const report = window.write('Satu.')
  await saveDraftNow(report, 'what')
  const paths: string[] = []
  window.connect((path, init, go) => {
    paths.push(`${init.method} ${path}`)
    return path === '/api/reporter/report' ? Promise.reject(new Error('cut')) : go()
  })
  await send(report)
  expect(sending.value.maybeStored).toBe(true)
  answerQuestion(report.answers, 'what', 'Dua.')
  await saveAgain(report)
  expect(paths.filter((path) => path === 'PUT /api/reporter/draft')).toEqual([])
})

test('a report that was given up does not make the next one look saved', async () => {
  const report = window.write('Satu.')
  await saveDraftNow(report, 'what')
  slowDrafts()
  const saving = saveDraftNow(report, 'what')
  endWriting()
  window.write('Lain.')
  await saving
  expect(unsent.value.has('writing')).toBe(true)
})

test('of two windows on one draft the older one is asked, and overwrites nothing by itself', async () => {
  const { report, other } = await openTwo()

  answerQuestion(report.answers, 'what', 'Tiga.')
  expect(await saveDraftNow(report, 'what')).toBe('newer')
  expect(report.failure.value).toBe('newer')
  expect(isSaved(report)).toBe(false)
  await add(report, 'a.txt')
  await send(report)
  expect(sending.value).toMatchObject({ failure: 'newer', maybeStored: false })
  await report.saves
  expect(await stored()).toMatchObject([{ state: 'draft', draft: { answers: { what: 'Dua.' }, files: [] } }])

  expect(await saveInstead(report, 'what')).toBeNull()
  expect(report.failure.value).toBeNull()
  expect(await stored()).toMatchObject([{ draft: { answers: { what: 'Tiga.' }, files: [{ name: 'a.txt' }] } }])
  // Now the other one is the older.
  answerQuestion(other.answers, 'what', 'Empat.')
  expect(await saveDraftNow(other, 'what')).toBe('newer')
})

test('a draft that the other window has sent meanwhile cannot be opened, and the text on the screen stays', async () => {
  const { report, other } = await openTwo()
  expect(await saveDraftNow(report, 'what')).toBe('newer')
  await send(other)
  expect(sending.value.failure).toBeNull()
  expect(await openStored(report)).toBe(false)
  expect(report.answers.value).toMatchObject({ what: 'Satu.' })
})

test('the choice between two windows stays when nothing was typed since', async () => {
  const { report } = await openTwo()
  await send(report)
  expect(sending.value).toMatchObject({ failure: 'newer' })
  await report.saves
  expect([report.failure.value, isSaved(report)]).toEqual(['newer', false])
  expect(await saveDraftNow(report, 'what')).toBe('newer')
  expect([report.failure.value, isSaved(report)]).toEqual(['newer', false])
  expect(await saveInstead(report, 'what')).toBeNull()
  expect([report.failure.value, isSaved(report)]).toEqual([null, true])
})

test('an amount that could not be read is not saved', async () => {
  const report = window.write('Satu.')
  await saveDraftNow(report, 'what')
  expect(isSaved(report)).toBe(true)
  report.unreadAmounts.value = { loss: 'banyak' }
  expect(isSaved(report)).toBe(false)
})

test('a save of which only the answer was lost is not taken for another window’s', async () => {
  const report = window.write('Satu.')
  await saveDraftNow(report, 'what')
  onDrafts(async (go) => {
    await go()
    throw new Error('cut')
  })
  answerQuestion(report.answers, 'what', 'Dua.')
  expect(await saveDraftNow(report, 'what')).toBe('offline')
  window.connect()
  answerQuestion(report.answers, 'what', 'Tiga.')
  expect(await saveDraftNow(report, 'what')).toBeNull()
  expect(await stored()).toMatchObject([{ draft: { answers: { what: 'Tiga.' } } }])
})

/** Two windows on one draft, of which the other one saved last. */
async function openTwo() {
  const report = window.write('Satu.')
  await saveDraftNow(report, 'what')
  const other = await window.resume(report)
  answerQuestion(other.answers, 'what', 'Dua.')
  expect(await saveDraftNow(other, 'what')).toBeNull()
  return { report, other }
}

function slowDrafts(): void {
  onDrafts(async (go) => {
    await new Promise((resolve) => setTimeout(resolve, 150))
    return go()
  })
}

/** Redirects only the requests that save drafts. */
function onDrafts(way: (go: () => Promise<Response>) => Promise<Response>): void {
  window.connect((path, init, go) => (path === '/api/reporter/draft' && init.method === 'PUT' ? way(go) : go()))
}
