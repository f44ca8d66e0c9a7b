// A protection procedure and the retaliation watch on handlers' devices and on the reporter's phone, against the real
// server.
import { beforeEach, expect, test } from 'vitest'
import { addDays, addMonths } from '../../domain/days.ts'
import type { ReporterContent } from '../../protocol/entries/content.ts'
import {
  composeFurther,
  makeOrganization,
  makeReport,
  openTestApp,
  publishNext,
  type TestApp,
  type TestMember,
  type TestOrganization,
} from '../../server/testing/index.ts'
import { setNetwork } from '../api.ts'
import { drawDay } from '../day.ts'
import { loadOrganization, readSlot } from '../reporter/index.ts'
import type { Keyring } from '../staff/keyring.ts'
import { sitDownAt } from '../testing/desk.ts'
import { conversationOf } from './conversation.ts'
import { fetchCase, openCase } from './open.ts'
import type { OpenCase } from './open-case.ts'
import { type Procedure, proceduresOf } from './protection.ts'
import { unansweredOf } from './unanswered.ts'
import { watchOf } from './watch.ts'
import { moveCase, sendMessage } from './write.ts'
import { answerProtection, askReporter, assessProtection, endProtection, setMeasure } from './write-protection.ts'

const today = '2026-03-02'
const MOVE = { outcome: null, passedTo: null, text: 'Kabar.', answer: false, reason: null } as const
const FORMS = ['Bantuan hukum', 'Rumah aman']
const REQUEST: Exclude<ReporterContent, { kind: 'report' }> = {
  ...{ v: 2, kind: 'protection_request', about: 'protection', forms: FORMS, text: 'Saya takut.' },
  ...{ from: 'Kepala bidang', since: '', files: [] },
}

let server: TestApp
let office: TestOrganization

beforeEach(async () => {
  server = await openTestApp('sqlite')
  office = await makeOrganization(server, { mode: 'at_once' })
})

/** A new report, and what people do with it. */
async function openReport() {
  const sent = await makeReport(server, office)
  let last = { number: 0, hash: sent.hash }
  const as = async <T>(member: TestMember, act: (keyring: Keyring, open: OpenCase) => T) => {
    const keyring = await sitDownAt(server, office, member)
    return act(keyring, await openCase(keyring, await fetchCase(sent.caseId), null))
  }
  const read = () => as(office.people.director, (_, open) => open)
  return {
    as,
    read,
    procedure: async (at = 0) => proceduresOf(await read())[at] as Procedure,
    work: (act: (keyring: Keyring, open: OpenCase, procedure: Procedure) => Promise<void>) =>
      as(office.people.reviewer, (keyring, open) => act(keyring, open, proceduresOf(open)[0] as Procedure)),
    write: async (content: Exclude<ReporterContent, { kind: 'report' }>) => {
      const letter = await composeFurther(office, sent.slot, content, last)
      last = letter
      const body = { body: letter.body, token: sent.slot.token }
      expect((await server.request(office.host, '/api/reporter/entries', body)).status).toBe(204)
      return letter
    },
    /** As the reporter's phone reads it. */
    own: async () => {
      setNetwork(async (path, init) => server.app.request(`http://${office.host}${path}`, init))
      const own = await readSlot(await loadOrganization(null), sent.slot)
      if (own.state !== 'sent') throw new Error('not sent')
      return own
    },
  }
}

test('a request is assessed, decided form by form, answered, guarded by measures and ended', async () => {
  const one = await openReport()
  const { hash } = await one.write(REQUEST)
  const open = await one.procedure()
  expect(open).toMatchObject({ hash, number: 1, day: today, state: 'open', due: '2026-03-05', differs: false })
  expect([open.assessments, open.answers, open.decisions, open.measures, open.end]).toEqual([[], [], [], [], null])

  await one.work((keyring, now, procedure) => assessProtection(keyring, now, procedure, 'Bahaya tinggi.'))
  const measure = { text: 'Pindah ruang.', responsible: 'Irban II', due: '2026-03-09', done: false, updates: null }
  await one.work((keyring, now, procedure) => setMeasure(keyring, now, procedure, measure))
  // Assessment and measures answer nobody.
  expect(await one.procedure()).toMatchObject({ state: 'open', differs: false })
  expect(unansweredOf(await one.read())).toEqual([{ subject: 'protection_request', day: today }])

  const decisions = [
    { form: 'Bantuan hukum', decision: 'granted', to: '', text: '' },
    { form: 'Rumah aman', decision: 'refused', to: '', text: 'Belum ada.' },
  ] as const
  const answer = { decisions, text: 'Begini keputusan kami.', answer: true }
  await one.work((keyring, now, procedure) => answerProtection(keyring, now, procedure, answer))
  const answered = await one.procedure()
  expect(answered).toMatchObject({ state: 'answered', answered: today, decisions, differs: false })
  expect(unansweredOf(await one.read())).toEqual([])
  expect((await one.read()).row).toMatchObject({ firstAnswerDay: today, protectionDue: null })

  const later = [{ form: 'Rumah aman', decision: 'referred', to: 'LPSK', text: '' }] as const
  const second = { decisions: later, text: 'Tambahan.', answer: false }
  await one.work((keyring, now, procedure) => answerProtection(keyring, now, procedure, second))
  const updates = answered.measures[0]?.hash ?? ''
  await one.work((keyring, now, procedure) => setMeasure(keyring, now, procedure, { ...measure, done: true, updates }))
  await one.work((keyring, now, procedure) => endProtection(keyring, now, procedure, 'Sudah aman.'))
  const ended = await one.procedure()
  expect(ended.decisions).toEqual([decisions[0], later[0]])
  expect(ended.measures).toEqual([{ ...answered.measures[0], done: true }])
  expect(ended.assessments.map(({ text }) => text)).toEqual(['Bahaya tinggi.'])
  expect(ended).toMatchObject({ state: 'ended', end: { text: 'Sudah aman.' }, differs: false })
  const more = one.work((keyring, now, procedure) => answerProtection(keyring, now, procedure, second))
  await expect(more).rejects.toMatchObject({ code: 'invalid' })

  const own = await one.own()
  expect(own.procedures).toEqual([{ entry: 1, due: '2026-03-05', state: 'ended' }])
  const read = own.office.map(({ content }) =>
    content.kind === 'protection' ? content.decisions.length : content.kind,
  )
  expect(read).toEqual([2, 1])
  // Nothing internal is among the conversation's letters of the reporter.
  expect(own.timeline).toHaveLength(4)
  expect(conversationOf(await one.read())).toHaveLength(7)
})

test('a row that says something else than the signed entries is found, and a message alone answers no request', async () => {
  const one = await openReport()
  await one.write(REQUEST)
  await one.as(office.people.reviewer, (keyring, open) => sendMessage(keyring, open, 'message', 'Kabar.', true))
  expect(await one.procedure()).toMatchObject({ state: 'open', differs: false })
  const lie = (change: object) => server.db.updateTable('protection').set(change).execute()
  await lie({ state: 'answered', answered_day: today })
  expect(await one.procedure()).toMatchObject({ state: 'open', differs: true })
  // A request from before there were procedures, which a message had answered.
  await lie({ state: 'answered', answered_day: null })
  expect(await one.procedure()).toMatchObject({ state: 'answered', answered: null, differs: false })
  await lie({ state: 'ended' })
  expect(await one.procedure()).toMatchObject({ state: 'open', differs: true })
  await server.db.deleteFrom('protection').execute()
  expect(await one.procedure()).toMatchObject({ state: 'open', due: null, differs: true })
})

test('two requests have two procedures, and a word about one does not answer the other', async () => {
  const one = await openReport()
  await one.write(REQUEST)
  await one.write({ ...REQUEST, about: 'retaliation', forms: [] } as typeof REQUEST)
  await one.as(office.people.reviewer, (keyring, open) =>
    answerProtection(keyring, open, proceduresOf(open)[1] as Procedure, { decisions: [], text: 'Ya.', answer: false }),
  )
  expect([(await one.procedure(0)).state, (await one.procedure(1)).state]).toEqual(['open', 'answered'])
})

test('the watch asks on a drawn day, tells silence from an answer, and marks what may have been forced', async () => {
  const one = await openReport()
  const director = office.people.director
  expect(watchOf(await one.read())).toMatchObject({ running: false, next: null, isDue: false })
  await one.as(director, (keyring, open) => moveCase(keyring, open, { ...MOVE, to: 'clarification', text: 'Kapan?' }))
  const begun = watchOf(await one.read())
  const scheduled = addMonths(today, 3)
  expect(begun).toMatchObject({ running: true, isDue: false, checkIns: [], withdrawals: [], vaultChanged: false })
  const drawn = begun.next ?? ''
  expect([drawn >= addDays(scheduled, -10), drawn <= addDays(scheduled, 10)]).toEqual([true, true])

  await one.write({ v: 1, kind: 'message', text: 'Jawaban.' })
  await one.as(director, (keyring, open) => askReporter(keyring, open, 'Apa kabar?'))
  const asked = watchOf(await one.read())
  expect(asked.checkIns).toMatchObject([{ day: today, answers: [] }])
  // A question answers no letter.
  expect(unansweredOf(await one.read())).toEqual([{ subject: 'message', day: today }])
  const about = asked.checkIns[0]?.hash ?? ''
  await one.write({ v: 2, kind: 'message', text: '', checkIn: { about, state: 'fine' } })
  await one.write({ v: 2, kind: 'message', text: 'Saya diancam.', checkIn: { about, state: 'help' } })
  await one.write({ v: 1, kind: 'withdrawal', text: '' })
  const answered = watchOf(await one.read())
  expect(answered.checkIns[0]?.answers).toEqual([
    { state: 'fine', text: '', day: today },
    { state: 'help', text: 'Saya diancam.', day: today },
  ])
  expect([answered.running, answered.withdrawals]).toEqual([true, [today]])
  const subjects = unansweredOf(await one.read()).map(({ subject }) => subject)
  expect(subjects).toEqual(['message', 'fine', 'help', 'withdrawal'])
  // The server sees messages of one size.
  const rows = await server.db.selectFrom('entry').selectAll().where('kind', '=', 'message').execute()
  expect(new Set(rows.filter(({ chain }) => chain === 'reporter').map(({ body }) => body.length)).size).toBe(1)
  expect((await one.own()).office.map(({ content }) => content.kind)).toEqual(['stage', 'check_in'])
})

test('the watch of a closed case goes on, is due on its day, and ends with its last question', async () => {
  const one = await openReport()
  const close = { ...MOVE, to: 'closed', outcome: 'incomplete' } as const
  await one.as(office.people.director, (keyring, open) => moveCase(keyring, open, close))
  const next = watchOf(await one.read()).next ?? ''
  expect([next >= '2026-03-23', next <= '2026-04-12']).toEqual([true, true])
  server.clock.set(`${next}T12:00:00+07:00`)
  expect(watchOf(await one.read())).toMatchObject({ running: true, isDue: true })
  server.clock.set('2027-03-02T12:00:00+07:00')
  office = { ...office, ...(await publishNext(server, office, {})) }
  await one.as(office.people.director, (keyring, open) => askReporter(keyring, open, 'Apa kabar?'))
  expect(watchOf(await one.read())).toMatchObject({ running: true, next: null, isDue: false })
  server.clock.set('2027-03-13T12:00:00+07:00')
  expect(watchOf(await one.read())).toMatchObject({ running: false })
})

test('a drawn day is any of the days between, the first and the last included', () => {
  const drawn = new Set(Array.from({ length: 400 }, () => drawDay('2026-02-27', '2026-03-02')))
  expect([...drawn].sort()).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
})
