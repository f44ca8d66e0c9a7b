// What two members decide, a false report and a recommended sanction: what the server refuses of both acts, and what it
// stores and serves.
import { describe, expect, test } from 'vitest'
import { dayAt } from '../../../domain/days.ts'
import { scheduledAfter } from '../../../domain/testing/check-ins.ts'
import { fromBase64, randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { type Act, actHash } from '../../../protocol/entries/act.ts'
import { type Header, headerHash } from '../../../protocol/entries/header.ts'
import type { CaseAnswer } from '../../../protocol/wire/cases.ts'
import type { Dialect } from '../../database/index.ts'
import {
  composeFurther,
  databases,
  makeOrganization,
  makeReport,
  openTestApp,
  publishNext,
} from '../../testing/index.ts'
import { composeAct, composeOffice, logInAs, makeLockbox } from '../../testing/staff.ts'

const PROPOSAL = { act: 'false_report', beside: { chain: 'internal', kind: 'work' } } as const
const DECISION = { act: 'false_report', beside: { chain: 'office', kind: 'stage' } } as const

/** A case in review with a dossier, eight days after the statement that names its office. */
async function setUp(kind: Dialect) {
  const server = await openTestApp(kind)
  const organization = await makeOrganization(server, { mode: 'at_once' })
  const { people } = organization
  server.clock.advance({ days: 8 })
  const as = (who: keyof typeof people) => logInAs(server, organization, people[who])

  /** A case of its own, and what members write in it. */
  async function openCase() {
    const sent = await makeReport(server, organization)
    const file = { id: sent.caseId, channel: 'pelanggaran', report: sent.hash }
    await server.db.updateTable('case_file').set({ stage: 'review' }).where('id', '=', file.id).execute()
    const owned = { organization_id: organization.id, case_id: file.id }
    await server.db
      .insertInto('assignment')
      .values({ ...owned, staff_number: people.investigator.number })
      .execute()
    const { recipient: to = '' } = organization.statement.channels[0] ?? {}
    const box = { ...(await makeLockbox(organization, 'dossier', file.id, people.director.recipient)), to }
    const mine = await makeLockbox(organization, 'dossier', file.id, people.investigator.recipient)
    const { deps } = server
    const dossier = await composeOffice(deps, organization, people.director, file, 'internal', 'dossier')
    const body = { entry: dossier.entry, lockboxes: [box, mine] }
    expect((await (await as('director')).post(`/cases/${file.id}/dossier`, body)).status).toBe(204)

    const propose = async (
      who: keyof typeof people,
      act?: Partial<Act>,
      decision: 'false_report' | 'sanction' = 'false_report',
    ) => {
      const changes = { header: await nextOf(file.id, 'internal'), ...(act && { act }) }
      const first = { ...PROPOSAL, act: decision }
      const composed = await composeAct(deps, organization, people[who], file, first, changes)
      const answer = await (await as(who)).post(`/cases/${file.id}/proposal`, { ...composed.body, decision })
      return { said: await codeOf(answer), hash: actHash(fromBase64(composed.body.act.act)) }
    }
    /** `more` are other members of the request than a director sends. */
    const decide = async (
      who: keyof typeof people,
      first: string,
      act: Partial<Act> = {},
      more: object = {},
      header: Partial<Header> = { seen: act.seen ?? file.report },
    ) => {
      const changes = { header, act: { refers: [first], ...act } }
      const composed = await composeAct(deps, organization, people[who], file, DECISION, changes)
      const link = await nextOf(file.id, 'internal')
      const { entry: reason } = await composeOffice(deps, organization, people[who], file, 'internal', 'work', link)
      const today = dayAt(deps.clock(), organization.profile.site.timeZone)
      const nextCheckIn = scheduledAfter('review', 'closed', today)
      const moved = { to: 'closed', outcome: 'false_report', answer: true, reason, waitsFor: 'nobody', nextCheckIn }
      const request = { entry: composed.entry, act: composed.body.act, ...moved, ...more }
      return codeOf(await (await as(who)).put(`/cases/${file.id}/stage`, request))
    }
    /** The second signature under a recommended sanction. */
    const sign = async (who: keyof typeof people, first: string, act: Partial<Act> = {}) => {
      const changes = { header: await nextOf(file.id, 'internal'), act: { refers: [first], ...act } }
      const second = { ...PROPOSAL, act: 'sanction' } as const
      const composed = await composeAct(deps, organization, people[who], file, second, changes)
      return codeOf(await (await as(who)).post(`/cases/${file.id}/sanction`, composed.body))
    }
    const write = async () => {
      const content = { v: 1, kind: 'message', text: 'Saya punya bukti lagi.' } as const
      const letter = await composeFurther(organization, sent.slot, content, { number: 0, hash: sent.hash })
      const { status } = await server.request(organization.host, '/api/reporter/entries', {
        body: letter.body,
        token: sent.slot.token,
      })
      expect(status).toBe(204)
      return letter.hash
    }
    const row = async () => {
      const { case: found } = (await (await (await as('director')).get(`/cases/${file.id}`)).json()) as CaseAnswer
      return found
    }
    return { ...sent, file, propose, decide, sign, write, row }
  }

  /** The number of the next entry of a chain, and the hash of the last one. */
  async function nextOf(caseId: string, chain: 'office' | 'internal') {
    const last = await server.db
      .selectFrom('entry')
      .select(['number', 'header'])
      .where('case_id', '=', caseId)
      .where('chain', '=', chain)
      .orderBy('number', 'desc')
      .executeTakeFirst()
    return last ? { number: Number(last.number) + 1, previous: headerHash(new Uint8Array(last.header)) } : {}
  }
  return { server, organization, people, as, openCase }
}

const codeOf = async (answer: Response) => (answer.status < 400 ? 'stored' : (await answer.json()).code)
const hash = () => toBase64(randomBytes(32))

describe.each(databases)('a false report on %s', (kind) => {
  test('is proposed by a reviewer or an assigned investigator, and decided by a director', async () => {
    const { openCase } = await setUp(kind)
    for (const who of ['reviewer', 'investigator'] as const) {
      const one = await openCase()
      const { said, hash: first } = await one.propose(who)
      expect([who, said, (await one.row()).waitsFor]).toEqual([who, 'stored', 'reviewer'])
      expect([who, await one.decide('director', first)]).toEqual([who, 'stored'])
      expect(await one.row()).toMatchObject({ stage: 'closed', outcome: 'false_report', waitsFor: 'nobody' })
    }
    const other = await openCase()
    expect((await other.propose('director')).said).toBe('not_allowed')
    expect((await other.propose('custodian')).said).toBe('not_found')
    const { hash: first } = await other.propose('reviewer')
    for (const who of ['reviewer', 'secondReviewer', 'investigator'] as const) {
      expect([who, await other.decide(who, first)]).toEqual([who, 'not_allowed'])
    }
    expect((await other.row()).stage).toBe('review')
  })

  test('is not proposed with an act that says something else, or belongs elsewhere', async () => {
    const { server, openCase } = await setUp(kind)
    const one = await openCase()
    const wrong: [string, Partial<Act>][] = [
      ['a subject', { subject: 'x' }],
      ['a first act before the first', { refers: [hash()] }],
      ['another case', { caseId: toBase64(randomBytes(16)) }],
      ['another act', { act: 'discard' }],
      ['a letter that does not exist', { seen: hash() }],
      ['another place', { previous: hash() }],
    ]
    for (const [what, act] of wrong)
      expect([what, (await one.propose('reviewer', act)).said]).toEqual([what, 'invalid'])
    expect(await server.db.selectFrom('act').selectAll().execute()).toEqual([])
  })

  test('is not decided without both acts, nor any other move with one', async () => {
    const { openCase } = await setUp(kind)
    const one = await openCase()
    const { hash: first } = await one.propose('reviewer')
    expect(await one.decide('director', first, {}, { act: null })).toBe('invalid')
    expect(await one.decide('director', first, {}, { reason: null })).toBe('invalid')
    expect(await one.decide('director', first, {}, { outcome: 'incomplete' })).toBe('invalid')
    expect(await one.decide('director', first, { refers: [] })).toBe('invalid')
    expect(await one.decide('director', hash())).toBe('invalid')
    expect(await one.decide('director', first, { subject: 'x' })).toBe('invalid')
    expect(await one.decide('director', first, {}, {}, { seen: null })).toBe('invalid')
    expect(await one.decide('director', first)).toBe('stored')
  })

  test('is not decided with the proposal of another case, nor with the decision itself as the first act', async () => {
    const { server, openCase } = await setUp(kind)
    const [one, other] = [await openCase(), await openCase()]
    const { hash: first } = await one.propose('reviewer')
    expect(await other.decide('director', first)).toBe('invalid')
    expect(await one.decide('director', first)).toBe('stored')
    const acts = await server.db.selectFrom('act').select(['chain', 'hash']).execute()
    const second = acts.find(({ chain }) => chain === 'office')?.hash
    expect([acts.length, await other.decide('director', second ?? '')]).toEqual([2, 'invalid'])
  })

  test('is not decided once the reporter has written, even by somebody who says to have read it', async () => {
    const { openCase } = await setUp(kind)
    const one = await openCase()
    const { hash: first } = await one.propose('reviewer')
    const letter = await one.write()
    expect(await one.decide('director', first)).toBe('not_allowed')
    expect(await one.decide('director', first, { seen: letter })).toBe('not_allowed')
    const { said, hash: again } = await one.propose('investigator', { seen: letter })
    expect(said).toBe('stored')
    expect(await one.decide('director', again, { seen: letter })).toBe('stored')
  })

  test('is not decided after thirty days', async () => {
    const { server, openCase } = await setUp(kind)
    const [one, other] = [await openCase(), await openCase()]
    const { hash: first } = await one.propose('reviewer')
    const { hash: late } = await other.propose('reviewer')
    server.clock.advance({ days: 30 })
    expect(await one.decide('director', first)).toBe('stored')
    server.clock.advance({ days: 1 })
    expect(await other.decide('director', late)).toBe('not_allowed')
  })

  test('is not decided by one person with two roles, nor by people who are new in their roles', async () => {
    const { server, organization, people, openCase } = await setUp(kind)
    const staff = organization.statement.staff.map((member) =>
      member.number === people.reviewer.number
        ? { ...member, roles: ['reviewer' as const, 'director' as const] }
        : member,
    )
    const next = await publishNext(server, organization, { staff })
    Object.assign(organization, next)
    const one = await openCase()
    const { hash: own } = await one.propose('reviewer')
    expect(await one.decide('reviewer', own)).toBe('not_allowed')
    const other = await openCase()
    const { hash: first } = await other.propose('investigator')
    // A director since today: seven days later, and with a proposal of that day, the roles are old enough.
    expect(await other.decide('reviewer', first)).toBe('not_allowed')
    server.clock.advance({ days: 7 })
    expect(await other.decide('reviewer', first)).toBe('not_allowed')
    const third = await openCase()
    const { hash: later } = await third.propose('investigator')
    expect(await third.decide('reviewer', later)).toBe('stored')
  })
})

describe.each(databases)('a recommended sanction on %s', (kind) => {
  test('is proposed by a reviewer or an assigned investigator at any stage, and signed by a director', async () => {
    const { server, openCase } = await setUp(kind)
    for (const [who, stage] of [
      ['reviewer', 'investigation'],
      ['investigator', 'archived'],
    ] as const) {
      const one = await openCase()
      await server.db.updateTable('case_file').set({ stage }).where('id', '=', one.file.id).execute()
      const { said, hash: first } = await one.propose(who, {}, 'sanction')
      expect([who, said]).toEqual([who, 'stored'])
      for (const other of ['reviewer', 'secondReviewer', 'investigator'] as const) {
        expect([other, await one.sign(other, first)]).toEqual([other, 'not_allowed'])
      }
      expect([who, await one.sign('director', first)]).toEqual([who, 'stored'])
      expect([who, (await one.row()).stage]).toEqual([who, stage])
      // A second signature is given once.
      expect([who, await one.sign('director', first)]).toEqual([who, 'not_allowed'])
    }
    const other = await openCase()
    expect((await other.propose('director', {}, 'sanction')).said).toBe('not_allowed')
    expect((await other.propose('custodian', {}, 'sanction')).said).toBe('not_found')
  })

  test('is neither signed with another proposal, nor after a letter, nor after thirty days', async () => {
    const { server, openCase } = await setUp(kind)
    const [one, other] = [await openCase(), await openCase()]
    const { hash: report } = await one.propose('reviewer')
    expect(await one.sign('director', report)).toBe('invalid')
    const { hash: first } = await one.propose('reviewer', {}, 'sanction')
    expect(await one.decide('director', first)).toBe('invalid')
    expect(await other.sign('director', first)).toBe('invalid')
    expect(await one.sign('director', hash())).toBe('invalid')
    expect(await one.sign('director', first, { subject: 'x' })).toBe('invalid')
    expect(await one.sign('director', first, { refers: [] })).toBe('invalid')
    const letter = await one.write()
    expect(await one.sign('director', first)).toBe('not_allowed')
    expect(await one.sign('director', first, { seen: letter })).toBe('not_allowed')
    const { hash: late } = await other.propose('reviewer', {}, 'sanction')
    server.clock.advance({ days: 31 })
    expect(await other.sign('director', late)).toBe('not_allowed')
  })

  test('is unknown to the reporter, before and after both signatures', async () => {
    const { server, organization, openCase } = await setUp(kind)
    const one = await openCase()
    const read = async () => {
      const answer = await server.request(organization.host, '/api/reporter/slot', { token: one.slot.token })
      return answer.text()
    }
    const before = await read()
    const { hash: first } = await one.propose('reviewer', {}, 'sanction')
    expect(await one.sign('director', first)).toBe('stored')
    expect(await read()).toBe(before)
  })
})
