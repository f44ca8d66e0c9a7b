import { describe, expect, test } from 'vitest'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'

describe.each(databases)('the pages that load a client, on %s', (kind) => {
  test('are the same bytes for every organisation and name none of them', async () => {
    const server = await openTestApp(kind)
    const [one, other] = [await makeOrganization(server), await makeOrganization(server)]
    for (const path of ['/lapor', '/petugas']) {
      const pages = await Promise.all([one, other].map(({ host }) => server.request(host, path)))
      const [first, second] = await Promise.all(pages.map((page) => page.text()))
      expect(pages.map(({ status }) => status)).toEqual([200, 200])
      expect(first).toBe(second)
      expect(first).not.toContain('Inspektorat')
      expect(first).toContain('<link rel="stylesheet" href="/organization.css">')
    }
    expect(await (await server.request(one.host, '/lapor')).text()).toContain('src="/assets/reporter.js"')
    expect(await (await server.request(one.host, '/petugas')).text()).toContain('src="/assets/console.js"')
  })
})
