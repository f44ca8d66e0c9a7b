// What happens to a report when time passes, or another window acts, while its page is open.
import { beforeEach, expect, test } from 'vitest'
import { setNetwork } from '../../device/api.ts'
import * as device from '../../device/reporter/index.ts'
import { USUAL_FLOW } from '../../domain/profile.ts'
import { makeOrganization, openTestApp, type TestApp, type TestOrganization } from '../../server/testing/index.ts'
import { basisState } from '../core/basis.ts'
import { account, forget, unsent } from '../core/state.ts'
import { saveDraftNow } from './draft.ts'
import { send, sending } from './sending.ts'
import { answerQuestion, lastSent, startWriting, type Writing } from './writing.ts'

let server: TestApp
let office: TestOrganization

beforeEach(async () => {
  forget()
  server = await openTestApp('sqlite', { now: new Date().toISOString() })
  office = await makeOrganization(server, { mode: 'at_once' })
  setNetwork(async (path, init) => server.app.request(`http://${office.host}${path}`, init))
  const daysOff: [] = []
  const site = { ...office.profile.site, flow: USUAL_FLOW, stageTargets: {}, daysOff, demo: false, statement: 1 }
  basisState.value = { state: 'loaded', basis: { site: { ...site, channels: [] } } }
})

test('a draft whose days are over while its page is open is saved again, and sent with its files', async () => {
  const report = write('Dana dipakai sendiri.')
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

test('an upload goes on in a new place when its draft is gone', async () => {
  const report = write('Dana dipakai sendiri.')
  expect(await saveDraftNow(report, 'what')).toBeNull()
  await deleteDraft(report)
  report.queue.add([new File(['kuitansi'], 'kuitansi.txt')])
  await report.queue.settled()
  expect(report.queue.files.value).toMatchObject([{ state: 'stored', failure: null }])
})

test('a file that only the lost draft had is asked for again', async () => {
  const report = await resumed(await drafted('Satu.', [new File(['kuitansi'], 'kuitansi.txt')]))
  await deleteDraft(report)
  await send(report)
  expect(sending.value).toMatchObject({ failure: 'files', maybeStored: false })
  expect(report.queue.files.value).toMatchObject([{ state: 'failed', failure: 'file', stored: null }])
})

test('a draft that another window sent meanwhile with other words is not taken for sent', async () => {
  const report = await drafted('Satu.')
  const other = await resumed(report)
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

test('the same draft sent from two windows is one report with one receipt', async () => {
  const report = await drafted('Satu.', [new File(['kuitansi'], 'kuitansi.txt')])
  const other = await resumed(report)
  await send(other)
  const first = lastSent.value
  await send(report)
  expect(lastSent.value).toEqual(first)
  expect(await stored()).toHaveLength(1)
})

test('a file that another window took out of the draft is sent again before the report', async () => {
  const report = await drafted('Satu.', [new File(['kuitansi'], 'kuitansi.txt'), new File(['foto'], 'foto.txt')])
  const other = await resumed(report)
  const pieces = async () => (await server.db.selectFrom('inbox_piece').select('id').execute()).length
  other.queue.remove(other.queue.files.value[0]?.key ?? -1)
  await expect.poll(pieces).toBe(1)
  await send(report)
  expect(sending.value).toMatchObject({ failure: 'files', maybeStored: false })
  await send(report)
  expect(sending.value.failure).toBeNull()
  expect(await stored()).toMatchObject([{ report: { files: [{ name: 'kuitansi.txt' }, { name: 'foto.txt' }] } }])
})

test('what is written on after another window sent its draft is saved as another draft', async () => {
  const report = await drafted('Satu.')
  await send(await resumed(report))
  answerQuestion(report.answers, 'what', 'Dua.')
  expect(await saveDraftNow(report, 'what')).toBeNull()
  expect(unsent.value.has('writing')).toBe(false)
  expect((await stored()).map(({ state }) => state)).toEqual(['sent', 'draft'])
})

function write(what: string, draft?: Parameters<typeof startWriting>[0]['draft']): Writing {
  const { body } = office.questionnaires.get('pelanggaran') as { body: string }
  const made = startWriting({ channel: 'pelanggaran', questionnaire: JSON.parse(body), text: body, draft })
  if (!draft) answerQuestion(made.answers, 'what', what)
  return made
}

async function drafted(what: string, files: File[] = []): Promise<Writing> {
  const made = write(what)
  made.queue.add(files)
  await made.queue.settled()
  expect(await saveDraftNow(made, 'what')).toBeNull()
  return made
}

/** The same draft, gone on with in another window. */
async function resumed({ slot }: Writing): Promise<Writing> {
  const own = await device.readSlot(await device.loadOrganization(null), slot.value as device.Slot)
  if (own.state !== 'draft' || !own.draft) throw new Error('no draft')
  return write('', { content: own.draft, slot: own.slot, keptUntil: own.keptUntil })
}

/** As the daily job does it after seven days, or the person in another window. */
function deleteDraft({ slot }: Writing): Promise<void> {
  return device.deleteDraft(slot.value as device.Slot)
}

async function stored() {
  const organization = await device.loadOrganization(null)
  const own = account.value as device.Account
  const slots = await device.listSlots(own)
  return Promise.all(
    slots.map(async ({ index }) => device.readSlot(organization, await device.deriveSlot(own.root, index))),
  )
}
