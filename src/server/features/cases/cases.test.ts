import { describe, expect, test } from 'vitest'
import { fromBase64, randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import type { SealedEntry } from '../../../protocol/entries/chain.ts'
import type { Header } from '../../../protocol/entries/header.ts'
import { seal } from '../../../protocol/sealing/age.ts'
import { sealedSize } from '../../../protocol/sealing/form.ts'
import type { CaseAnswer } from '../../../protocol/wire/cases.ts'
import { databases } from '../../testing/index.ts'
import { composeOffice, LETTER_BODY, makeCase, makeLockbox } from '../../testing/staff.ts'
import { setUp } from './testing/office.ts'

const today = '2026-03-02'

describe.each(databases)('writing on %s', (kind) => {
  test('an entry with any fault is refused, and nothing is stored', async () => {
    const { server, organization, people, as } = await setUp(kind)
    const file = await makeCase(server, organization)
    const other = await makeCase(server, organization)
    const reviewer = await as('reviewer')
    const hash = () => toBase64(randomBytes(32))
    const send = async (changes: Partial<Header>, alter: (entry: SealedEntry) => object = (entry) => entry) => {
      const { entry } = await composeOffice(
        server.deps,
        organization,
        people.reviewer,
        file,
        'office',
        'message',
        changes,
      )
      return (await reviewer.post(`/cases/${file.id}/entries`, { ...LETTER_BODY, entry: alter(entry), answer: true }))
        .status
    }
    const wrong: [string, Partial<Header>][] = [
      ['another organisation', { organization: hash() }],
      ['another channel', { channel: 'lain' }],
      ['another case', { caseId: other.id }],
      ['another author', { author: people.director.number }],
      ['a day before yesterday', { day: '2026-02-28' }],
      ['a day after tomorrow', { day: '2026-03-04' }],
      ['pieces', { pieces: [toBase64(randomBytes(16))] }],
      ['another ciphertext', { body: hash() }],
      ['an answer to what is not there', { seen: hash() }],
      ['the chain of the reporter', { chain: 'reporter', author: null, day: null, kind: 'report' }],
      ['a stage without a move', { kind: 'stage' }],
    ]
    for (const [what, changes] of wrong) expect([what, await send(changes)]).toEqual([what, 400])
    const conflicts: [string, Partial<Header>][] = [
      ['a number too high', { number: 1, previous: hash() }],
      ['the statement before', { serial: 0 }],
      ['a statement to come', { serial: 9 }],
    ]
    for (const [what, changes] of conflicts) expect([what, await send(changes)]).toEqual([what, 409])
    const forged: [string, (entry: SealedEntry) => object][] = [
      ['the signature of nobody', (entry) => ({ ...entry, signature: toBase64(randomBytes(64)) })],
      ['a header cut short', (entry) => ({ ...entry, header: entry.header.slice(0, -4) })],
      ['a body cut short', (entry) => ({ ...entry, body: entry.body.slice(0, -4) })],
      ['plaintext', (entry) => ({ ...entry, body: toBase64(new Uint8Array(4096)) })],
      ['a further field', (entry) => ({ ...entry, mark: 'x' })],
    ]
    for (const [what, alter] of forged) expect([what, await send({}, alter)]).toEqual([what, 400])
    expect(await server.db.selectFrom('entry').where('chain', '!=', 'reporter').selectAll().execute()).toEqual([])
    expect(await send({ seen: file.report })).toBe(204)
    expect(await send({ day: '2026-03-03', number: 0 })).toBe(409)
  })

  test('an entry may not be larger than its kind allows, nor a chain longer than can be read', async () => {
    const { server, organization, people, as } = await setUp(kind)
    const file = await makeCase(server, organization)
    const reviewer = await as('reviewer')
    const send = async (size: number, changes: Partial<Header> = {}) => {
      const body = await seal(file.slot.caseRecipient, new Uint8Array(size).fill(0x20))
      const named = { body: toBase64(sha256(body)), ...changes }
      const { entry } = await composeOffice(
        server.deps,
        organization,
        people.reviewer,
        file,
        'office',
        'message',
        named,
      )
      const answer = await reviewer.post(`/cases/${file.id}/entries`, {
        entry: { ...entry, body: toBase64(body) },
        ...LETTER_BODY,
        answer: true,
      })
      return answer.ok ? answer.status : (await answer.json()).code
    }
    expect(await send(32 * 4096)).toBe('too_large')
    expect(await send(31 * 4096)).toBe(204)
    const read = (await (await reviewer.get(`/cases/${file.id}`)).json()) as CaseAnswer
    expect(read.office[0]?.size).toBe(sealedSize(31 * 4096))
    // Makes a chain that ends with this number.
    const endAt = async (number: number) => {
      const changes = { number, previous: toBase64(randomBytes(32)) }
      const last = await composeOffice(server.deps, organization, people.reviewer, file, 'office', 'message', changes)
      const header = fromBase64(last.entry.header)
      await server.db.updateTable('entry').set({ number, header }).where('chain', '=', 'office').execute()
      return last.hash
    }
    expect(await send(4096, { number: 2000, previous: await endAt(1999) })).toBe('too_many')
    expect(await send(4096, { number: 1999, previous: await endAt(1998) })).toBe(204)
  })

  test('of two entries at once only one is stored, and of two moves too', async () => {
    const { server, organization, people, as } = await setUp(kind)
    const file = await makeCase(server, organization)
    const sessions = { director: await as('director'), reviewer: await as('reviewer') }
    const both = async (send: (who: 'director' | 'reviewer') => Promise<Response>) =>
      (await Promise.all((['director', 'reviewer'] as const).map(send))).map(({ status }) => status).sort()
    const compose = (who: 'director' | 'reviewer', kind: 'message' | 'stage', changes = {}) =>
      composeOffice(server.deps, organization, people[who], file, 'office', kind, changes)
    expect(
      await both(async (who) =>
        sessions[who].post(`/cases/${file.id}/entries`, {
          ...LETTER_BODY,
          entry: (await compose(who, 'message')).entry,
        }),
      ),
    ).toEqual([204, 409])
    const { office } = (await (await sessions.director.get(`/cases/${file.id}`)).json()) as CaseAnswer
    expect(office).toHaveLength(1)
    const { headerHash } = await import('../../../protocol/entries/header.ts')
    const previous = headerHash(new Uint8Array(Buffer.from(office[0]?.header ?? '', 'base64url')))
    expect(
      await both(async (who) =>
        sessions[who].put(`/cases/${file.id}/stage`, {
          entry: (await compose(who, 'stage', { number: 1, previous })).entry,
          to: 'review',
          outcome: null,
          answer: false,
          reason: null,
          act: null,
          waitsFor: 'reviewer',
          nextCheckIn: null,
        }),
      ),
    ).toEqual([204, 409])
    const row = await server.db.selectFrom('case_file').select('stage').executeTakeFirstOrThrow()
    expect(row.stage).toBe('review')
  })

  test('a member who reads a case while a colleague moves it sees the whole move or none of it', async () => {
    const { server, organization, people, as } = await setUp(kind)
    const reviewer = await as('reviewer')
    const director = await as('director')
    const seen = new Set<string>()
    for (let round = 0; round < 8; round += 1) {
      const file = await makeCase(server, organization)
      const { entry } = await composeOffice(server.deps, organization, people.reviewer, file, 'office', 'stage')
      const body = {
        entry,
        to: 'review',
        outcome: null,
        answer: false,
        reason: null,
        act: null,
        waitsFor: 'reviewer',
        nextCheckIn: null,
      }
      let moving = true
      const move = reviewer.put(`/cases/${file.id}/stage`, body).finally(() => {
        moving = false
      })
      const reading: Promise<Response>[] = []
      // A slow machine would otherwise begin more of them than the connections can serve in time.
      const [most, turns] = [40, 3]
      for (let turn = 0; moving; turn++) {
        if (reading.length < most && turn % turns === 0) reading.push(director.get(`/cases/${file.id}`))
        await new Promise((resolve) => setImmediate(resolve))
      }
      expect((await move).status).toBe(204)
      for (const answer of await Promise.all(reading)) {
        const { case: row, office } = (await answer.json()) as CaseAnswer
        seen.add(`${row.stage} ${office.length}`)
      }
    }
    expect([...seen].filter((found) => found !== 'received 0' && found !== 'review 1')).toEqual([])
  })

  test('the first answer keeps its day, closing counts as an answer, and a reopened case is open', async () => {
    const { server, organization, people, as } = await setUp(kind)
    const file = await makeCase(server, organization, { receivedDay: '2026-02-20' })
    const director = await as('director')
    const at = `/cases/${file.id}`
    const read = async () => ((await (await director.get(at)).json()) as CaseAnswer).case
    const compose = (chain: 'office' | 'internal', kind: never, changes = {}) =>
      composeOffice(server.deps, organization, people.director, file, chain, kind, changes)
    const first = await compose('office', 'message' as never)
    expect((await director.post(`${at}/entries`, { ...LETTER_BODY, entry: first.entry })).status).toBe(204)
    expect((await read()).firstAnswerDay).toBeNull()
    expect((await read()).answerDue).toBe('2026-03-22')
    const close = await compose('office', 'stage' as never, { number: 1, previous: first.hash })
    const closing = {
      entry: close.entry,
      to: 'closed',
      outcome: 'duplicate',
      answer: false,
      reason: null,
      act: null,
      waitsFor: 'reviewer',
      nextCheckIn: '2026-04-02',
    }
    expect((await director.put(`${at}/stage`, closing)).status).toBe(204)
    expect(await read()).toMatchObject({
      stage: 'closed',
      outcome: 'duplicate',
      closedDay: today,
      firstAnswerDay: today,
    })

    const owned = organization.statement.channels.find(({ id }) => id === file.channel)
    const lockbox = {
      ...(await makeLockbox(organization, 'dossier', file.id, people.director.recipient)),
      to: owned?.recipient,
    }
    const dossier = await compose('internal', 'dossier' as never)
    expect((await director.post(`${at}/dossier`, { entry: dossier.entry, lockboxes: [lockbox] })).status).toBe(204)
    expect((await director.post(`${at}/dossier`, { entry: dossier.entry, lockboxes: [lockbox] })).status).toBe(409)
    const reopen = await compose('office', 'stage' as never, { number: 2, previous: close.hash })
    const reason = await compose('internal', 'work' as never, { number: 1, previous: dossier.hash })
    const without = {
      entry: reopen.entry,
      to: 'review',
      outcome: null,
      answer: true,
      reason: null,
      act: null,
      waitsFor: 'reviewer',
      nextCheckIn: '2026-06-02',
    }
    expect((await director.put(`${at}/stage`, without)).status).toBe(400)
    server.clock.advance({ days: 1 })
    expect((await director.put(`${at}/stage`, { ...without, reason: reason.entry })).status).toBe(401)
    const again = await as('director')
    expect((await again.put(`${at}/stage`, { ...without, reason: reason.entry })).status).toBe(204)
    const reopened = ((await (await again.get(at)).json()) as CaseAnswer).case
    expect(reopened).toMatchObject({ stage: 'review', outcome: null, closedDay: null, firstAnswerDay: today })
  })

  test('an assignment gives the lockboxes and shows the case; its end takes both away', async () => {
    const { server, organization, people, as } = await setUp(kind)
    const file = await makeCase(server, organization)
    const [director, investigator] = [await as('director'), await as('investigator')]
    const at = `/cases/${file.id}`
    const compose = (kind: never, changes = {}) =>
      composeOffice(server.deps, organization, people.director, file, 'internal', kind, changes)
    const owned = organization.statement.channels.find(({ id }) => id === file.channel)
    const toChannel = {
      ...(await makeLockbox(organization, 'dossier', file.id, people.director.recipient)),
      to: owned?.recipient,
    }
    const { recipient, number } = people.investigator
    const given = [
      await makeLockbox(organization, 'case', file.id, recipient),
      await makeLockbox(organization, 'dossier', file.id, recipient),
    ]
    const dossier = await compose('dossier' as never)
    const assignment = await compose('assignment' as never, { number: 1, previous: dossier.hash })
    const entries = [dossier.entry, assignment.entry]
    const put = async (body: object) => (await director.put(`${at}/assignment`, body)).status
    const lockboxes = [toChannel, ...given]
    expect((await investigator.get(at)).status).toBe(404)
    const wrong: [string, object][] = [
      ['a lockbox is missing', { entries, staff: [number], lockboxes: lockboxes.slice(1) }],
      ['a lockbox for nobody', { entries, staff: [], lockboxes, waitsFor: 'director' }],
      ['no investigator', { entries, staff: [people.reviewer.number], lockboxes, waitsFor: 'director' }],
      ['twice', { entries, staff: [number, number], lockboxes, waitsFor: 'director' }],
      ['a stranger', { entries, staff: [99], lockboxes, waitsFor: 'director' }],
      ['no dossier yet', { entries: [assignment.entry], staff: [number], lockboxes: given }],
      ['the wrong order', { entries: entries.toReversed(), staff: [number], lockboxes, waitsFor: 'director' }],
    ]
    for (const [what, body] of wrong) expect([what, [400, 409].includes(await put(body))]).toEqual([what, true])
    expect(await put({ entries, staff: [number], lockboxes, waitsFor: 'director' })).toBe(204)
    const seen = (await (await investigator.get(at)).json()) as CaseAnswer
    expect(seen.case.assigned).toEqual([number])
    expect(seen.lockboxes.map(({ kind }) => kind).sort()).toEqual(['case', 'dossier'])
    const whole = (await (await director.get(at)).json()) as CaseAnswer
    expect(whole.lockboxes.every(({ to }) => to === owned?.recipient)).toBe(true)
    expect([whole.internal.length, whole.reporterDays, whole.vaultVersion]).toEqual([2, [today], 1])
    expect(whole.statements).toEqual([organization.note])

    const setState = (state: 'member' | 'suspended') =>
      server.db.updateTable('staff').set({ state }).where('number', '=', number).execute()
    await setState('suspended')
    const kept = await compose('assignment' as never, { number: 2, previous: assignment.hash })
    expect(await put({ entries: [kept.entry], staff: [number], lockboxes: [], waitsFor: 'director' })).toBe(204)
    const none = await compose('assignment' as never, { number: 3, previous: kept.hash })
    expect(await put({ entries: [none.entry], staff: [], lockboxes: [], waitsFor: 'director' })).toBe(204)
    const back = await compose('assignment' as never, { number: 4, previous: none.hash })
    expect(await put({ entries: [back.entry], staff: [number], lockboxes: given })).toBe(400)
    await setState('member')
    expect((await investigator.get(at)).status).toBe(404)
    const left = await server.db.selectFrom('lockbox').select('to').where('of', '=', file.id).execute()
    expect(left.every(({ to }) => to === owned?.recipient)).toBe(true)
  })
})
