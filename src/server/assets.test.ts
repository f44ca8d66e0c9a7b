import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadAssets } from './assets.ts'
import { databases, makeOrganization, openTestApp } from './testing/index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peluit-client-'))
  mkdirSync(join(folder, '.vite'))
  mkdirSync(join(folder, 'assets'))
  const manifest = {
    'src/reporter/main.tsx': {
      file: 'assets/reporter-1.js',
      css: ['assets/reporter-1.css'],
      imports: ['_shared.js'],
      dynamicImports: ['src/reporter/later.tsx'],
    },
    'src/reporter/later.tsx': { file: 'assets/later-1.js', css: ['assets/later-1.css'] },
    '_shared.js': { file: 'assets/shared-1.js', css: ['assets/shared-1.css'], imports: ['_deep.js'] },
    '_deep.js': { file: 'assets/deep-1.js', imports: ['_shared.js'] },
    'src/server/features/pages/pages.css': { file: 'assets/site-1.css' },
    'src/ui/noscript.css': { file: 'assets/noscript-1.css' },
  }
  const console = {
    'src/console/main.ts': { file: 'assets/console-1.js', imports: ['_runtime.js'], dynamicImports: ['_queue.js'] },
    '_queue.js': { file: 'assets/queue-1.js', css: ['assets/queue-1.css'] },
    // The same bytes as a later chunk of the reporter's application, so the same name.
    '_runtime.js': { file: 'assets/later-1.js' },
  }
  writeFileSync(join(folder, '.vite/console.json'), JSON.stringify(console))
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'assets/reporter-1.js'), 'console.log(1)')
  writeFileSync(join(folder, 'assets/reporter-1.js.br'), brotliCompressSync('console.log(1)'))
  writeFileSync(join(folder, 'assets/later-1.js'), 'console.log(2)')
  writeFileSync(join(folder, 'assets/secret.key'), 'x')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('an entry lists its styles and the modules that its script imports at once, not those that load later', () => {
  expect(loadAssets(folder).entry('src/reporter/main.tsx')).toEqual({
    script: '/assets/reporter-1.js',
    styles: ['/assets/shared-1.css', '/assets/reporter-1.css'],
    preloads: ['/assets/deep-1.js', '/assets/shared-1.js'],
  })
  expect(loadAssets(folder).entry('src/server/features/pages/pages.css')).toEqual({
    script: null,
    styles: ['/assets/site-1.css'],
    preloads: [],
  })
  expect(() => loadAssets(folder).entry('src/nothing.tsx')).toThrow('not in the client build')
})

test('browsers may cache only what pages of readers name themselves, and what belongs to the console alone', () => {
  const { bundle, cacheable } = loadAssets(folder)
  const entries = ['src/reporter/main.tsx', 'src/console/main.ts', 'src/server/features/pages/pages.css']
  const all = [...new Set(entries.flatMap(bundle)), '/assets/noscript-1.css', '/assets/unknown.js']
  const kept = all.filter(cacheable)
  expect(kept.toSorted()).toEqual([
    '/assets/console-1.js',
    '/assets/deep-1.js',
    '/assets/queue-1.css',
    '/assets/queue-1.js',
    '/assets/reporter-1.css',
    '/assets/reporter-1.js',
    '/assets/shared-1.css',
    '/assets/shared-1.js',
    '/assets/site-1.css',
  ])
  expect(all.filter((path) => !cacheable(path)).toSorted()).toEqual([
    '/assets/later-1.css',
    '/assets/later-1.js',
    '/assets/noscript-1.css',
    '/assets/unknown.js',
  ])
})

describe.each(databases)('static files on %s', (kind) => {
  test('are compressed for browsers that accept it, and cached for ever or not at all; nothing else is served', async () => {
    const server = await openTestApp(kind, { assets: loadAssets(folder) })
    const { host } = await makeOrganization(server)
    const get = (name: string, accept: string) =>
      server.request(host, `/assets/${name}`, { headers: { 'Accept-Encoding': accept } })
    const packed = await get('reporter-1.js', 'gzip, deflate, br, zstd')
    expect(packed.headers.get('Content-Encoding')).toBe('br')
    expect(brotliDecompressSync(await packed.arrayBuffer()).toString()).toBe('console.log(1)')
    const plain = await get('reporter-1.js', 'gzip')
    expect([plain.headers.get('Content-Encoding'), await plain.text()]).toEqual([null, 'console.log(1)'])
    expect(plain.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(plain.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(plain.headers.has('Last-Modified')).toBe(false)
    expect((await get('later-1.js', '')).headers.get('Cache-Control')).toBe('no-store')
    for (const name of ['secret.key', '..%2f.vite%2fmanifest.json', 'missing.js']) {
      expect((await get(name, '')).status).toBe(404)
    }
  })
})
