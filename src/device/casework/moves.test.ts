// The table of moves on handlers' devices, against the real server: what they demand before and after signing.
import { beforeEach, describe, expect, test } from 'vitest'
import type { ReporterContent } from '../../protocol/entries/content.ts'
import {
  composeFurther,
  makeOrganization,
  makeReport,
  openTestApp,
  type TestApp,
  type TestMember,
  type TestOrganization,
} from '../../server/testing/index.ts'
import { setNetwork } from '../api.ts'
import { loadOrganization, readSlot } from '../reporter/index.ts'
import { strikeMember } from '../staff/publish-statement.ts'
import { sitDownAt } from '../testing/desk.ts'
import { conversationOf, timeOf } from './conversation.ts'
import { lackingDemands, leadOf, teamOf } from './demands.ts'
import { fetchCase, openCase } from './open.ts'
import type { OpenCase } from './open-case.ts'
import { isDecidable, proposalFault, proposalOf } from './proposal.ts'
import { unansweredOf } from './unanswered.ts'
import { waitsDiffer, waitsOf } from './waits.ts'
import {
  addNote,
  assignCase,
  discardCase,
  type MoveIntent,
  markRead,
  moveCase,
  proposeFalseReport,
  sendMessage,
} from './write.ts'

const MOVE = { outcome: null, passedTo: null, text: 'Kabar.', answer: false, reason: null } as const

let server: TestApp
let office: TestOrganization

beforeEach(async () => {
  server = await openTestApp('sqlite')
  office = await makeOrganization(server, { mode: 'at_once' })
})

const sitDown = (member: TestMember) => sitDownAt(server, office, member)

/** A new report, and what people do with it. */
async function openReport() {
  const sent = await makeReport(server, office)
  let last = { number: 0, hash: sent.hash }
  const as = async <T>(
    member: TestMember,
    act: (keyring: Awaited<ReturnType<typeof sitDown>>, open: OpenCase) => T,
  ) => {
    const keyring = await sitDown(member)
    return act(keyring, await openCase(keyring, await fetchCase(sent.caseId), null))
  }
  return {
    ...sent,
    as,
    read: () => as(office.people.director, (_, open) => open),
    move: (member: TestMember, intent: Partial<MoveIntent> & Pick<MoveIntent, 'to'>) =>
      as(member, (keyring, open) => moveCase(keyring, open, { ...MOVE, ...intent })),
    write: async (content: Exclude<ReporterContent, { kind: 'report' }>) => {
      const letter = await composeFurther(office, sent.slot, content, last)
      last = letter
      const body = { body: letter.body, token: sent.slot.token }
      expect((await server.request(office.host, '/api/reporter/entries', body)).status).toBe(204)
    },
    /** As the reporter's phone reads it. */
    own: async () => {
      setNetwork(async (path, init) => server.app.request(`http://${office.host}${path}`, init))
      return readSlot(await loadOrganization(null), sent.slot)
    },
  }
}

describe('a case goes its way', () => {
  test('with reasons and a team that is led, and lacks nothing; each step says who acts next', async () => {
    const { director, reviewer, investigator } = office.people
    const one = await openReport()
    const { number } = investigator
    const waits: string[] = []
    const note = async () => waits.push(waitsOf(await one.read()))
    await note()
    await one.move(reviewer, { to: 'review' })
    await one.as(reviewer, (keyring, open) => addNote(keyring, open, 'Lengkap, salurkan.', 'director'))
    await note()
    await one.as(director, (keyring, open) => assignCase(keyring, open, { staff: [number], lead: number, reason: '' }))
    await one.move(director, { to: 'routing', reason: 'Berkadar pengawasan.' })
    await note()
    await one.move(director, { to: 'investigation' })
    await note()
    await one.move(investigator, { to: 'clarification', text: 'Kapan?' })
    await note()
    await one.write({ v: 1, kind: 'message', text: 'Hari Senin.' })
    await note()
    await one.move(investigator, { to: 'investigation' })
    await one.move(investigator, { to: 'reporting' })
    await note()
    await one.move(director, { to: 'investigation', reason: 'Belum lengkap.' })
    await one.move(investigator, { to: 'reporting' })
    await one.move(director, { to: 'follow_up', reason: 'LHP disetujui.' })
    await one.move(director, { to: 'closed', outcome: 'substantiated', reason: 'Selesai.', answer: true })
    await note()
    await one.write({ v: 1, kind: 'message', text: 'Terima kasih.' })
    await note()
    expect(waits).toEqual([
      'reviewer',
      'director',
      'director',
      'team',
      'reporter',
      'team',
      'director',
      'nobody',
      'reviewer',
    ])
    const open = await one.read()
    expect([lackingDemands(open), waitsDiffer(open)]).toEqual([new Map(), false])
    expect(teamOf(open.dossier)).toMatchObject({ staff: [number], lead: number })
    expect(await one.own()).toMatchObject({ standing: { stage: 'closed', outcome: 'substantiated' } })
  })

  test('a move that lacks what the table demands is not hidden: it names what is missing', async () => {
    const { director, investigator } = office.people
    const one = await openReport()
    const { number } = investigator
    await one.move(director, { to: 'review' })
    await one.as(director, (keyring, open) => assignCase(keyring, open, { staff: [number], lead: number, reason: '' }))
    // The server sees that a reason came, not that it is empty.
    await one.move(director, { to: 'routing', reason: ' ' })
    await one.move(director, { to: 'closed', outcome: 'out_of_scope', passedTo: ' ' })
    await one.move(director, { to: 'review', reason: 'Keliru.' })
    await one.move(director, { to: 'closed', outcome: 'duplicate' })
    expect([...lackingDemands(await one.read()).values()]).toEqual([['reason'], ['body'], ['other_case']])
    await one.move(director, { to: 'review', reason: 'Keliru.' })
    await one.move(director, { to: 'closed', outcome: 'duplicate', reason: '', other: 'K7QM4T2X' })
    expect(lackingDemands(await one.read()).size).toBe(3)
  })

  test('an assignment after the move, or without a lead, is not the team that the move demanded', async () => {
    const { director, investigator } = office.people
    const one = await openReport()
    const { number } = investigator
    const assign = (lead: number | null) =>
      one.as(director, (keyring, open) =>
        assignCase(keyring, open, { staff: lead === null ? [] : [number], lead, reason: '' }),
      )
    await one.move(director, { to: 'review' })
    await assign(number)
    await one.move(director, { to: 'routing', reason: 'Lengkap.' })
    const [, first] = (await one.read()).office
    await assign(null)
    await assign(number)
    await one.move(director, { to: 'investigation' })
    expect(lackingDemands(await one.read()).size).toBe(0)
    const open = await one.read()
    const late = open.dossier?.entries.map((entry) =>
      entry.content.kind === 'assignment' && entry.content.v === 2
        ? { ...entry, content: { ...entry.content, after: { ...entry.content.after, office: first?.hash ?? null } } }
        : entry,
    )
    const moved = { ...open, dossier: open.dossier && { ...open.dossier, entries: late ?? [] } }
    expect([...lackingDemands(moved).values()]).toEqual([['team']])
  })

  test('entries of one day stand in the order of their times, a note before the closing that came after it', async () => {
    const { director, reviewer } = office.people
    const one = await openReport()
    await one.move(reviewer, { to: 'review' })
    server.clock.advance({ minutes: 5 })
    await one.as(reviewer, (keyring, open) => addNote(keyring, open, 'Bukan kewenangan kita.'))
    server.clock.advance({ minutes: 5 })
    await one.move(director, { to: 'closed', outcome: 'out_of_scope', passedTo: 'Kementerian', text: 'Diteruskan.' })
    const letters = conversationOf(await one.read())
    const said = letters.map(({ entry }) => ('text' in entry.content ? entry.content.text : ''))
    expect(said).toEqual(['Kabar.', 'Bukan kewenangan kita.', 'Diteruskan.'])
    const times = letters.map(({ entry }) => timeOf(entry) ?? '')
    expect(times).toEqual(times.toSorted())
    expect(times[0]).toMatch(/^\d\d:\d\d$/)
  })

  test('letters marked as read wait for nobody, and the reporter learns nothing of it', async () => {
    const { reviewer } = office.people
    const one = await openReport()
    await one.as(reviewer, (keyring, open) => sendMessage(keyring, open, 'question', 'Kapan?', false))
    await one.write({ v: 1, kind: 'message', text: 'Senin.' })
    expect(unansweredOf(await one.read())).toHaveLength(1)
    await one.as(reviewer, (keyring, open) => markRead(keyring, open, 'Sudah jelas.', open.reporter.at(-1)?.hash ?? ''))
    const open = await one.read()
    expect([unansweredOf(open), open.row.letter, waitsOf(open), waitsDiffer(open)]).toEqual([
      [],
      null,
      'reviewer',
      false,
    ])
    const own = await one.own()
    expect(own.state === 'sent' && own.office).toHaveLength(1)
  })

  test('a closed case whose letter was answered, or marked as read, waits for nobody', async () => {
    const { director, reviewer } = office.people
    for (const settle of ['answer', 'read'] as const) {
      const one = await openReport()
      await one.move(director, { to: 'closed', outcome: 'incomplete' })
      await one.write({ v: 1, kind: 'message', text: 'Terima kasih.' })
      await one.as(reviewer, (keyring, open) => addNote(keyring, open, 'Sudah saya baca.'))
      expect([settle, waitsOf(await one.read())]).toEqual([settle, 'reviewer'])
      await one.as(reviewer, (keyring, open) =>
        settle === 'read'
          ? markRead(keyring, open, 'Cukup.', open.reporter.at(-1)?.hash ?? '')
          : sendMessage(keyring, open, 'message', 'Baik.', false),
      )
      const open = await one.read()
      expect([settle, open.row.waitsFor, waitsOf(open)]).toEqual([settle, 'nobody', 'nobody'])
    }
  })

  test('a case from which everybody was taken waits for a director, also if the only member is struck', async () => {
    const { director, investigator } = office.people
    for (const how of ['assignment', 'strike'] as const) {
      const one = await openReport()
      const { number } = investigator
      const assign = (staff: number[]) =>
        one.as(director, (keyring, open) => assignCase(keyring, open, { staff, lead: staff[0] ?? null, reason: '' }))
      await one.move(director, { to: 'review' })
      await assign([number])
      await one.move(director, { to: 'routing', reason: 'Lengkap.' })
      await one.move(director, { to: 'investigation' })
      expect(waitsOf(await one.read())).toBe('team')
      if (how === 'assignment') await assign([])
      else await strikeMember(await sitDown(director), number)
      const open = await one.read()
      expect([how, open.row.waitsFor, waitsOf(open), leadOf(open)]).toEqual([how, 'director', 'director', null])
    }
  })

  test('a discarded case waits for nobody, whatever letter waits in it', async () => {
    const one = await openReport()
    await one.write({ v: 1, kind: 'message', text: 'Senin.' })
    await one.as(office.people.director, (keyring, open) => discardCase(keyring, open, 'Iklan.'))
    await one.write({ v: 1, kind: 'message', text: 'Ini bukan iklan.' })
    const open = await one.read()
    expect([open.row.waitsFor, waitsOf(open), waitsDiffer(open)]).toEqual(['nobody', 'nobody', false])
  })

  test('a server whose row names somebody else than the entries is found out', async () => {
    const one = await openReport()
    await one.move(office.people.reviewer, { to: 'review' })
    await server.db.updateTable('case_file').set({ waits_for: 'nobody' }).execute()
    const open = await one.read()
    expect([waitsOf(open), waitsDiffer(open)]).toEqual(['reviewer', true])
  })
})

describe('a false report', () => {
  test('is proposed by one member and decided by another, and the reporter’s phone checks both', async () => {
    const { director, reviewer } = office.people
    server.clock.advance({ days: 8 })
    const one = await openReport()
    await one.move(reviewer, { to: 'review' })
    await one.as(reviewer, (keyring, open) => proposeFalseReport(keyring, open, 'Terbukti mengarang.'))
    const open = await one.read()
    const proposal = proposalOf(open, office.statement)
    expect(proposal).toMatchObject({ author: reviewer.number, text: 'Terbukti mengarang.' })
    expect([waitsOf(open), proposal && proposalFault(open, proposal, director.number, office.statement)]).toEqual([
      'director',
      null,
    ])
    expect(proposal && proposalFault(open, proposal, reviewer.number, office.statement)).toBe('same_person')
    const before = await one.own()
    expect(JSON.stringify(before)).not.toContain('false_report')

    await one.move(director, { to: 'closed', outcome: 'false_report', reason: 'Setuju.', text: 'Tidak benar.' })
    const closed = await one.read()
    expect(closed.standing).toMatchObject({ stage: 'closed', outcome: 'false_report' })
    expect([lackingDemands(closed), proposalOf(closed, office.statement)]).toEqual([new Map(), null])
    expect(await one.own()).toMatchObject({ standing: { outcome: 'false_report' } })
  })

  test('is not decided once the reporter has written, and a new proposal may follow', async () => {
    const { director, reviewer } = office.people
    server.clock.advance({ days: 8 })
    const one = await openReport()
    await one.move(reviewer, { to: 'review' })
    await one.as(reviewer, (keyring, open) => proposeFalseReport(keyring, open, 'Mengarang.'))
    await one.write({ v: 1, kind: 'message', text: 'Ini buktinya.' })
    const open = await one.read()
    const proposal = proposalOf(open, office.statement)
    expect(proposal && proposalFault(open, proposal, director.number, office.statement)).toBe('reporter_wrote')
    const decide = () => one.move(director, { to: 'closed', outcome: 'false_report', reason: 'Setuju.' })
    await expect(decide()).rejects.toMatchObject({ code: 'not_allowed' })
    await one.as(reviewer, (keyring, now) => proposeFalseReport(keyring, now, 'Tetap mengarang.'))
    await decide()
    expect((await one.read()).standing.outcome).toBe('false_report')
  })

  test('one proposal decides once, even if a changed client forgets that the case was closed with it', async () => {
    const { director, reviewer } = office.people
    server.clock.advance({ days: 8 })
    const one = await openReport()
    await one.move(reviewer, { to: 'review' })
    await one.as(reviewer, (keyring, open) => proposeFalseReport(keyring, open, 'Mengarang.'))
    await one.move(director, { to: 'closed', outcome: 'false_report', reason: 'Setuju.' })
    await one.move(director, { to: 'review', reason: 'Keliru.' })
    const again = one.as(director, (keyring, open) => {
      const forgetful = { ...open, standing: { ...open.standing, moves: [] } }
      return moveCase(keyring, forgetful, { ...MOVE, to: 'closed', outcome: 'false_report', reason: 'Setuju.' })
    })
    await expect(again).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('is proposed only where a case can be closed so', async () => {
    const { director, reviewer } = office.people
    const one = await openReport()
    const propose = () => one.as(reviewer, (keyring, open) => proposeFalseReport(keyring, open, 'Mengarang.'))
    await expect(propose()).rejects.toMatchObject({ code: 'not_allowed' })
    await one.move(director, { to: 'closed', outcome: 'incomplete' })
    await expect(propose()).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('a proposal that nobody can decide gives way to a later one that somebody can', async () => {
    const { director, reviewer } = office.people
    // The office was founded today: nobody has held a role for a week.
    const one = await openReport()
    await one.move(reviewer, { to: 'review' })
    const propose = (text: string) => one.as(reviewer, (keyring, open) => proposeFalseReport(keyring, open, text))
    await propose('Terlalu dini.')
    const { statement } = office
    const early = await one.read()
    const first = proposalOf(early, statement)
    expect(
      first && [proposalFault(early, first, director.number, statement), isDecidable(early, first, statement)],
    ).toEqual(['new_in_role', false])
    server.clock.advance({ days: 10 })
    await propose('Sesudah sepekan.')
    const open = await one.read()
    const second = proposalOf(open, statement)
    expect(second && [second.text, isDecidable(open, second, statement)]).toEqual(['Sesudah sepekan.', true])
  })

  test('a proposal that the office passed over by another step stands no longer', async () => {
    const { director, reviewer } = office.people
    server.clock.advance({ days: 8 })
    const one = await openReport()
    await one.move(reviewer, { to: 'review' })
    await one.as(reviewer, (keyring, open) => proposeFalseReport(keyring, open, 'Mengarang.'))
    await one.move(director, { to: 'clarification', text: 'Dari mana Anda tahu?' })
    expect(proposalOf(await one.read(), office.statement)).toBeNull()
  })
})
