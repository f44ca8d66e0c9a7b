import { describe, expect, test } from 'vitest'
import { listCases, openCorrespondence } from '../../testing/correspondence.ts'
import { databases } from '../../testing/index.ts'

describe.each(databases)('the count of all cases on %s', (kind) => {
  test('follows when one case is closed and another comes, and when one is archived', async () => {
    const { as, report, office } = await openCorrespondence(kind)
    const one = await report()
    await report()
    const director = await as('director')
    const all = async () => (await listCases(director, '?show=all')).counts.all
    expect(await all()).toBe(2)
    const writing = office(one)
    expect(await writing.move(director, 'director', 'closed', one.hash, { outcome: 'duplicate' })).toBe(204)
    expect(await all()).toBe(2)
    // The open cases stand again as they stood when two were counted.
    await report()
    expect(await all()).toBe(3)
    expect(await writing.move(director, 'director', 'archived', one.hash)).toBe(204)
    await report()
    expect(await all()).toBe(4)
  })

  test('follows a release that came half a year late, although it was counted on the same day before', async () => {
    const { server, as, report, release } = await openCorrespondence(kind, 'daily')
    await report()
    await release()
    await report()
    server.clock.advance({ days: 180 })
    const director = await as('director')
    const all = async () => (await listCases(director, '?show=all')).counts.all
    expect([await all(), await all()]).toEqual([1, 1])
    await release()
    expect(await all()).toBe(2)
  })
})
