// What the server refuses of requests and decisions, and what it serves a custodian and the reporter of them.
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../domain/days.ts'
import { fromBase64, randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { decodeHeader } from '../../../protocol/entries/header.ts'
import { seal } from '../../../protocol/sealing/age.ts'
import { CustodyRequestAnswer, CustodyRequestsAnswer } from '../../../protocol/wire/disclosures.ts'
import { SentSlot } from '../../../protocol/wire/reporter.ts'
import { databases } from '../../testing/index.ts'
import { openProcedure, someHash } from './testing/procedure.ts'

describe.each(databases)('a request for an identity on %s', (kind) => {
  test('is refused without a dossier, about another version, or with a copy that is no age file', async () => {
    const { openCase, people, server } = await openProcedure(kind)
    const one = await openCase()
    expect((await one.ask('reviewer', {}, { number: 0, previous: null })).said).toBe('invalid')
    for (const version of [2, 3]) expect((await one.ask('reviewer', { version })).said).toBe('conflict')
    const plain = toBase64(randomBytes(4096))
    const short = toBase64(await seal(people.custodian.recipient, new Uint8Array(4095)))
    for (const copy of ['', plain, short]) expect((await one.ask('reviewer', { copy })).said).toBe('invalid')
    expect((await one.ask('reviewer', { replaces: someHash() })).said).toBe('invalid')
    expect((await one.ask('reviewer', {}, { kind: 'work' })).said).toBe('invalid')
    expect((await one.ask('reviewer', {}, { author: people.director.number })).said).toBe('invalid')
    expect(await server.db.selectFrom('identity_request').selectAll().execute()).toEqual([])
    await server.db.deleteFrom('entry').where('chain', '=', 'internal').execute()
    expect((await one.ask('reviewer')).said).toBe('invalid')
  })

  test('is one of each member in a case at a time; an answer takes the place of the one that was asked back about', async () => {
    const { openCase } = await openProcedure(kind)
    const one = await openCase()
    const { hash: first } = await one.ask('reviewer')
    expect((await one.ask('reviewer')).said).toBe('conflict')
    expect((await one.ask('director')).said).toBe('done')
    expect((await one.ask('reviewer', { replaces: first })).said).toBe('conflict')
    expect(await one.askBack(first)).toBe('done')
    expect((await one.read()).case.waitsFor).toBe('reviewer')
    expect((await one.ask('secondReviewer', { replaces: first })).said).toBe('invalid')
    const { said, hash: second } = await one.ask('reviewer', { replaces: first })
    expect([said, await one.stateOf(first), await one.stateOf(second)]).toEqual(['done', 'replaced', 'asked'])
    expect(await one.decide(first, 'reviewer', true)).toBe('conflict')
    expect(await one.decide(second, 'reviewer', false)).toBe('done')
    // A refusal is no end: the member may ask again.
    expect((await one.ask('reviewer')).said).toBe('done')
  })

  test('may be decided although it was asked back about', async () => {
    const { openCase } = await openProcedure(kind)
    const one = await openCase()
    const { hash: request } = await one.ask('investigator')
    expect(await one.askBack(request)).toBe('done')
    expect(await one.decide(request, 'investigator', true)).toBe('done')
    expect(await one.stateOf(request)).toBe('granted')
  })

  test('can be about an archived case, not about a discarded one', async () => {
    const { openCase, server, todayNow } = await openProcedure(kind)
    const one = await openCase()
    await server.db.updateTable('case_file').set({ stage: 'archived' }).execute()
    const { said, hash: request } = await one.ask('reviewer')
    expect(said).toBe('done')
    await server.db.updateTable('case_file').set({ discarded_day: todayNow() }).execute()
    expect((await one.ask('director')).said).toBe('conflict')
    expect(await one.decide(request, 'reviewer', true)).toBe('not_found')
    expect(await one.vaultOf(request)).toBe('not_found')
  })
})

describe.each(databases)('a decision about an identity on %s', (kind) => {
  test('is refused for another case, requester, version, request or last day', async () => {
    const { openCase, organization, people, server, todayNow } = await openProcedure(kind)
    const one = await openCase()
    const other = await openCase()
    const { hash: request } = await one.ask('reviewer')
    const { hash: elsewhere } = await other.ask('reviewer')
    const { number } = people.reviewer
    const lastDay = addDays(todayNow(), 14)
    const subjects = [
      `granted ${people.director.number} 1 ${lastDay}`,
      `granted ${number} 2 ${lastDay}`,
      `granted ${number} 1 ${addDays(lastDay, 1)}`,
      `granted ${number} 1 ${addDays(lastDay, -1)}`,
      `granted ${number} 1`,
      `granted 0${number} 1 ${lastDay}`,
      `refused ${people.director.number} 1`,
      `refused ${number} 2`,
      `refused ${number} 1 ${lastDay}`,
      '',
    ]
    for (const subject of subjects) {
      expect([subject, await one.decide(request, 'reviewer', true, { subject })]).toEqual([subject, 'invalid'])
    }
    for (const refers of [[], [elsewhere], [someHash()], [request, elsewhere]]) {
      expect(await one.decide(request, 'reviewer', true, { act: { refers } })).toBe('invalid')
    }
    // The entry and the act of the one case at the address of the other, and under another act.
    expect(await one.decide(elsewhere, 'reviewer', true, { at: other.file.id })).toBe('invalid')
    expect(await one.decide(elsewhere, 'reviewer', true)).toBe('not_found')
    expect(await one.decide(request, 'reviewer', true, { act: { caseId: randomId() } })).toBe('invalid')
    expect(await one.decide(request, 'reviewer', true, { act: { organization: someHash() } })).toBe('invalid')
    expect(await one.decide(request, 'reviewer', true, { act: { act: 'discard' } })).toBe('invalid')
    expect(await one.decide(request, 'reviewer', true, { act: { seen: someHash() } })).toBe('invalid')
    expect(await one.decide(request, 'reviewer', true, { header: { author: people.director.number } })).toBe('invalid')
    expect(await one.decide(request, 'reviewer', true, { header: { serial: 0 } })).toBe('conflict')
    expect([await one.stateOf(request), await other.stateOf(elsewhere)]).toEqual(['asked', 'asked'])
    const stored = server.db.selectFrom('act').where('organization_id', '=', organization.id).selectAll()
    expect(await stored.execute()).toEqual([])
  })

  test('is one: neither a second nor the same again is taken, and no decision counts for a later request', async () => {
    const { as, openCase, server } = await openProcedure(kind, 'at_once')
    const one = await openCase()
    const { hash: request } = await one.ask('reviewer')
    expect(await one.decide(request, 'reviewer', false)).toBe('done')
    expect(await one.decide(request, 'reviewer', true)).toBe('conflict')
    const { entry, act } = await storedDecision()
    const { hash: again } = await one.ask('reviewer')
    const custodian = await as('custodian')
    for (const hash of [request, again]) {
      const at = `/custody/requests/${one.file.id}/${hash}/decision`
      const answer = await custodian.post(at, { entry, act, waitsFor: 'reviewer' })
      expect((await answer.json()).code).toBe('conflict')
    }
    // The old act beside a new entry, too.
    const act_ = { refers: [request] }
    expect(await one.decide(again, 'reviewer', true, { act: act_ })).toBe('invalid')
    expect(await one.stateOf(again)).toBe('asked')

    async function storedDecision() {
      const { header, signature, body } = await server.db
        .selectFrom('entry')
        .where('kind', '=', 'disclosure')
        .selectAll()
        .executeTakeFirstOrThrow()
      const act = await server.db.selectFrom('act').selectAll().executeTakeFirstOrThrow()
      return {
        entry: { header: toBase64(header), signature: toBase64(signature), body: toBase64(body) },
        act: { act: toBase64(act.act), signature: toBase64(act.signature) },
      }
    }
  })

  test('settles no letter, and counts as no answer', async () => {
    const { openCase, release, server } = await openProcedure(kind)
    const one = await openCase()
    const { hash: request } = await one.ask('reviewer')
    await server.db
      .updateTable('case_file')
      .set({ letter_kind: 'message', letter_day: '2026-03-02' })
      .where('id', '=', one.file.id)
      .execute()
    expect(await one.decide(request, 'reviewer', false)).toBe('done')
    await release()
    const row = (await one.read()).case
    expect([row.letter, row.firstAnswerDay]).toEqual([{ kind: 'message', day: '2026-03-02' }, null])
  })

  test('is read by the reporter, who learns of no request before it', async () => {
    const { openCase } = await openProcedure(kind)
    const one = await openCase()
    const before = SentSlot.parse(await one.slotNow())
    const { hash: request } = await one.ask('reviewer')
    await one.askBack(request)
    expect(SentSlot.parse(await one.slotNow())).toEqual(before)
    expect(JSON.stringify(await one.slotNow())).not.toContain(request)
    expect(await one.decide(request, 'reviewer', false)).toBe('done')
    const { office, acts } = SentSlot.parse(await one.slotNow())
    expect([office.map(({ header }) => decodeHeader(fromBase64(header)).kind), acts.length]).toEqual([
      ['disclosure'],
      1,
    ])
  })

  test('is prepared with headers, copies and statements alone', async () => {
    const { as, openCase, people, organization, todayNow } = await openProcedure(kind)
    const one = await openCase()
    const { hash: request } = await one.ask('reviewer')
    const custodian = await as('custodian')
    const list = await (await custodian.get('/custody/requests')).json()
    const read = await (await custodian.get(`/custody/requests/${one.file.id}/${request}`)).json()
    expect(CustodyRequestsAnswer.parse(list)).toEqual(list)
    expect(CustodyRequestAnswer.parse(read)).toEqual(read)
    expect(Object.keys(read).sort()).toEqual(
      ['acts', 'internal', 'office', 'reporter', 'request', 'statements', 'today', 'vault', 'waitsFor'].sort(),
    )
    expect(list.requests).toEqual([read.request])
    const { header } = read.request
    const { author, kind: written, chain } = decodeHeader(fromBase64(header.header))
    expect([author, written, chain]).toEqual([people.reviewer.number, 'request', 'internal'])
    expect([read.reporter.length, read.internal.length, read.internal[1]]).toEqual([1, 2, header])
    expect([read.waitsFor, read.vault, read.today]).toEqual(['custodian', null, todayNow()])
    expect(read.statements).toEqual([organization.note])
    // Nothing opens the case: no body, no lockbox.
    const text = JSON.stringify([list, read])
    const { entry, lockbox } = one.sent.body
    expect([text.includes(entry.body), text.includes(lockbox), text.includes(one.sent.body.vault.custody)]).toEqual([
      false,
      false,
      false,
    ])
    for (const path of [`/cases/${one.file.id}`, '/cases']) expect((await custodian.get(path)).ok).toBe(false)
    const bodies = await custodian.post(`/cases/${one.file.id}/bodies`, { entries: [{ chain: 'internal', number: 1 }] })
    expect(bodies.status).toBe(404)
  })
})
