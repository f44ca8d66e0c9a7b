import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { WORDS } from './account/words/index.ts'
import { vectorChecks } from './testing/vectors.ts'

const folder = new URL('./vectors/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const all = vectorChecks()

test.each(all)('$name', ({ run }) => run(), 30_000)

test('the checks cover V1 to V9 and V11 to V18 and every entry of every file', () => {
  expect(files.map((name) => Number(name.slice(1, 3)))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18,
  ])
  expect(all).toHaveLength(entries())
})

test('the word list of the vectors is the one in use', () => {
  expect(readFileSync(new URL('words.txt', folder), 'utf8')).toBe(`${WORDS.join('\n')}\n`)
})

test('the vectors depend only on their seed', () => {
  execFileSync(process.execPath, ['scripts/vectors.mjs', '--check'])
}, 60_000)

test('a second implementation that shares no code agrees on every entry', () => {
  const said = execFileSync(process.execPath, ['tests/independent/peluit.mjs'], { encoding: 'utf8' })
  expect(said).toBe(`${files.length} files, ${entries()} passed, 0 failed, 0 skipped\n`)
}, 60_000)

test('the second implementation imports nothing but Node', () => {
  const source = readFileSync('tests/independent/peluit.mjs', 'utf8')
  const imports = [...source.matchAll(/\bfrom '([^']+)'|\bimport\(|\brequire\(/g)].map(([, name]) => name)
  expect(imports).toEqual(['node:assert/strict', 'node:crypto', 'node:fs'])
})

/** The number of entries in all lists of all files. */
function entries(): number {
  const lists = files.flatMap((name) => Object.values(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
  return lists.reduce((sum: number, list) => sum + (Array.isArray(list) ? list.length : 0), 0)
}
