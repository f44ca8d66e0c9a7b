import { expect, test } from 'vitest'
import type { OpenEntry } from '../protocol/entries/chain.ts'
import { keepingOf } from './deletedFiles.ts'

/** The office's entries of these kinds; the hash of each is its number. */
const office = (...kinds: string[]) => ({
  discard: null,
  office: kinds.map((kind, at) => ({ header: { kind }, hash: String(at) })) as unknown as OpenEntry<'office'>[],
})

/** An entry of the reporter with this number, written when the office's entry `seen` was the last. */
const entry = (number: number, seen: number | null) =>
  ({ header: { number, seen: seen === null ? null : String(seen) } }) as unknown as OpenEntry<'reporter'>

test('files are kept as long as nobody discarded the case', () => {
  expect(keepingOf(entry(0, null), office())).toBe('kept')
  expect(keepingOf(entry(1, 0), office('message', 'stage', 'classification'))).toBe('kept')
})

test('a discard deletes the files of every entry', () => {
  expect(keepingOf(entry(0, null), office('discard'))).toBe('deleted')
  expect(keepingOf(entry(1, 0), office('message', 'discard'))).toBe('deleted')
  expect(keepingOf(entry(1, 1), office('discard', 'take_back', 'discard'))).toBe('deleted')
})

test('after a take-back only files that were sent later are surely kept, and those of the report are surely gone', () => {
  const chain = office('message', 'discard', 'take_back', 'message')
  expect(keepingOf(entry(0, null), chain)).toBe('deleted')
  expect(keepingOf(entry(1, null), chain)).toBe('perhaps_deleted')
  expect(keepingOf(entry(1, 1), chain)).toBe('perhaps_deleted')
  expect(keepingOf(entry(2, 2), chain)).toBe('kept')
  expect(keepingOf(entry(3, 3), chain)).toBe('kept')
})

test('a discard that is known deletes all files, even if no entry of the office is open yet', () => {
  expect(keepingOf(entry(0, null), { ...office(), discard: {} })).toBe('deleted')
  expect(keepingOf(undefined, { ...office(), discard: {} })).toBe('deleted')
  expect(keepingOf(undefined, office())).toBe('kept')
})
