import { expect, test } from 'vitest'
import type { Catalogue } from './translator.ts'

const indonesian = areas(import.meta.glob<Record<string, Catalogue>>('./id/*.ts', { eager: true }))
const english = areas(import.meta.glob<Record<string, Catalogue>>('./en/*.ts', { eager: true }))

test('every area exists in both languages', () => {
  expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort())
})

test('no two areas share a key, so composing them loses nothing', () => {
  const keys = [...indonesian.values()].flatMap((catalogue) => Object.keys(catalogue))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test.each([...indonesian])('%s says the same with the same params in English', (area, catalogue) => {
  const other = english.get(area) ?? {}
  expect(Object.keys(other).sort()).toEqual(Object.keys(catalogue).sort())
  const unequal = Object.keys(catalogue).filter((key) => params(catalogue[key]) !== params(other[key]))
  expect(unequal).toEqual([])
})

test('no message is empty', () => {
  const all = [...indonesian.values(), ...english.values()].flatMap((catalogue) => Object.entries(catalogue))
  expect(all.filter(([, message]) => (typeof message === 'string' ? message : message.other).trim() === '')).toEqual([])
})

/**
 * Each area's name and its only export; every file of a language folder exports its catalogue under the file's name.
 */
function areas(modules: Record<string, Record<string, Catalogue>>): Map<string, Catalogue> {
  return new Map(
    Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/|\.ts$/g, ''), Object.values(module)[0] ?? {}]),
  )
}

function params(message: Catalogue[string] | undefined): string {
  const text = typeof message === 'object' ? message.other : (message ?? '')
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ')
}
