import { expect, test } from 'vitest'
import { match } from './match.ts'

test('a pattern returns the parts that it names', () => {
  expect(match('/perkara/:id', '/perkara/abc')).toEqual({ id: 'abc' })
  expect(match('/instansi', '/instansi')).toEqual({})
})

test('another path, a longer one and an empty part do not match', () => {
  expect(match('/perkara/:id', '/antrean/abc')).toBeNull()
  expect(match('/perkara/:id', '/perkara/abc/bukti')).toBeNull()
  expect(match('/perkara/:id', '/perkara/')).toBeNull()
})
