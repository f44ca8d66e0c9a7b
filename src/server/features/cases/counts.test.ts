import { describe, expect, test } from 'vitest'
import { listCases, openCorrespondence } from '../../testing/correspondence.ts'
import { databases } from '../../testing/index.ts'

describe.each(databases)('the count of all cases on %s', (kind) => {
  test('is right after one case is closed and another arrives, and after one is archived', async () => {
    const { as, report, office } = await openCorrespondence(kind)
    const one = await report()
    await report()
    const director = await as('director')
    const all = async () => (await listCases(director, '?show=all')).counts.all
    expect(await all()).toBe(2)
    const writing = office(one)
    expect(await writing.move(director, 'director', 'closed', one.hash, { outcome: 'duplicate' })).toBe(204)
    expect(await all()).toBe(2)
    // There are as many open cases as when two were counted.
    await report()
    expect(await all()).toBe(3)
    expect(await writing.move(director, 'director', 'archived', one.hash)).toBe(204)
    await report()
    expect(await all()).toBe(4)
  })

  test('is right after a release that came half a year late, even if it was counted earlier on that day', async () => {
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
