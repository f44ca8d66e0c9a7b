import { describe, expect, test } from 'vitest'
import { recipientHash } from '../../../protocol/hash.ts'
import { openStatement } from '../../../protocol/statement.ts'
import { StatementAnswer } from '../../../protocol/wire/reporter.ts'
import { databases, makeOrganization, openTestApp, publishNext } from '../../testing/index.ts'

describe.each(databases)('the statement on %s', (kind) => {
  test('comes with the recipients of channels and custody, and with today in the time zone', async () => {
    const server = await openTestApp(kind, { now: '2026-03-02T15:30:00Z' })
    const organization = await makeOrganization(server, { timeZone: 'Asia/Jayapura', channels: ['satu', 'dua'] })
    const answer = StatementAnswer.parse(await (await server.request(organization.host, '/api/statement')).json())
    expect(answer.today).toBe('2026-03-03')
    const { channels, custody } = openStatement(answer.note, { today: answer.today })
    const named = [custody, ...channels.map(({ recipient }) => recipient)]
    expect(answer.recipients.map(recipientHash).sort()).toEqual(named.sort())
  })

  test('is the newest serial of this organisation alone', async () => {
    const server = await openTestApp(kind)
    const [one, other] = [await makeOrganization(server), await makeOrganization(server)]
    const next = await publishNext(server, one, {})
    const notes = await Promise.all(
      [one, other].map(async ({ host }) => (await (await server.request(host, '/api/statement')).json()).note),
    )
    expect(notes).toEqual([next.note, other.note])
  })

  test('a questionnaire is found by its hash as exactly the bytes that were hashed', async () => {
    const server = await openTestApp(kind)
    const [one, other] = [await makeOrganization(server), await makeOrganization(server, { channels: ['lain'] })]
    const { hash, body } = one.questionnaires.get('pelanggaran') as { hash: string; body: string }
    expect(await (await server.request(one.host, `/api/questionnaires/${hash}`)).text()).toBe(body)
    expect((await server.request(other.host, `/api/questionnaires/${hash}`)).status).toBe(404)
    expect((await server.request(one.host, '/api/questionnaires/nothing')).status).toBe(404)
  })
})
