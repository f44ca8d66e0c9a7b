import { describe, expect, test } from 'vitest'
import type { Site } from '../../../domain/names/site.ts'
import { signStatement, statementHash } from '../../../protocol/keys/statement.ts'
import {
  databases,
  makeOrganization,
  makeReport,
  openTestApp,
  type TestApp,
  type TestOrganization,
} from '../../testing/index.ts'
import { logInAs } from '../../testing/staff.ts'

const channels = ['satu', 'dua', 'tiga']

type Office = Awaited<ReturnType<typeof open>>

async function open(kind: (typeof databases)[number]) {
  const server = await openTestApp(kind)
  const organization = await makeOrganization(server, { channels })
  const as = (who: keyof TestOrganization['people']) => logInAs(server, organization, organization.people[who])
  return { server, organization, as, admin: await as('administrator') }
}

/** Builds a channel that has no key yet. */
async function build(server: TestApp, { id }: TestOrganization, channel: string): Promise<void> {
  const row = await server.db.selectFrom('questionnaire').selectAll().executeTakeFirstOrThrow()
  const owned = { organization_id: id, position: 9, short_since: null, paused: 0 as const }
  await server.db
    .insertInto('channel')
    .values({ ...owned, id: channel })
    .execute()
  await server.db
    .insertInto('questionnaire')
    .values({ ...row, channel, hash: `hash-${channel}` })
    .execute()
}

async function publicChannels({ request }: TestApp, { host }: TestOrganization): Promise<[string, boolean][]> {
  const site: Site = await (await request(host, '/api/site')).json()
  return site.channels.map(({ id, open }) => [id, open])
}

async function order({ db }: TestApp): Promise<string[]> {
  const rows = await db.selectFrom('channel').select('id').orderBy('position').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** Signs the director into a channel that has no key yet: from then on a statement names it. */
function publisher({ statement, note, signingKey, people }: TestOrganization, as: Office['as']) {
  return async (channel: string) => {
    const staff = statement.staff.map((member) =>
      member.number === people.director.number ? { ...member, channels: [...member.channels, channel] } : member,
    )
    const next = signStatement(signingKey, { ...statement, serial: 2, previous: statementHash(note), staff })
    return (await as('director')).post('/statements', { note: next, recipients: [], lockboxes: [] })
  }
}

describe.each(databases)('channels on %s', (kind) => {
  test('only an administrator orders and removes channels; only they and a director pause them', async () => {
    const { server, organization, as } = await open(kind)
    await build(server, organization, 'empat')
    for (const who of ['director', 'reviewer', 'investigator', 'custodian', 'observer'] as const) {
      const member = await as(who)
      const answers = [
        await member.put('/channels', { channels: ['dua', 'satu', 'tiga', 'empat'] }),
        await member.delete('/channels/empat'),
        ...(who === 'director' ? [] : [await member.put('/channels/satu/pause', { paused: true })]),
      ]
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403))
    }
    const nobody = [
      await server.request(organization.host, '/api/staff/channels', { method: 'PUT', body: { channels } }),
      await server.request(organization.host, '/api/staff/channels/empat', { method: 'DELETE' }),
      await server.request(organization.host, '/api/staff/channels/satu/pause', {
        method: 'PUT',
        body: { paused: true },
      }),
    ]
    expect(nobody.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(await order(server)).toEqual(['satu', 'dua', 'tiga', 'empat'])
    expect((await publicChannels(server, organization)).map(([, open]) => open)).toEqual([true, true, true])
  })

  test('channels appear in the order that the office chose', async () => {
    const { server, organization, admin } = await open(kind)
    expect((await admin.put('/channels', { channels: ['tiga', 'satu', 'dua'] })).status).toBe(204)
    expect((await publicChannels(server, organization)).map(([id]) => id)).toEqual(['tiga', 'satu', 'dua'])
    const listed = await (await admin.get('/organization')).json()
    expect(listed.channels.map(({ id }: { id: string }) => id)).toEqual(['tiga', 'satu', 'dua'])
    for (const [wrong, status] of [
      [['tiga', 'satu'], 409],
      [['tiga', 'satu', 'satu'], 409],
      [['tiga', 'satu', 'dua', 'lain'], 409],
      [['tiga', 'satu', 'D U A'], 400],
      ['tiga', 400],
    ] as const) {
      expect([wrong, (await admin.put('/channels', { channels: wrong })).status]).toEqual([wrong, status])
    }
    expect((await admin.put('/channels', { channels, more: 1 })).status).toBe(400)
    expect(await order(server)).toEqual(['tiga', 'satu', 'dua'])
  })

  test('a channel that is closed for a while takes no reports until it is opened again', async () => {
    const { server, organization, admin, as } = await open(kind)
    const statements = () => server.db.selectFrom('statement').selectAll().orderBy('serial').execute()
    const before = await statements()
    expect((await admin.put('/channels/dua/pause', { paused: true })).status).toBe(204)
    expect(await publicChannels(server, organization)).toEqual([
      ['satu', true],
      ['dua', false],
      ['tiga', true],
    ])
    await expect(makeReport(server, organization, { channel: 'dua' })).rejects.toThrow('closed')
    await makeReport(server, organization, { channel: 'satu' })
    const listed = await (await admin.get('/organization')).json()
    expect(listed.channels.map(({ paused }: { paused: boolean }) => paused)).toEqual([false, true, false])

    const director = await as('director')
    expect((await director.put('/channels/dua/pause', { paused: false })).status).toBe(204)
    await makeReport(server, organization, { channel: 'dua' })
    expect(await statements()).toEqual(before)
    expect((await admin.put('/channels/lain/pause', { paused: true })).status).toBe(404)
    expect((await admin.put('/channels/dua/pause', { paused: 1 })).status).toBe(400)
  })

  test('a change leaves another organisation’s channels as they were', async () => {
    const { server, admin } = await open(kind)
    const other = await makeOrganization(server, { channels: ['satu', 'dua', 'tiga'] })
    await admin.put('/channels', { channels: ['tiga', 'dua', 'satu'] })
    await admin.put('/channels/satu/pause', { paused: true })
    await build(server, other, 'empat')
    expect((await admin.delete('/channels/empat')).status).toBe(404)
    expect(await publicChannels(server, other)).toEqual(channels.map((id) => [id, true]))
  })

  test('a channel can be removed only before it has a key or people', async () => {
    const { server, organization, admin, as } = await open(kind)
    await build(server, organization, 'empat')
    await build(server, organization, 'lima')
    expect((await admin.delete('/channels/satu')).status).toBe(409)
    expect((await admin.delete('/channels/empat')).status).toBe(204)
    expect((await admin.delete('/channels/empat')).status).toBe(404)
    const left = await server.db.selectFrom('questionnaire').select('channel').orderBy('channel').execute()
    expect(left.map(({ channel }) => channel)).toEqual(['dua', 'lima', 'satu', 'tiga'])

    const publish = publisher(organization, as)
    expect((await publish('empat')).status).toBe(400)
    expect((await publish('lima')).status).toBe(204)
    expect((await admin.delete('/channels/lima')).status).toBe(409)
    expect(await order(server)).toContain('lima')
  })

  test('when a channel is removed and named in a statement at the same moment, one of the two is refused', async () => {
    const { server, organization, admin, as } = await open(kind)
    await build(server, organization, 'lima')
    const publish = publisher(organization, as)
    const [removed, published] = await Promise.all([admin.delete('/channels/lima'), publish('lima')])
    expect([removed, published].filter(({ status }) => status === 204)).toHaveLength(1)
    expect((await order(server)).includes('lima')).toBe(published.status === 204)
  })
})
