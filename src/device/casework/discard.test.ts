// A discard from its director's device to the reporter's phone, and back by a colleague's device.
import { beforeEach, expect, test } from 'vitest'
import {
  composeFurther,
  makeOrganization,
  makeReport,
  openTestApp,
  type TestApp,
  type TestMember,
  type TestOrganization,
} from '../../server/testing/index.ts'
import { discardStanding } from '../acts.ts'
import { setNetwork } from '../api.ts'
import * as device from '../reporter/index.ts'
import { sitDownAt } from '../testing/desk.ts'
import { listCases, listDiscarded } from './list.ts'
import { fetchCase, openCase } from './open.ts'
import { classifyCase, discardCase, moveCase, sendMessage, takeBackCase } from './write.ts'

let server: TestApp
let office: TestOrganization

beforeEach(async () => {
  server = await openTestApp('sqlite')
  office = await makeOrganization(server, { mode: 'at_once' })
})

test('a discarded report is read by its reporter and by openers, contested, and taken back', async () => {
  const report = await makeReport(server, office, { text: 'Beli obat murah' })
  const { caseId: id } = report
  const director = await sitDown(office.people.director)
  const move = {
    to: 'review',
    outcome: null,
    passedTo: null,
    text: 'Kami telaah.',
    answer: false,
    reason: null,
  } as const
  await moveCase(director, await openCase(director, await fetchCase(id), null), move)
  await discardCase(director, await openCase(director, await fetchCase(id), null), 'Ini iklan.')

  const open = await openCase(director, await fetchCase(id), null)
  expect(open.discard).toMatchObject({ text: 'Ini iklan.', author: office.people.director.number, day: open.today })
  expect(discardStanding(open.discardedDay, open.discard)).toBe('signed')
  await expect(takeBackCase(director, open, 'Keliru.')).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(sendMessage(director, open, 'message', 'Halo.', false)).rejects.toMatchObject({ code: 'conflict' })
  await expect(classifyCase(director, open, 'korupsi')).rejects.toMatchObject({ code: 'conflict' })
  expect((await listCases({})).cases).toEqual([])
  expect((await listDiscarded()).cases.map((row) => row.id)).toEqual([id])
  expect((await listDiscarded(`${open.today}.${id}`)).cases).toEqual([])

  const own = await readOwn(report.slot)
  expect([own.discard?.text, own.discardedDay, own.room]).toEqual(['Ini iklan.', open.today, { files: 0, bytes: 0 }])
  const content = { v: 1, kind: 'message', text: 'Bukan iklan.' } as const
  const letter = await composeFurther(office, report.slot, content, { number: 0, hash: report.hash })
  const what = { body: letter.body, token: report.slot.token }
  expect((await server.request(office.host, '/api/reporter/entries', what)).status).toBe(204)

  const reviewer = await sitDown(office.people.reviewer)
  expect((await listDiscarded()).cases).toMatchObject([{ letterKind: 'message' }])
  await takeBackCase(reviewer, await openCase(reviewer, await fetchCase(id), null), 'Maaf, kami keliru.')
  const back = await openCase(reviewer, await fetchCase(id), null)
  expect([back.discard, back.discardedDay, back.row.stage]).toEqual([null, null, 'review'])
  expect((await listCases({ show: 'letters' })).cases.map((row) => row.id)).toEqual([id])
  await classifyCase(reviewer, back, 'korupsi')
  const again = await readOwn(report.slot)
  expect([again.discard, again.discardedDay]).toEqual([null, null])
  const texts = again.office.map(({ content: said }) => ('text' in said ? said.text : said.kind))
  expect(texts).toEqual(['Kami telaah.', 'Ini iklan.', 'Maaf, kami keliru.', 'classification'])
  // Classified once, it is not discarded again.
  const keyring = await sitDown(office.people.director)
  const classified = await openCase(keyring, await fetchCase(id), null)
  await expect(discardCase(keyring, classified, 'Ini iklan.')).rejects.toMatchObject({ code: 'not_allowed' })
})

test('a server that hides a discard, or invents one, is found out', async () => {
  const report = await makeReport(server, office)
  const director = await sitDown(office.people.director)
  const before = await fetchCase(report.caseId)
  await discardCase(director, await openCase(director, before, null), 'Ini iklan.')
  const sealed = await fetchCase(report.caseId)
  const seen = {
    reporter: null,
    office: { number: 0, hash: (await openCase(director, sealed, null)).office[0]?.hash ?? '' },
  }
  await expect(openCase(director, before, { ...seen, internal: null })).rejects.toMatchObject({ breach: 'chain' })
  await expect(openCase(director, { ...sealed, acts: [] }, null)).rejects.toMatchObject({ breach: 'chain' })
  const invented = await openCase(director, { ...before, discardedDay: before.today }, null)
  expect(discardStanding(invented.discardedDay, invented.discard)).toBe('differs')
  const denied = await openCase(director, { ...sealed, discardedDay: null }, null)
  expect(discardStanding(denied.discardedDay, denied.discard)).toBe('differs')
})

async function readOwn(slot: device.Slot): Promise<device.OwnCase> {
  setNetwork(async (path, init) => server.app.request(`http://${office.host}${path}`, init))
  const own = await device.readSlot(await device.loadOrganization(null), slot)
  if (own.state !== 'sent') throw new Error('not sent')
  return own
}

/** From here on the device is this member's, in a session of theirs. */
const sitDown = (member: TestMember) => sitDownAt(server, office, member)
