import { describe, expect, test } from 'vitest'
import { organizationAt } from '../../database/index.ts'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'
import { runTick } from '../tick/index.ts'

describe.each(databases)('the public figures on %s', (kind) => {
  test('name discarded cases beside the stages and say what that means, if there are any', async () => {
    const app = await openTestApp(kind, { now: '2026-03-02T09:00:00Z' })
    const office = await makeOrganization(app, { channels: ['pelanggaran'] })
    await app.db
      .updateTable('organization')
      .set({ founded_day: '2026-01-01', profile: JSON.stringify({ ...office.profile, publication: 'exact' }) })
      .where('id', '=', office.id)
      .execute()
    const read = async (path: string) => (await app.request(office.host, path)).text()
    const publish = async () => {
      const organization = await organizationAt(app.db, office.host)
      if (organization) await runTick(app.deps, organization)
    }
    const insert = (day: string, discarded: string | null) =>
      app.db
        .insertInto('case_file')
        .values({
          organization_id: office.id,
          id: `perkara ${day}`,
          channel: 'pelanggaran',
          registration: day,
          received_day: day,
          stage: 'received',
          came_from: null,
          stage_day: day,
          outcome: null,
          type: null,
          first_answer_day: null,
          closed_day: null,
          discarded_day: discarded,
          verify_key: 'kunci',
        })
        .execute()

    await insert('2026-02-03', null)
    await publish()
    expect(await read('/statistik')).not.toContain('spam')
    await insert('2026-03-04', '2026-03-20')
    app.clock.set('2026-04-02T09:00:00Z')
    await publish()
    const page = await read('/statistik')
    expect(page).toContain('2 pengaduan diterima sejak 2026')
    expect(page).toContain('kantor menilai kiriman itu bukan pengaduan')
    expect(page).toMatch(/Dibuang sebagai spam<\/th><td[^>]*>1</)
    expect(await read('/en/statistics')).toContain('the office found that it was not a report')
  })
})
