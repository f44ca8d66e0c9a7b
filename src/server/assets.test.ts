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
  }
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'assets/reporter-1.js'), 'console.log(1)')
  writeFileSync(join(folder, 'assets/reporter-1.js.br'), brotliCompressSync('console.log(1)'))
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

describe.each(databases)('static files on %s', (kind) => {
  test('are compressed for browsers that accept it and cached for ever; nothing else is served', async () => {
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
    for (const name of ['secret.key', '..%2f.vite%2fmanifest.json', 'missing.js']) {
      expect((await get(name, '')).status).toBe(404)
    }
  })
})
