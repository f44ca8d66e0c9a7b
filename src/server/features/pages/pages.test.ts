import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { makeSigningKey } from '../../../protocol/keys/signing.ts'
import { signSuccession } from '../../../protocol/keys/statement.ts'
import { databases, openTestApp, publishNext } from '../../testing/index.ts'
import { ADDRESSES } from './addresses.ts'
import { wordyProfile } from './testing/office.ts'
import { all, openOffice, preset, read } from './testing/site.ts'
import { problemsOf } from './testing/validity.ts'

/** They hold their style sheet themselves. */
const HOMES = ['/', '/en']
const addresses = [...Object.values(ADDRESSES.id), ...Object.values(ADDRESSES.en)]
describe.each(databases)('the public pages on %s', (kind) => {
  test('are plain pages in two languages, well formed: no script, no style attribute, nothing from elsewhere', async () => {
    const office = await openOffice(await openTestApp(kind))
    for (const path of addresses) {
      const answer = await office.get(path)
      const html = await answer.text()
      expect([path, answer.status, answer.headers.get('Content-Type')]).toEqual([path, 200, 'text/html; charset=utf-8'])
      expect([path, problemsOf(html)]).toEqual([path, []])
      expect(html).toContain(`<html lang="${path.startsWith('/en') ? 'en' : 'id'}">`)
      if (!HOMES.includes(path)) expect(html).not.toContain('<style')
      expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=|<iframe|<img|<form|javascript:|og:image/i)
      expect(
        all(html, /(?:src|<link[^>]*href)="([^"]+)"/g).filter((address) => !/^(\/[a-z]|\/$|data:)/.test(address)),
      ).toEqual([])
      expect(all(html, /<title>([^<]+)</g)[0]?.length).toBeLessThan(45)
      expect(html).toMatch(/<meta property="og:description" content="[^"]{40,200}"/)
      expect(html).toContain(preset.site.quickExit)
    }
  })

  test('link only to pages and places that exist', async () => {
    const office = await openOffice(await openTestApp(kind))
    const pages = new Map(await Promise.all(addresses.map(async (path) => [path, await read(office, path)] as const)))
    for (const [path, html] of pages) {
      for (const href of all(html, /<a [^>]*href="([^"]+)"/g).filter((address) => /^[/#]/.test(address))) {
        const [page, place] = href.split('#')
        if (page === '/lapor') continue
        const target = pages.get(page || path)
        expect([path, href, target !== undefined]).toEqual([path, href, true])
        if (place) expect([path, href, target?.includes(`id="${place}"`)]).toEqual([path, href, true])
      }
    }
  })

  test('say in each language where the other one is', async () => {
    const office = await openOffice(await openTestApp(kind))
    const html = await read(office, '/en/limits')
    expect(html).toContain('href="/batas-perlindungan" lang="id"')
    expect(await read(office, '/batas-perlindungan')).toContain('href="/en/limits" lang="en"')
  })

  test('say that a report can be taken for spam, and for how long that can be undone', async () => {
    const office = await openOffice(await openTestApp(kind))
    expect(await read(office, '/batas-perlindungan')).toMatch(/keliru dianggap spam.*selama 30 hari/s)
    expect(await read(office, '/en/limits')).toMatch(/taken for spam.*for 30 days/s)
  })

  test('lead to the application by one address that reveals nothing', async () => {
    const office = await openOffice(await openTestApp(kind))
    const doors = all(await read(office, '/'), /<a class="button"[^>]*href="([^"]+)"/g)
    expect(doors).toEqual(['/lapor', '/lapor'])
  })

  test('say beside the buttons, to visitors without JavaScript only, that the form needs it', async () => {
    const office = await openOffice(await openTestApp(kind))
    for (const [path, sentence] of [
      ['/', 'Formulirnya memerlukan JavaScript'],
      ['/en', 'The form needs JavaScript'],
    ] as const) {
      const [, bare = ''] = /<noscript>(.*?)<\/noscript>/s.exec(await read(office, path)) ?? []
      expect(bare).toContain(sentence)
      expect(bare).toMatch(/“Safer”.+“Safest”/)
    }
  })

  test('take their language along into the application, from every page with a link to it', async () => {
    const office = await openOffice(
      await openTestApp(kind),
      {},
      {},
      {
        flow: {
          account: 'register_first',
          criteriaFirst: false,
          sendAfterAffirmation: false,
          words: { mine: { id: 'Milik' } },
        },
      },
    )
    for (const path of addresses) {
      const found = all(await read(office, path), /href="(\/lapor[^"]*)"/g)
      expect(found.length, path).toBeGreaterThan(0)
      expect([path, new Set(found)]).toEqual([path, new Set([path.startsWith('/en') ? '/lapor#en' : '/lapor'])])
    }
  })

  test('offer no way to send while no channel takes reports, and say so', async () => {
    const office = await openOffice(await openTestApp(kind), { open: false })
    for (const path of ['/', '/cara-melapor', '/en', '/en/how-to-report']) {
      expect(await read(office, path)).not.toMatch(/Tulis Pengaduan<|Write a report</)
    }
    const home = await read(office, '/')
    expect(home).toContain('sedang tidak menerima laporan baru')
    expect(home).toContain('Buka dengan Kode')
  })

  test('name the last day of the form and other ways in from day 75, and say on day 91 why it is closed', async () => {
    const app = await openTestApp(kind, { now: '2026-03-02T04:00:00Z' })
    const office = await openOffice(app)
    const said = async () => {
      const pages = [await read(office, '/'), await read(office, '/en')]
      const [phone] = preset.site.contacts.filter(({ kind: way }: { kind: string }) => way === 'phone')
      const ways = pages.map((page) => page.split(phone?.value ?? 'none').length - 1)
      const days = [
        /laporan sampai dengan 31 Mei 2026/.test(pages[0] ?? ''),
        /including 31 May 2026/.test(pages[1] ?? ''),
      ]
      const closed = [/lebih dari 90 hari/.test(pages[0] ?? ''), /more than 90 days old/.test(pages[1] ?? '')]
      return [ways, days, closed].map(([id, en]) => (id === en ? id : 'differs'))
    }
    app.clock.advance({ days: 74 })
    expect(await said()).toEqual([1, false, false])
    app.clock.advance({ days: 1 })
    expect(await said()).toEqual([2, true, false])
    app.clock.advance({ days: 15 })
    expect(await said()).toEqual([2, true, false])
    app.clock.advance({ days: 1 })
    expect(await said()).toEqual([2, false, true])
  })

  test('exist before the office has made its keys, without any way to report', async () => {
    const app = await openTestApp(kind)
    const office = await openOffice(app)
    await app.db.updateTable('organization').set({ public_id: null }).where('id', '=', office.id).execute()
    const home = await read(office, '/')
    expect(home).toContain('sedang disiapkan')
    expect(home).not.toContain('href="/lapor"')
  })

  test('show the six words, and the day on which the key changed', async () => {
    const app = await openTestApp(kind, { now: '2026-03-02T04:00:00Z' })
    const office = await openOffice(app)
    const words = async () => all(await read(office, '/kerahasiaan'), /<li>([a-z]{3,8})<\/li>/g).slice(0, 6)
    const before = await words()
    expect(before).toHaveLength(6)
    expect(await read(office, '/kerahasiaan')).toContain('sejak 2 Maret 2026 dan belum pernah diganti')
    const next = makeSigningKey()
    const day = '2026-03-01'
    const signature = signSuccession(office.signingKey, office.publicId, next.verifyKey, day)
    const keys = [...office.statement.keys, { key: next.verifyKey, day, signature }]
    await publishNext(app, { ...office, signingKey: next }, { keys })
    expect(await words()).not.toEqual(before)
    expect(await read(office, '/kerahasiaan')).toContain('Kunci diganti pada 1 Maret 2026')
  })

  test('lead reports about the Inspektorat elsewhere, and still mention a link that was removed', async () => {
    const app = await openTestApp(kind, { now: '2026-03-02T04:00:00Z' })
    const office = await openOffice(app)
    expect(await read(office, '/kerahasiaan')).toContain('belum menautkan kanal lain')
    const elsewhere = { organization: office.publicId, host: 'wbs.provinsi.example' }
    const linked = await publishNext(app, office, { elsewhere })
    expect(await read(office, '/kerahasiaan')).toContain('href="https://wbs.provinsi.example/"')
    await publishNext(app, { ...office, ...linked }, { elsewhere: null })
    const html = await read(office, '/kerahasiaan')
    expect(html).toContain('dihapus pada 2 Maret 2026')
    expect(html).not.toContain('href="https://wbs.provinsi.example/"')
  })

  test('are compressed for browsers that accept it, and but for the home page never cached', async () => {
    const office = await openOffice(await openTestApp(kind))
    const answer = await office.get('/', { 'Accept-Encoding': 'gzip, br' })
    expect([answer.headers.get('Content-Encoding'), answer.headers.get('Vary')]).toEqual(['br', 'Accept-Encoding'])
    expect(answer.headers.get('Cache-Control')).toBe('no-cache')
    for (const path of addresses.filter((address) => !HOMES.includes(address))) {
      const { headers } = await office.get(path)
      expect([path, headers.get('Cache-Control'), headers.get('ETag')]).toEqual([path, 'no-store', null])
    }
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    const packed = Buffer.from(await answer.arrayBuffer())
    expect(brotliDecompressSync(packed).toString()).toBe(await read(office, '/'))
    expect(packed.length).toBeLessThan(7 * 1024)
  })

  test('answer briefly when the home page has not changed, by a mark that is the same for everybody', async () => {
    const app = await openTestApp(kind)
    const office = await openOffice(app)
    for (const path of HOMES) {
      const [first, other] = [await office.get(path, { 'Accept-Encoding': 'br' }), await office.get(path)]
      const etag = first.headers.get('ETag') ?? ''
      expect([path, etag.length > 0, other.headers.get('ETag')]).toEqual([path, true, etag])
      const again = await office.get(path, { 'If-None-Match': etag })
      expect([again.status, await again.text()]).toEqual([304, ''])
      // A browser takes these headers over, so they must not be those of another kind of answer.
      for (const name of ['Content-Security-Policy', 'Cache-Control', 'Permissions-Policy', 'Vary']) {
        expect([path, name, again.headers.get(name)]).toEqual([path, name, first.headers.get(name)])
      }
    }
    const etag = (await office.get('/')).headers.get('ETag') ?? ''
    const different = await openOffice(app, {}, { colors: { nila: '#7a1fa2' } })
    expect((await different.get('/', { 'If-None-Match': etag })).status).toBe(200)
  })

  test('hold the home page’s style sheets in it, and allow no other inline style', async () => {
    const app = await openTestApp(kind)
    for (const colors of [{}, { nila: '#7a1fa2' }]) {
      const office = await openOffice(app, {}, { colors })
      const answer = await office.get('/')
      const [style = '', ...more] = all(await answer.text(), /<style>([^<]*)<\/style>/g)
      expect(more).toEqual([])
      expect(style.includes('--org-nila:#7a1fa2;')).toBe('nila' in colors)
      const hash = createHash('sha256').update(style).digest('base64')
      expect(answer.headers.get('Content-Security-Policy')).toContain(`style-src 'self' 'sha256-${hash}';`)
      expect((await office.get('/kerahasiaan')).headers.get('Content-Security-Policy')).toContain("style-src 'self';")
    }
  })

  test('answer an unknown address with a page in its language, and the API in its own way', async () => {
    const office = await openOffice(await openTestApp(kind))
    const unknown = await office.get('/tidak-ada')
    expect(unknown.status).toBe(404)
    expect(unknown.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(await unknown.text()).toContain('Halaman ini tidak ada')
    expect(await read(office, '/en/nothing')).toContain('There is no such page')
    expect((await office.get('/api/tidak-ada')).headers.get('Content-Type')).toBe('application/problem+json')
  })

  test('say plainly that they cannot be shown when the database is gone', async () => {
    const app = await openTestApp(kind)
    const office = await openOffice(app)
    await app.db.deleteFrom('statement').where('organization_id', '=', office.id).execute()
    const answer = await office.get('/')
    expect([answer.status, (await answer.text()).includes('belum dapat ditampilkan')]).toEqual([500, true])
  })

  test('come with the office’s colours, made readable, under an ETag', async () => {
    const app = await openTestApp(kind)
    const plain = await openOffice(app)
    expect(await read(plain, '/kerahasiaan')).not.toContain('/organization.css')
    expect(await read(plain, '/organization.css')).toBe('')
    const office = await openOffice(app, {}, { colors: { nila: '#7a1fa2', pandan: 'red;}body{display:none' } })
    expect(await read(office, '/kerahasiaan')).toContain('<link rel="stylesheet" href="/organization.css"')
    const answer = await office.get('/organization.css')
    const css = await answer.text()
    expect(css).toContain('--org-nila:#7a1fa2;')
    expect(css).not.toContain('pandan')
    const again = await office.get('/organization.css', { 'If-None-Match': answer.headers.get('ETag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('prefetch the form’s files on the home page, and nothing on any other', async () => {
    const app = await openTestApp(kind)
    const plain = await openOffice(app)
    const coloured = await openOffice(app, {}, { colors: { nila: '#7a1fa2' } })
    const prefetched = (html: string) =>
      [...html.matchAll(/<link rel="prefetch" href="([^"]+)"/g)].map(([, href]) => href)
    for (const path of ['/', '/en']) {
      const named = ['/organization.css', '/assets/client.css', '/assets/reporter.js']
      expect(prefetched(await read(plain, path))).toEqual(named)
      expect(prefetched(await read(coloured, path))).toEqual(named)
    }
    for (const path of ['/kerahasiaan', '/en/limits', '/missing']) {
      expect(prefetched(await read(plain, path))).toEqual([])
    }
  })

  test('name no address in robots.txt, and have a neutral icon', async () => {
    const office = await openOffice(await openTestApp(kind))
    expect(await read(office, '/robots.txt')).toBe(
      `User-agent: *\nDisallow:\n\nSitemap: http://${office.host}/sitemap.xml\n`,
    )
    expect((await office.get('/favicon.svg')).headers.get('Content-Type')).toBe('image/svg+xml')
  })

  test('include the office’s own pages in both languages, without anything that could run', async () => {
    const office = await openOffice(await openTestApp(kind), {}, {}, wordyProfile)
    for (const path of [...addresses, '/tentang', '/en/tentang', '/perlindungan', '/en/perlindungan']) {
      const answer = await office.get(path)
      const html = await answer.text()
      expect([path, answer.status, problemsOf(html)]).toEqual([path, 200, []])
      expect(html).not.toMatch(/<(script|img)\b|<[^>]*\son[a-z]+=|href="javascript:/i)
      expect(html).toContain('href="/'.concat(path.startsWith('/en') ? 'en/tentang"' : 'tentang"'))
    }
    const page = await read(office, '/tentang')
    expect(page).toContain('&lt;script>alert(1)&lt;/script>')
    expect(page).toContain('rel="external noopener noreferrer"')
    expect(page).toContain('<meta name="description" content="Ini kanal provinsi.')
    expect(await read(office, '/en/tentang')).toContain('<a href="/en/flow">way</a>')
    expect(await read(office, '/en/perlindungan')).toContain('<div class="prose" lang="id">')
    expect(await read(office, '/lapor')).not.toContain('Tidak pernah tampil')
  })

  test('show the software’s own pictures by name, and no others', async () => {
    const bytes = Buffer.from('gambar')
    const pictures = {
      names: ['contoh/form'],
      find: (file: string) => (file === 'contoh/form.id.webp' ? { bytes, etag: '"a"' } : null),
    }
    const body = {
      id: '1. Isi.\n\n   ![Formulir yang kosong](contoh/form)\n\n![luar](https://a.example/b.png)',
      en: '![The form](contoh/form)',
    }
    const pages = [{ slug: 'tutorial', title: { id: 'Tutorial', en: 'Step by step' }, body, inMenu: false }]
    const office = await openOffice(await openTestApp(kind, { pictures }), {}, {}, { pages })
    const html = await read(office, '/tutorial')
    expect(problemsOf(html)).toEqual([])
    expect(all(html, /<img src="([^"]+)" alt="Formulir yang kosong" width="\d+" height="\d+" loading="lazy"/g)).toEqual(
      ['/pictures/contoh/form.id.webp'],
    )
    expect(all(html, /<img ([^>]*)>/g)).toHaveLength(1)
    expect(await read(office, '/en/tutorial')).toContain('src="/pictures/contoh/form.en.webp"')
    const answer = await office.get('/pictures/contoh/form.id.webp')
    expect([answer.status, answer.headers.get('Content-Type'), await answer.text()]).toEqual([
      200,
      'image/webp',
      'gambar',
    ])
    expect((await office.get('/pictures/contoh/form.id.webp', { 'If-None-Match': '"a"' })).status).toBe(304)
    for (const path of ['contoh/other.id.webp', 'contoh/..%2fform.id.webp', 'contoh/form.id.webp/x']) {
      expect((await office.get(`/pictures/${path}`)).status).toBe(404)
    }
  })

  test('add the office’s text to a page that every office has, and remove nothing from it', async () => {
    const office = await openOffice(await openTestApp(kind), {}, {}, wordyProfile)
    const html = await read(office, '/alur')
    expect(html).toContain('Delapan tahap penanganan')
    expect(html).toMatch(/<h2>Catatan alur<\/h2>.*<h3>Loket<\/h3>/s)
    expect(html).toContain('Buat nama pengguna dan kata sandi')
    expect(await read(office, '/kriteria')).toContain('<h3>Syarat</h3><ol><li>Apa</li>')
  })

  test('name the number of days that the office has set for a stage, and none if it set none', async () => {
    const targets = { stageTargets: { review: 9 } }
    const html = await read(await openOffice(await openTestApp(kind), {}, {}, targets), '/alur')
    expect(all(html, /(Target kantor ini: \d+ hari)/g)).toEqual(['Target kantor ini: 9 hari'])
    expect(html).toMatch(/Penelaahan<\/strong>.*Target kantor ini: 9 hari.*Penyaluran<\/strong>/s)
  })

  test('show the office’s questions, its words for the buttons, and where other people go', async () => {
    const flow = { ...wordyProfile.flow, account: 'code' }
    const office = await openOffice(await openTestApp(kind), {}, {}, { ...wordyProfile, flow })
    const home = await read(office, '/')
    expect(all(home, /<summary>(Pertanyaan \d\?)</g)).toHaveLength(6)
    expect(all(await read(office, '/tanya-jawab'), /<summary>(Pertanyaan \d\?)</g)).toHaveLength(9)
    expect(home).toContain('Tambah Pengaduan</a>')
    expect(home).toMatch(/Warga melapor di tempat lain.*href="https:\/\/lapor.example\/"/s)
    expect(await read(office, '/en')).toContain('Add a report</a>')
  })

  test('are all named in the sitemap, which names no other page', async () => {
    const office = await openOffice(await openTestApp(kind), {}, {}, wordyProfile)
    const found = all(await read(office, '/sitemap.xml'), /<loc>http:\/\/[^/<]+([^<]*)<\/loc>/g)
    expect(found.toSorted()).toEqual(
      [...addresses, '/tentang', '/en/tentang', '/perlindungan', '/en/perlindungan'].toSorted(),
    )
  })
})
