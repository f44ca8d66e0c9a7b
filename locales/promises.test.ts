// The list of promises names sentences and tests that exist.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Catalogue } from './translator.ts'

const root = new URL('..', import.meta.url)
const modules = import.meta.glob<Record<string, Catalogue>>('./id/*.ts', { eager: true })
const keys = new Set(Object.values(modules).flatMap((module) => Object.keys(Object.values(module)[0] ?? {})))
const text = readFileSync(new URL('docs/promises.md', root), 'utf8')
const lines = text.split('\n').filter((line) => line.startsWith('| `'))
const promises = lines.map((line) => /^\| `([\w.]+)` \| `([\w./-]+)`: (.+) \|$/.exec(line)?.slice(1) ?? [line])

test('every line is one, and no sentence stands twice', () => {
  expect(promises.length).toBeGreaterThan(30)
  expect(promises.filter(({ length }) => length !== 3)).toEqual([])
  const named = promises.map(([key]) => key)
  expect(named.filter((key, at) => named.indexOf(key) !== at)).toEqual([])
})

test.each(promises)('%s is kept by a test', (key = '', path = '', title = '') => {
  expect(keys.has(key)).toBe(true)
  expect(readFileSync(new URL(path, root), 'utf8')).toContain(title)
})
