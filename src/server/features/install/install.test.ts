import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Assets } from '../../assets.ts'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'

const script = Buffer.from('const worker = 1')
const assets: Assets = {
  find: () => ({ type: 'text/javascript', bytes: script, packed: {} }),
  entry: () => ({ script: '/assets/worker.js', styles: [], preloads: [] }),
  bundle: () => ['/assets/a.js', '/assets/b.css'],
  cacheable: () => false,
}

describe.each(databases)('the application that a phone installs, on %s', (kind) => {
  test('has a neutral name and points only at the application and at pictures of this server', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const answer = await server.request(host, '/app.webmanifest')
    const manifest = await answer.json()
    expect(answer.headers.get('Content-Type')).toContain('application/manifest+json')
    expect(manifest).toMatchObject({
      short_name: 'Contoh',
      start_url: '/lapor',
      scope: '/lapor',
      display: 'standalone',
    })
    expect(JSON.stringify(manifest)).not.toMatch(/Inspektorat|https?:|pelapor|whistle/i)
    for (const { src, type } of manifest.icons) {
      const icon = await server.request(host, src)
      expect([icon.status, icon.headers.get('Content-Type')]).toEqual([200, type])
    }
  })

  test('has complete pictures', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const png = Buffer.from(await (await server.request(host, '/icon-192.png')).arrayBuffer())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([192, 192])
    const length = png.readUInt32BE(33)
    expect(inflateSync(png.subarray(41, 41 + length)).length).toBe(192 * (1 + 192 * 3))
    expect(png.length).toBeLessThan(8 * 1024)
  })

  test('includes a worker that stores the program and may reach only this server', async () => {
    const server = await openTestApp(kind, { assets })
    const [one, other] = [await makeOrganization(server), await makeOrganization(server)]
    const answers = await Promise.all([one, other].map(({ host }) => server.request(host, '/pasang.js')))
    const [first, second] = await Promise.all(answers.map((answer) => answer.text()))
    expect(first).toBe(second)
    expect(first).toMatch(/^self\.PELUIT=\{"version":"[\w-]{12}","shell":"\/lapor","files":\["\/assets\/a\.js"/)
    expect(first).not.toContain('/api')
    expect(answers[0]?.headers.get('Content-Security-Policy')).toBe("default-src 'none'; connect-src 'self'")
  })

  test('is not mentioned on any page, and only the form may register the worker', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    for (const path of ['/', '/lapor', '/petugas']) {
      const answer = await server.request(host, path)
      expect(await answer.text()).not.toMatch(/webmanifest|pasang\.js/)
      const policy = answer.headers.get('Content-Security-Policy')
      expect(policy).toContain(path === '/lapor' ? '; trusted-types peluit-pasang' : "; trusted-types 'none'")
    }
  })
})
