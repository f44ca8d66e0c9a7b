import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'
import { meantBy } from './mistyped.ts'
import { wordyProfile } from './testing/office.ts'

/** An office with a page of its own, `tentang`. */
const preset = JSON.parse(readFileSync(new URL('../../../../presets/contoh/profile.json', import.meta.url), 'utf8'))
const profile = JSON.stringify({ ...preset, pages: wordyProfile.pages })

test.each([
  ['/lapor/', '/lapor'],
  ['/LAPOR', '/lapor'],
  ['/Lapor.', '/lapor'],
  ['//lapor//', '/lapor'],
  ['/lapor/),', '/lapor'],
  ['/Petugas', '/petugas'],
  ['/statistik/', '/statistik'],
  ['/Cara-Melapor', '/cara-melapor'],
  ['/en/', '/en'],
  ['/EN/Statistics/', '/en/statistics'],
  ['/Tentang/', '/tentang'],
  ['/en/TENTANG', '/en/tentang'],
  ['/Kontak', '/#kontak'],
  ['/en/contact/', '/en#kontak'],
  ['/Beranda', '/'],
  ['/index.html', '/'],
])('%s means %s', (path, meant) => {
  expect(meantBy(path, ['tentang'])).toBe(meant)
})

test.each([
  '/lapor',
  '/',
  '/kontakt',
  '/lapor/x',
  '/wbs/lapor',
  '//evil.example',
  '/\\evil.example/',
  '/constructor',
  '/__proto__/',
])('%s means nothing else', (path) => {
  expect(meantBy(path, ['tentang'])).toBeNull()
})

describe.each(databases)('an address that is almost right, on %s', (kind) => {
  test('leads to the right one, with what follows the question mark', async () => {
    const server = await openTestApp(kind)
    const { host, id } = await makeOrganization(server)
    await server.db.updateTable('organization').set({ profile }).where('id', '=', id).execute()
    const led = async (path: string) => {
      const answer = await server.request(host, path)
      return [answer.status, answer.headers.get('Location')]
    }
    expect(await led('/lapor/')).toEqual([308, '/lapor'])
    expect(await led('/LAPOR')).toEqual([308, '/lapor'])
    expect(await led('/Statistik/?tahun=2026')).toEqual([308, '/statistik?tahun=2026'])
    expect(await led('/Tentang')).toEqual([308, '/tentang'])
    expect(await led('/kontak')).toEqual([308, '/#kontak'])
    for (const path of ['/lapor', '/petugas/', '/statistik', '/tentang']) expect(await led(path)).toEqual([200, null])
  })

  test('and never away from the host, nor anywhere else', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const away = [
      '//evil.example/',
      '/%2F%2Fevil.example/',
      '/evil.example/',
      '/%5Cevil.example/',
      '/wbs/lapor',
      '/lapor/x/',
    ]
    for (const path of away) {
      const answer = await server.request(host, path)
      expect([path, answer.status, answer.headers.get('Location')]).toEqual([path, 404, null])
    }
    expect((await server.request(host, '/LAPOR', { method: 'POST', body: {} })).headers.get('Location')).toBeNull()
  })
})
