import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import { openStatement } from '../../../protocol/keys/statement.ts'
import { StatementAnswer } from '../../../protocol/wire/reporter.ts'
import { databases, makeOrganization, openTestApp, publishNext } from '../../testing/index.ts'

describe.each(databases)('the statement on %s', (kind) => {
  test('comes with the recipients of channels and custody, and with today in the office’s time zone', async () => {
    const server = await openTestApp(kind, { now: '2026-03-02T15:30:00Z' })
    const organization = await makeOrganization(server, { timeZone: 'Asia/Jayapura', channels: ['satu', 'dua'] })
    const answer = StatementAnswer.parse(await (await server.request(organization.host, '/api/statement')).json())
    expect(answer.today).toBe('2026-03-03')
    const { channels, custody } = openStatement(answer.note, { today: answer.today })
    const named = [custody, ...channels.map(({ recipient }) => recipient)]
    expect(answer.recipients.map(recipientHash).sort()).toEqual(named.sort())
  })

  test('is the newest serial of this organisation, whatever others have', async () => {
    const server = await openTestApp(kind)
    const [one, other] = [await makeOrganization(server), await makeOrganization(server)]
    const next = await publishNext(server, one, {})
    const notes = await Promise.all(
      [one, other].map(async ({ host }) => (await (await server.request(host, '/api/statement')).json()).note),
    )
    expect(notes).toEqual([next.note, other.note])
  })

  test('of a serial is available as long as reports under it are accepted', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const next = await publishNext(server, organization, {})
    const ask = async (search: string) => {
      const answer = await server.request(organization.host, `/api/statement${search}`)
      const { note, code } = await answer.json()
      return note ?? code
    }
    server.clock.advance({ days: 2 })
    expect(await Promise.all(['?serial=1', '?serial=2', ''].map(ask))).toEqual([
      organization.note,
      next.note,
      next.note,
    ])
    server.clock.advance({ days: 1 })
    expect(await Promise.all(['?serial=1', '?serial=2', ''].map(ask))).toEqual(['outdated', next.note, next.note])
    const wrong = ['?serial=3', '?serial=-1', '?serial=01', '?serial=1e0', '?serial=', '?token=x', '?serial=1&serial=0']
    expect(new Set(await Promise.all(wrong.map(ask)))).toEqual(new Set(['invalid']))
  })

  test('is compressed in the coding that the client accepts', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const ask = (coding: string) => server.request(host, '/api/statement', { headers: { 'Accept-Encoding': coding } })
    const plain = await (await ask('identity')).text()
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }
    for (const coding of ['br', 'gzip', 'br'] as const) {
      const answer = await ask(`deflate, ${coding}`)
      expect([answer.headers.get('Content-Encoding'), answer.headers.get('Vary')]).toEqual([coding, 'Accept-Encoding'])
      expect(answer.headers.get('Content-Type')).toMatch(/^application\/json/)
      expect(unpack[coding](Buffer.from(await answer.arrayBuffer())).toString()).toBe(plain)
    }
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
