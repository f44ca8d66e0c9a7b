// A director discards spam, and a colleague takes it back: who may, what the server refuses, what everybody sees.
import { describe, expect, test, vi } from 'vitest'
import { QUEUE_LISTS } from '../../../domain/names/queue.ts'
import { EVERY_ACT, EVERY_STAGE } from '../../../domain/testing/names.ts'
import { fromBase64, randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import type { Act } from '../../../protocol/entries/act.ts'
import { actHash } from '../../../protocol/entries/act.ts'
import type { Header } from '../../../protocol/entries/header.ts'
import { makeSigningKey } from '../../../protocol/keys/signing.ts'
import { type CaseAnswer, type CasesAnswer, DiscardedAnswer } from '../../../protocol/wire/cases.ts'
import { HEADERS, SentSlot } from '../../../protocol/wire/reporter.ts'
import type { Dialect } from '../../database/index.ts'
import { listOrganizations } from '../../database/index.ts'
import { composeFurther, databases, makeFile, makeOrganization, makeReport, openTestApp } from '../../testing/index.ts'
import { composeAct, composeOffice, LETTER_BODY, logInAs, makeCase, type TestCase } from '../../testing/staff.ts'
import { runTick } from '../tick/index.ts'

const hash = () => toBase64(randomBytes(32))

type Target = Pick<TestCase, 'id' | 'channel' | 'report'>
type Changes = NonNullable<Parameters<typeof composeAct>[5]>
type Name = 'discard' | 'take_back'

async function setUp(kind: Dialect, mode: 'daily' | 'at_once' = 'at_once') {
  const server = await openTestApp(kind)
  const organization = await makeOrganization(server, { mode, channels: ['pelanggaran', 'gratifikasi'] })
  const { people, host } = organization
  type Who = keyof typeof people
  const as = (who: Who) => logInAs(server, organization, people[who])
  const compose = (who: Who, name: Name, of: Target, changes: Changes = {}) =>
    composeAct(server.deps, organization, people[who], of, { act: name }, changes)
  const codeOf = async (answer: Response) => (answer.status < 400 ? 'stored' : ((await answer.json()).code as string))
  const post = async (who: Who, name: Name, { id }: { id: string }, { body }: { body: unknown }) =>
    codeOf(await (await as(who)).post(`/cases/${id}/${name.replace('_', '-')}`, body))
  const discard = async (of: Target, who: Who = 'director') => {
    const composed = await compose(who, 'discard', of)
    expect(await post(who, 'discard', of, composed)).toBe('stored')
    return composed
  }
  /** A take-back for the place after this discard, naming its act. */
  const composeTakeBack = (who: Who, of: Target, before: Awaited<ReturnType<typeof compose>>, changes: Changes = {}) =>
    compose(who, 'take_back', of, {
      ...changes,
      header: { number: before.number + 1, previous: before.hash, ...changes.header },
      act: { refers: [actHash(fromBase64(before.body.act.act))], ...changes.act },
    })
  const read = async (who: Who, { id }: { id: string }) => {
    const answer = await (await as(who)).get(`/cases/${id}`)
    return answer.status === 200 ? ((await answer.json()) as CaseAnswer) : ((await answer.json()).code as string)
  }
  const listDiscarded = async (who: Who = 'reviewer', after = '') =>
    DiscardedAnswer.parse(await (await (await as(who)).get(`/discarded${after && `?after=${after}`}`)).json())
  const queue = async (who: Who, query = '') =>
    (await (await (await as(who)).get(`/cases${query}`)).json()) as typeof CasesAnswer._zod.output
  const tick = async () => {
    for (const one of await listOrganizations(server.db)) await runTick(server.deps, one)
  }
  const slotOf = async (token: string) =>
    SentSlot.parse(await (await server.request(host, '/api/reporter/slot', { token })).json())
  const suspend = (who: Who) =>
    server.db.updateTable('staff').set({ state: 'suspended' }).where('number', '=', people[who].number).execute()
  return {
    server,
    organization,
    as,
    codeOf,
    compose,
    composeTakeBack,
    discard,
    post,
    read,
    listDiscarded,
    queue,
    tick,
    slotOf,
    suspend,
  }
}

describe.each(databases)('discarding on %s', (kind) => {
  test('a director of the channel does, and nobody else', async () => {
    const { server, organization, compose, post, read } = await setUp(kind)
    const { investigator } = organization.people
    const file = await makeCase(server, organization, { assigned: [investigator] })
    for (const [who, code] of [
      ['reviewer', 'not_allowed'],
      ['investigator', 'not_allowed'],
      ['observer', 'not_found'],
      ['custodian', 'not_found'],
      ['administrator', 'not_found'],
    ] as const) {
      expect([who, await post(who, 'discard', file, await compose(who, 'discard', file))]).toEqual([who, code])
    }
    const elsewhere = await makeCase(server, organization)
    await server.db.updateTable('case_file').set({ channel: 'lain' }).where('id', '=', elsewhere.id).execute()
    expect(await post('director', 'discard', elsewhere, await compose('director', 'discard', elsewhere))).toBe(
      'not_found',
    )
    expect(await read('reviewer', file)).toMatchObject({ discardedDay: null, office: [], acts: [] })
    const good = await compose('director', 'discard', file)
    expect(await post('director', 'discard', file, good)).toBe('stored')
    const answer = (await read('reviewer', file)) as CaseAnswer
    expect(answer).toMatchObject({ discardedDay: '2026-03-02', acts: [good.body.act] })
    expect(answer.office.map(({ header }) => header)).toEqual([good.entry.header])
  })

  test('a case that was ever classified, or is beyond review, cannot be discarded', async () => {
    const { server, organization, compose, post, read, as } = await setUp(kind)
    for (const stage of EVERY_STAGE) {
      const file = await makeCase(server, organization, { stage })
      const code = await post('director', 'discard', file, await compose('director', 'discard', file))
      expect([stage, code]).toEqual([stage, stage === 'received' || stage === 'review' ? 'stored' : 'not_allowed'])
    }
    const unsigned = await makeCase(server, organization, { type: 'korupsi' })
    expect(await post('director', 'discard', unsigned, await compose('director', 'discard', unsigned))).toBe(
      'not_allowed',
    )
    const file = await makeCase(server, organization)
    let header = {}
    for (const subject of ['korupsi', '']) {
      const wanted = { act: 'classification', subject } as const
      const done = await composeAct(server.deps, organization, organization.people.reviewer, file, wanted, { header })
      expect((await (await as('reviewer')).put(`/cases/${file.id}/type`, done.body)).status).toBe(204)
      header = { number: done.number + 1, previous: done.hash }
    }
    expect(await read('reviewer', file)).toMatchObject({ case: { type: null } })
    expect(await post('director', 'discard', file, await compose('director', 'discard', file, { header }))).toBe(
      'not_allowed',
    )
  })

  test('a case that nobody else can take back now cannot be discarded', async () => {
    const { server, organization, compose, post, suspend } = await setUp(kind)
    const file = await makeCase(server, organization)
    const composed = await compose('director', 'discard', file)
    await suspend('secondReviewer')
    await suspend('reviewer')
    expect(await post('director', 'discard', file, composed)).toBe('not_allowed')
    await server.db.updateTable('staff').set({ state: 'left' }).where('state', '=', 'suspended').execute()
    expect(await post('director', 'discard', file, composed)).toBe('not_allowed')
    await server.db.updateTable('staff').set({ state: 'member' }).where('name', '=', 'Siti Aminah').execute()
    expect(await post('director', 'discard', file, composed)).toBe('stored')
  })

  test('happens once, also if two do it at the same moment', async () => {
    const { server, organization, compose, composeTakeBack, discard, post } = await setUp(kind)
    const file = await makeCase(server, organization)
    const both = [await compose('director', 'discard', file), await compose('director', 'discard', file)] as const
    const answers = await Promise.all(both.map((one) => post('director', 'discard', file, one)))
    expect(answers.toSorted()).toEqual(['conflict', 'stored'])
    const other = await makeCase(server, organization)
    const first = await discard(other)
    const header = { number: 1, previous: first.hash }
    expect(await post('director', 'discard', other, await compose('director', 'discard', other, { header }))).toBe(
      'conflict',
    )
    const backs = [
      await composeTakeBack('reviewer', other, first),
      await composeTakeBack('secondReviewer', other, first),
    ]
    const taken = await Promise.all([
      post('reviewer', 'take_back', other, backs[0] as (typeof backs)[0]),
      post('secondReviewer', 'take_back', other, backs[1] as (typeof backs)[0]),
    ])
    expect(taken.toSorted()).toEqual(['conflict', 'stored'])
  })

  test('an act or entry with anything wrong in it changes nothing', async () => {
    const { server, organization, compose, composeTakeBack, discard, post, read } = await setUp(kind)
    const { people, statement } = organization
    const [file, thrown, other] = [
      await makeCase(server, organization),
      await makeCase(server, organization),
      await makeCase(server, organization),
    ]
    const before = await discard(thrown)
    const acts: [what: string, act: Partial<Act>][] = [
      ['another case', { caseId: other.id }],
      ['another channel', { channel: 'lain' }],
      ['another author', { author: people.secondReviewer.number }],
      ['another day', { day: '2026-03-01' }],
      ['another statement', { serial: statement.serial - 1 }],
      ['another place', { previous: hash() }],
      ['an entry that nobody wrote', { seen: hash() }],
      ['a subject', { subject: 'spam' }],
      ['something else that it continues', { refers: [hash()] }],
      ...EVERY_ACT.filter((name) => name !== 'discard').map((act): [string, Partial<Act>] => [act, { act }]),
    ]
    for (const [what, act] of acts) {
      const composed = await compose('director', 'discard', file, { act })
      expect([what, await post('director', 'discard', file, composed)]).toEqual([what, 'invalid'])
      const back = await composeTakeBack('reviewer', thrown, before, {
        act: act.act === 'take_back' ? { act: 'discard' } : act,
      })
      expect([what, await post('reviewer', 'take_back', thrown, back)]).toEqual([what, 'invalid'])
    }
    const nothing = await composeTakeBack('reviewer', thrown, before, { act: { refers: [] } })
    expect(await post('reviewer', 'take_back', thrown, nothing)).toBe('invalid')
    const forged = await compose('director', 'discard', file, { key: makeSigningKey() })
    expect(await post('director', 'discard', file, forged)).toBe('invalid')
    const headers: [what: string, header: Partial<Header>, code: string][] = [
      ['another case', { caseId: randomId() }, 'invalid'],
      ['another kind', { kind: 'message' }, 'invalid'],
      ['the kind of the other act', { kind: 'take_back' }, 'invalid'],
      ['not the next number', { number: 1, previous: hash() }, 'conflict'],
      ['an older statement', { serial: 0 }, 'conflict'],
    ]
    for (const [what, header, code] of headers) {
      const composed = await compose('director', 'discard', file, { header })
      expect([what, await post('director', 'discard', file, composed)]).toEqual([what, code])
    }
    expect(await read('director', file)).toMatchObject({ discardedDay: null, office: [] })
    expect(await read('director', thrown)).toMatchObject({ discardedDay: '2026-03-02', acts: [before.body.act] })
    const rows = await server.db.selectFrom('act').select('case_id').execute()
    expect(rows).toEqual([{ case_id: thrown.id }])
  })

  test('deletes the files at once, also those that wait for a release, and takes no new ones', async () => {
    const { server, organization, discard, composeTakeBack, post, slotOf, read, tick, as } = await setUp(kind, 'daily')
    const { host } = organization
    const sent = await makeReport(server, organization, { files: [randomBytes(10), new Uint8Array(1_500_000)] })
    const kept = await makeReport(server, organization, { files: [randomBytes(10)] })
    await tick()
    const { slot, caseId } = sent
    const more = await makeFile(server, organization, slot, randomBytes(10))
    const content: Parameters<typeof composeFurther>[2] = { v: 1, kind: 'evidence', text: 'lagi', files: [more] }
    const letter = await composeFurther(organization, slot, content, { number: 0, hash: sent.hash })
    const write = async ({ body }: { body: unknown }) => {
      const answer = await server.request(host, '/api/reporter/entries', { body, token: slot.token })
      return answer.status < 400 ? 'stored' : (await answer.json()).code
    }
    expect(await write(letter)).toBe('stored')
    await makeFile(server, organization, slot, randomBytes(10))
    const rows = await server.db.selectFrom('piece').select(['id', 'blob', 'case_id']).execute()
    const mine = rows.filter(({ case_id }) => case_id === caseId)
    expect([mine.length, (await server.deps.blobs.inbox.list()).length]).toEqual([3, 2])

    const file = { id: caseId, channel: 'pelanggaran', report: sent.hash }
    const discarded = await discard(file)
    expect(await server.db.selectFrom('piece').select('case_id').execute()).toEqual([{ case_id: kept.caseId }])
    expect(await server.db.selectFrom('inbox_piece').select('id').execute()).toEqual([])
    expect(await server.db.selectFrom('deletion').selectAll().execute()).toEqual([])
    expect(await server.deps.blobs.inbox.list()).toEqual([])
    const isThere = async (blob: string) => {
      let bytes = 0
      try {
        for await (const chunk of server.deps.blobs.store.read(blob)) bytes += chunk.length
      } catch {}
      return bytes > 0
    }
    expect(await Promise.all(rows.map(({ blob }) => isThere(blob)))).toEqual(
      rows.map(({ case_id }) => case_id === kept.caseId),
    )
    for (const { id } of mine) expect((await (await as('reviewer')).get(`/pieces/${id}`)).status).toBe(404)
    // The reporter reads who is to blame and what still can be done, but sends no files.
    expect(await slotOf(slot.token)).toMatchObject({ discardedDay: '2026-03-02', room: { files: 0, bytes: 0 } })
    const announced = { [HEADERS.piece]: randomId(), [HEADERS.offset]: '0', [HEADERS.length]: '65536' }
    const piece = await server.request(host, '/api/reporter/piece', {
      method: 'PATCH',
      body: new Uint8Array(),
      token: slot.token,
      headers: announced,
    })
    expect(piece.status).toBe(400)
    await expect(makeFile(server, organization, slot, randomBytes(10))).rejects.toThrow('409')
    await tick()
    expect(await read('reviewer', file)).toMatchObject({ discardedDay: '2026-03-02', case: { reporterEntries: 2 } })

    expect(await post('reviewer', 'take_back', file, await composeTakeBack('reviewer', file, discarded))).toBe('stored')
    expect((await slotOf(slot.token)).room.files).toBeGreaterThan(0)
    await makeFile(server, organization, slot, randomBytes(10))
  })

  test('a file that cannot be deleted stops neither the discard nor a release, and goes with a later one', async () => {
    const { server, organization, discard, queue, tick } = await setUp(kind, 'daily')
    const { caseId, hash } = await makeReport(server, organization, { files: [randomBytes(10)] })
    await tick()
    const broken = vi.spyOn(server.deps.blobs.store, 'remove').mockRejectedValue(new Error('a damaged disk'))
    await discard({ id: caseId, channel: 'pelanggaran', report: hash })
    const next = await makeReport(server, organization)
    await tick()
    expect((await queue('reviewer')).cases.map(({ id }) => id)).toEqual([next.caseId])
    const planned = () => server.db.selectFrom('deletion').select('kind').execute()
    expect(await planned()).toEqual([{ kind: 'file' }])
    broken.mockRestore()
    await tick()
    expect(await planned()).toEqual([])
  })

  test('takes the case out of every list, count and search, and keeps it for those who open its channel', async () => {
    const { server, organization, discard, queue, listDiscarded, read, as, codeOf } = await setUp(kind)
    const { investigator, director } = organization.people
    const options = { assigned: [investigator], receivedDay: '2026-01-05' }
    const file = await makeCase(server, organization, options)
    const other = await makeCase(server, organization, { ...options, channel: 'gratifikasi' })
    await server.db.updateTable('case_file').set({ letter_kind: 'message', letter_day: '2026-02-01' }).execute()
    // New cases wait for a reviewer.
    const counts = (each: number, who: string) => {
      const lists = ['letters', 'late', 'new', 'open', 'all', ...(who === 'reviewer' ? ['mine'] : [])]
      return Object.fromEntries(QUEUE_LISTS.map((list) => [list, lists.includes(list) ? each : 0]))
    }
    for (const who of ['reviewer', 'director', 'investigator'] as const) {
      expect((await queue(who)).counts).toEqual(counts(2, who))
    }
    await discard(file)
    for (const who of ['reviewer', 'director', 'investigator'] as const) {
      for (const query of ['', '?show=letters', '?show=late', '?show=new', '?show=open', '?stage=received']) {
        const page = await queue(who, query)
        expect([who, query, page.counts, page.cases.map(({ id }) => id)]).toEqual([
          who,
          query,
          counts(1, who),
          [other.id],
        ])
      }
      expect((await queue(who, `?registration=${file.registration}`)).cases).toEqual([])
      expect((await queue(who, '?assigned=me')).cases.map(({ id }) => id)).toEqual(
        who === 'investigator' ? [other.id] : [],
      )
    }
    expect(await listDiscarded()).toEqual({
      today: '2026-03-02',
      next: null,
      total: 1,
      letters: 1,
      cases: [
        {
          id: file.id,
          channel: 'pelanggaran',
          registration: file.registration,
          receivedDay: '2026-01-05',
          discardedDay: '2026-03-02',
          destroyedOn: '2026-04-01',
          letterKind: 'message',
          letterDay: '2026-02-01',
        },
      ],
    })
    for (const who of ['reviewer', 'director'] as const) {
      expect(await read(who, file)).toMatchObject({ discardedDay: '2026-03-02' })
      const bodies = await (await as(who)).post(`/cases/${file.id}/bodies`, {
        entries: [
          { chain: 'reporter', number: 0 },
          { chain: 'office', number: 0 },
        ],
      })
      expect(bodies.status).toBe(200)
    }
    expect(await read('investigator', file)).toBe('not_found')
    for (const who of ['investigator', 'observer', 'administrator', 'custodian'] as const) {
      expect(await codeOf(await (await as(who)).get('/discarded'))).toBe('not_allowed')
    }
    // Nobody writes in it.
    const link = { number: 1, previous: hash() }
    const { entry } = await composeOffice(server.deps, organization, director, file, 'office', 'message', link)
    const reply = await (await as('director')).post(`/cases/${file.id}/entries`, { ...LETTER_BODY, entry })
    expect(await codeOf(reply)).toBe('conflict')
    const move = {
      entry,
      to: 'review',
      outcome: null,
      answer: false,
      reason: null,
      act: null,
      waitsFor: 'reviewer',
      nextCheckIn: null,
    }
    expect(await codeOf(await (await as('director')).put(`/cases/${file.id}/stage`, move))).toBe('conflict')
    expect((await server.db.selectFrom('entry').select('chain').where('case_id', '=', file.id).execute()).length).toBe(
      2,
    )
  })

  test('shows a letter that still comes, and whoever takes the case back finds it in the queue', async () => {
    const { server, organization, discard, composeTakeBack, post, queue, listDiscarded, slotOf, tick } = await setUp(
      kind,
      'daily',
    )
    const sent = await makeReport(server, organization)
    await tick()
    const file = { id: sent.caseId, channel: 'pelanggaran', report: sent.hash }
    const discarded = await discard(file)
    expect((await listDiscarded()).cases).toMatchObject([{ letterKind: null, letterDay: null }])
    const content = { v: 1, kind: 'message', text: 'Ini bukan spam.' } as const
    const { body, hash } = await composeFurther(organization, sent.slot, content, { number: 0, hash: sent.hash })
    const token = sent.slot.token
    expect((await server.request(organization.host, '/api/reporter/entries', { body, token })).status).toBe(204)
    await tick()
    expect((await listDiscarded()).cases).toMatchObject([{ letterKind: 'message', letterDay: '2026-03-02' }])
    expect((await queue('reviewer')).counts.letters).toBe(0)
    // One that comes on the last day gives the office thirty more.
    server.clock.set('2026-04-01T10:00:00Z')
    const more = { v: 1, kind: 'message', text: 'Sungguh.' } as const
    const second = await composeFurther(organization, sent.slot, more, { number: 1, hash })
    const what = { body: second.body, token }
    expect((await server.request(organization.host, '/api/reporter/entries', what)).status).toBe(204)
    await tick()
    server.clock.set('2026-05-01T10:00:00Z')
    expect((await listDiscarded()).cases).toMatchObject([{ destroyedOn: '2026-05-01', letterDay: '2026-03-02' }])
    expect(await post('reviewer', 'take_back', file, await composeTakeBack('reviewer', file, discarded))).toBe('stored')
    expect((await queue('reviewer', '?show=letters')).cases).toMatchObject([
      { id: file.id, letter: { kind: 'message' } },
    ])
    expect([(await listDiscarded()).cases, (await slotOf(token)).discardedDay]).toEqual([[], null])
    expect((await slotOf(token)).acts).toHaveLength(2)
  })

  test('another opener takes it back until the last day, not its author, nor an investigator', async () => {
    const { server, organization, discard, compose, composeTakeBack, post, read } = await setUp(kind)
    const { investigator } = organization.people
    const file = await makeCase(server, organization, { assigned: [investigator], stage: 'review' })
    expect(await post('reviewer', 'take_back', file, await compose('reviewer', 'take_back', file))).toBe('conflict')
    const first = await discard(file)
    expect(await post('director', 'take_back', file, await composeTakeBack('director', file, first))).toBe(
      'not_allowed',
    )
    const hidden = await composeTakeBack('investigator', file, first)
    expect(await post('investigator', 'take_back', file, hidden)).toBe('not_found')
    const back = await composeTakeBack('reviewer', file, first)
    expect(await post('reviewer', 'take_back', file, back)).toBe('stored')
    expect(await read('investigator', file)).toMatchObject({
      discardedDay: null,
      case: { stage: 'review', assigned: [5] },
    })
    // Discarded once more: only the act of this discard can be taken back.
    const second = await compose('director', 'discard', file, { header: { number: 2, previous: back.hash } })
    expect(await post('director', 'discard', file, second)).toBe('stored')
    const refers = [actHash(fromBase64(first.body.act.act))]
    const stale = await composeTakeBack('reviewer', file, second, { act: { refers } })
    expect(await post('reviewer', 'take_back', file, stale)).toBe('invalid')
    server.clock.set('2026-04-01T10:00:00Z')
    const late = await composeTakeBack('reviewer', file, second)
    expect(await post('reviewer', 'take_back', file, late)).toBe('stored')
    const third = await compose('director', 'discard', file, { header: { number: 4, previous: late.hash } })
    expect(await post('director', 'discard', file, third)).toBe('stored')
    server.clock.set('2026-05-02T10:00:00Z')
    const tooLate = await composeTakeBack('reviewer', file, third)
    expect(await post('reviewer', 'take_back', file, tooLate)).toBe('not_found')
    expect([await read('reviewer', file), await read('director', file)]).toEqual(['not_found', 'not_found'])
  })

  test('a hundred discarded cases are a page, the newest first', async () => {
    const { server, organization, listDiscarded, as, codeOf } = await setUp(kind)
    const receivedDay = '2026-01-30'
    const made = await Promise.all(Array.from({ length: 5 }, () => makeCase(server, organization, { receivedDay })))
    const days = ['2026-02-10', '2026-02-12', '2026-02-11', '2026-02-12', '2026-01-30']
    for (const [at, { id }] of made.entries()) {
      await server.db
        .updateTable('case_file')
        .set({ discarded_day: days[at] ?? null })
        .where('id', '=', id)
        .execute()
    }
    const copies = Array.from({ length: 99 }, (_, at) => ({
      organization_id: organization.id,
      id: randomId(),
      channel: 'gratifikasi',
      registration: `A${at}`,
      received_day: '2026-02-01',
      stage: 'received' as const,
      stage_day: '2026-02-01',
      verify_key: '',
      discarded_day: '2026-02-09',
    }))
    await server.db.insertInto('case_file').values(copies).execute()
    const first = await listDiscarded()
    const second = await listDiscarded('reviewer', first.next ?? '')
    expect([first.cases.length, second.cases.length, second.next]).toEqual([100, 3, null])
    // The letter lies in a case of the second page; another lies in one that can no longer be taken back.
    await server.db
      .updateTable('case_file')
      .set({ letter_kind: 'message', letter_day: '2026-02-20' })
      .where('id', 'in', [second.cases[0]?.id ?? '', made[4]?.id ?? ''])
      .execute()
    expect(await listDiscarded()).toMatchObject({ total: 103, letters: 1 })
    const all = [...first.cases, ...second.cases]
    expect(new Set(all.map(({ id }) => id)).size).toBe(103)
    expect(all.map(({ discardedDay }) => discardedDay)).toEqual(
      all
        .map(({ discardedDay }) => discardedDay)
        .toSorted()
        .reverse(),
    )
    // Discarded on 30 January, it could be taken back until 1 March.
    expect(all.map(({ id }) => id)).not.toContain(made[4]?.id)
    expect(await codeOf(await (await as('reviewer')).get('/discarded?after=x'))).toBe('invalid')
  })
})
