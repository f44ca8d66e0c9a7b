import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSecrets, type Secrets } from './index.ts'

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'peluit-secrets-')), 'secrets')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

test('are made once, differ from each other and are read again later', () => {
  const first = openSecrets(folder)
  const seeds = (secrets: Secrets) => ['satu', 'dua'].map((id) => secrets.logKey(id).seed)
  const keys = seeds(first)
  const again = openSecrets(folder)
  expect([again.pepper, again.work]).toEqual([first.pepper, first.work])
  expect(seeds(again)).toEqual(keys)
  const all = [first.pepper, first.work].map((bytes) => Buffer.from(bytes).toString('hex'))
  expect(new Set([...all, ...keys]).size).toBe(4)
  expect(readdirSync(folder).sort()).toEqual(['log-dua', 'log-satu', 'pepper', 'work'])
})

test('are readable by their owner only', () => {
  openSecrets(folder).logKey('satu')
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
})

test('a damaged secret stops the server instead of being replaced', () => {
  openSecrets(folder)
  writeFileSync(join(folder, 'pepper'), 'short')
  expect(() => openSecrets(folder)).toThrow('damaged')
})

test('an id that leads outside the folder is refused', () => {
  expect(() => openSecrets(folder).logKey('../pepper')).toThrow('not the id')
})
