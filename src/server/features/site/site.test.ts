import { describe, expect, test } from 'vitest'
import { type Site, USUAL_FLOW } from '../../../domain/names/site.ts'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'

describe.each(databases)('the public profile on %s', (kind) => {
  test('holds texts, contacts and channels, and nothing about how the office works', async () => {
    const server = await openTestApp(kind)
    const { host, profile, questionnaires } = await makeOrganization(server, { channels: ['satu', 'dua'] })
    const site = (await (await server.request(host, '/api/site')).json()) as Site
    expect(site).toEqual({
      ...profile.site,
      demo: false,
      flow: USUAL_FLOW,
      protection: [],
      stageTargets: {},
      daysOff: [],
      statement: 1,
      channels: [
        { id: 'satu', title: { id: 'Kanal satu' }, open: true, questionnaire: questionnaires.get('satu')?.hash },
        { id: 'dua', title: { id: 'Kanal dua' }, open: true, questionnaire: questionnaires.get('dua')?.hash },
      ],
    })
  })

  test('the answer for the form brings the questions of the first open channel, exactly as they are hashed', async () => {
    const server = await openTestApp(kind)
    const { host, id, questionnaires } = await makeOrganization(server, { channels: ['satu', 'dua'] })
    const read = async (path: string) => (await server.request(host, path)).json()
    const expectFirst = async (channel: string) => {
      const hash = questionnaires.get(channel)?.hash
      const text = await (await server.request(host, `/api/questionnaires/${hash}`)).text()
      expect(await read('/api/form')).toEqual({ site: await read('/api/site'), questionnaire: { hash, text } })
    }
    await expectFirst('satu')
    const pause = (channel: string) =>
      server.db.updateTable('channel').set({ paused: 1 }).where('organization_id', '=', id).where('id', '=', channel)
    await pause('satu').execute()
    await expectFirst('dua')
    await pause('dua').execute()
    expect(await read('/api/form')).toEqual({ site: await read('/api/site'), questionnaire: null })
  })

  test('a channel is closed without custody, by the statement, or with one opener', async () => {
    const server = await openTestApp(kind)
    for (const options of [{ custody: false }, { open: false }, { without: ['director', 'reviewer'] }] as const) {
      const { host } = await makeOrganization(server, options)
      const { channels } = (await (await server.request(host, '/api/site')).json()) as Site
      expect(channels.map(({ open }) => open)).toEqual([false])
    }
  })

  test('a channel closes when the statement is so old that devices refuse it', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const open = async () => ((await (await server.request(host, '/api/site')).json()) as Site).channels[0]?.open
    server.clock.advance({ days: 90 })
    expect(await open()).toBe(true)
    server.clock.advance({ days: 1 })
    expect(await open()).toBe(false)
  })

  test('a channel with only one opener left stays open for fourteen days', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server, { without: ['director', 'reviewer'] })
    await server.db.updateTable('channel').set({ short_since: '2026-03-02' }).execute()
    const open = async () => ((await (await server.request(host, '/api/site')).json()) as Site).channels[0]?.open
    server.clock.advance({ days: 14 })
    expect(await open()).toBe(true)
    server.clock.advance({ days: 1 })
    expect(await open()).toBe(false)
  })

  test('holds the days off of this year and the last, without names, if a form counts working days', async () => {
    const server = await openTestApp(kind, { now: '2026-03-02T04:00:00Z' })
    const { host, profile } = await makeOrganization(server)
    const holidays = [2024, 2025, 2026].map((year) => ({
      year,
      source: 'SKB',
      days: [{ day: `${year}-12-25`, name: 'Natal' }],
    }))
    await server.db
      .updateTable('organization')
      .set({ profile: JSON.stringify({ ...profile, holidays }) })
      .execute()
    const daysOff = async () => ((await (await server.request(host, '/api/site')).json()) as Site).daysOff
    expect(await daysOff()).toEqual([])
    const { body } = await server.db.selectFrom('questionnaire').select('body').executeTakeFirstOrThrow()
    const counting = JSON.parse(body)
    counting.questions[0].workingDays = 30
    await server.db
      .updateTable('questionnaire')
      .set({ body: JSON.stringify(counting) })
      .execute()
    expect(await daysOff()).toEqual([
      { year: 2025, days: ['2025-12-25'] },
      { year: 2026, days: ['2026-12-25'] },
    ])
  })

  test('holds the flow that the office chose, and its criteria', async () => {
    const server = await openTestApp(kind)
    const { host, profile } = await makeOrganization(server)
    const flow = { ...USUAL_FLOW, account: 'register_first', words: { another: { id: 'Tambah' } } } as const
    const changed = { ...profile, flow, criteria: { id: '**Apa**, siapa', en: 'What' } }
    expect(await (await server.request(host, '/api/criteria')).json()).toEqual({ id: [] })
    await server.db
      .updateTable('organization')
      .set({ profile: JSON.stringify(changed) })
      .execute()
    expect(((await (await server.request(host, '/api/site')).json()) as Site).flow).toEqual(flow)
    expect(await (await server.request(host, '/api/criteria')).json()).toEqual({
      id: [
        {
          kind: 'paragraph',
          text: [
            { kind: 'strong', children: [{ kind: 'text', text: 'Apa' }] },
            { kind: 'text', text: ', siapa' },
          ],
        },
      ],
      en: [{ kind: 'paragraph', text: [{ kind: 'text', text: 'What' }] }],
    })
  })
})
