// The type of a case is a signed act: who may sign one, what the server refuses, and what it stores and serves.
import { describe, expect, test } from 'vitest'
import { EVERY_ACT } from '../../../domain/testing/names.ts'
import { randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import type { Act } from '../../../protocol/entries/act.ts'
import type { Header } from '../../../protocol/entries/header.ts'
import { makeSigningKey } from '../../../protocol/keys/signing.ts'
import type { CaseAnswer } from '../../../protocol/wire/cases.ts'
import type { Dialect } from '../../database/index.ts'
import { databases, makeOrganization, makeReport, openTestApp } from '../../testing/index.ts'
import { composeAct, logInAs, makeCase, type TestCase } from '../../testing/staff.ts'

const KORUPSI = { act: 'classification', subject: 'korupsi' } as const
const hash = () => toBase64(randomBytes(32))

async function setUp(kind: Dialect) {
  const server = await openTestApp(kind)
  const organization = await makeOrganization(server, { mode: 'at_once' })
  const { people } = organization
  const file = await makeCase(server, organization, { assigned: [people.investigator] })
  const as = (who: keyof typeof people) => logInAs(server, organization, people[who])
  type Who = keyof typeof people
  const compose = (who: Who, subject: string, changes: Parameters<typeof composeAct>[5] = {}, of: Target = file) =>
    composeAct(server.deps, organization, people[who], of, { act: 'classification', subject }, changes)
  const put = async (who: Who, { body }: { body: unknown }) => {
    const answer = await (await as(who)).put(`/cases/${file.id}/type`, body)
    return answer.status < 400 ? 'stored' : (await answer.json()).code
  }
  const read = async () => (await (await (await as('director')).get(`/cases/${file.id}`)).json()) as CaseAnswer
  return { server, organization, file, as, compose, put, read }
}

type Target = Pick<TestCase, 'id' | 'channel' | 'report'>

describe.each(databases)('classifying a case on %s', (kind) => {
  test('a reviewer and a director of the channel may, and an investigator while the case is assigned to them', async () => {
    const { server, organization, file, compose, put, read } = await setUp(kind)
    const first = await compose('reviewer', 'korupsi')
    expect(await put('reviewer', first)).toBe('stored')
    const second = await compose('director', '', following(first))
    expect(await put('director', second)).toBe('stored')
    const third = await compose('investigator', 'korupsi', following(second))
    await server.db.deleteFrom('assignment').where('case_id', '=', file.id).execute()
    expect(await put('investigator', third)).toBe('not_found')
    expect((await read()).acts).toHaveLength(2)
    const row = {
      organization_id: organization.id,
      case_id: file.id,
      staff_number: organization.people.investigator.number,
    }
    await server.db.insertInto('assignment').values(row).execute()
    expect(await put('investigator', third)).toBe('stored')
    expect(await read()).toMatchObject({ case: { type: 'korupsi' } })
  })

  test('a reviewer of another channel gets the answer for a missing case', async () => {
    const { server, compose, put } = await setUp(kind)
    await server.db.updateTable('case_file').set({ channel: 'lain' }).execute()
    expect(await put('reviewer', await compose('reviewer', 'korupsi'))).toBe('not_found')
  })

  test('the row follows each act, and readers get all acts beside the entries', async () => {
    const { compose, put, read } = await setUp(kind)
    const first = await compose('reviewer', 'korupsi')
    expect(await put('reviewer', first)).toBe('stored')
    expect(await read()).toMatchObject({ case: { type: 'korupsi' }, acts: [first.body.act] })
    const second = await compose('director', '', following(first))
    expect(await put('director', second)).toBe('stored')
    const answer = await read()
    expect([answer.case.type, answer.acts]).toEqual([null, [first.body.act, second.body.act]])
    expect(answer.office.map(({ header }) => header)).toEqual([first, second].map(({ entry }) => entry.header))
  })

  test('the reporter gets the acts of the chain that they read', async () => {
    const { server, organization, as } = await setUp(kind)
    const { slot, caseId, hash: report } = await makeReport(server, organization)
    const of = { id: caseId, channel: 'pelanggaran', report }
    const { body } = await composeAct(server.deps, organization, organization.people.reviewer, of, KORUPSI)
    expect((await (await as('reviewer')).put(`/cases/${caseId}/type`, body)).status).toBe(204)
    const read = async () =>
      (await server.request(organization.host, '/api/reporter/slot', { token: slot.token })).json() as Promise<object>
    expect(await read()).toMatchObject({ acts: [body.act] })
    await server.db.updateTable('act').set({ chain: 'internal' }).execute()
    expect(await read()).toMatchObject({ acts: [] })
  })

  test('an act with anything wrong in it changes nothing', async () => {
    const { server, organization, file, compose, put, read } = await setUp(kind)
    const other = await makeCase(server, organization)
    const wrong: [what: string, act: Partial<Act>, code?: string][] = [
      ['another organisation', { organization: hash() }],
      ['another channel', { channel: 'lain' }],
      ['another case', { caseId: other.id }],
      ['another author', { author: organization.people.director.number }],
      ['another day', { day: '2026-03-01' }],
      ['another statement', { serial: organization.statement.serial - 1 }],
      ['another place in the chain', { previous: hash() }],
      ['an entry that nobody wrote', { seen: hash() }],
      ['the report of another case', { seen: other.report }],
      ['something that it continues', { refers: [hash()] }],
      ['a type that the office does not offer', { subject: 'lain' }],
    ]
    for (const [what, act] of wrong) {
      expect([what, await put('reviewer', await compose('reviewer', 'korupsi', { act }))]).toEqual([what, 'invalid'])
    }
    for (const act of EVERY_ACT.filter((name) => name !== 'classification')) {
      expect([act, await put('reviewer', await compose('reviewer', 'korupsi', { act: { act } }))]).toEqual([
        act,
        'invalid',
      ])
    }
    const forged = await compose('reviewer', 'korupsi', { key: makeSigningKey() })
    expect(await put('reviewer', forged)).toBe('invalid')
    const colleagues = await compose('reviewer', 'korupsi', { key: organization.people.director.signingKey })
    expect(await put('reviewer', colleagues)).toBe('invalid')
    const good = await compose('reviewer', 'korupsi')
    const { act } = good.body
    for (const broken of [act.act.slice(0, -4), `${act.act}AAAA`, '', toBase64(new Uint8Array(1_201))]) {
      const body = { ...good.body, act: { ...act, act: broken } }
      expect([broken, await put('reviewer', { body })]).toEqual([broken, 'invalid'])
    }
    expect(await read()).toMatchObject({ case: { type: null }, office: [], acts: [] })
    expect(await server.db.selectFrom('act').selectAll().execute()).toEqual([])
    expect(file.id).not.toBe(other.id)
    expect(await put('reviewer', good)).toBe('stored')
  })

  test('an entry with anything wrong in it changes nothing', async () => {
    const { compose, put, read } = await setUp(kind)
    const wrong: [what: string, header: Partial<Header>, code: string][] = [
      ['another case', { caseId: randomId() }, 'invalid'],
      ['another kind', { kind: 'message' }, 'invalid'],
      ['not the next number', { number: 1, previous: hash() }, 'conflict'],
      ['an older statement', { serial: 0 }, 'conflict'],
      ['another day', { day: '2026-02-20' }, 'invalid'],
    ]
    for (const [what, header, code] of wrong) {
      expect([what, await put('reviewer', await compose('reviewer', 'korupsi', { header }))]).toEqual([what, code])
    }
    expect(await read()).toMatchObject({ case: { type: null }, office: [], acts: [] })
  })

  test('of two at once one is stored and the other gets a conflict', async () => {
    const { compose, put, read } = await setUp(kind)
    const both = [await compose('reviewer', 'korupsi'), await compose('director', 'korupsi')] as const
    const answers = await Promise.all([put('reviewer', both[0]), put('director', both[1])])
    expect(answers.toSorted()).toEqual(['conflict', 'stored'])
    expect((await read()).acts).toHaveLength(1)
  })
})

/** The place after an entry. */
function following({ hash: previous, number }: { readonly hash: string; readonly number: number }) {
  return { header: { number: number + 1, previous } }
}
