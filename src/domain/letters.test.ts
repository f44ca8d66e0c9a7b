import { expect, test } from 'vitest'
import { gatherLetters, isLetterKind, LETTER_KINDS } from './letters.ts'
import { ENTRY_KINDS } from './names/entries.ts'

test('every kind that a reporter writes is a letter, except the report itself', () => {
  expect(ENTRY_KINDS.reporter.filter(isLetterKind).toSorted()).toEqual(LETTER_KINDS.toSorted())
  expect(ENTRY_KINDS.reporter.filter((kind) => !isLetterKind(kind))).toEqual(['report'])
})

test('protection comes first, then what changes the case, then what adds to it', () => {
  expect(LETTER_KINDS).toEqual(['protection_request', 'withdrawal', 'evidence', 'message'])
})

test('several letters are shown as the most urgent kind and the oldest day', () => {
  const message = { kind: 'message', day: '2026-03-02' } as const
  const protection = { kind: 'protection_request', day: '2026-03-05' } as const
  expect(gatherLetters([])).toBeNull()
  expect(gatherLetters([message])).toEqual(message)
  expect(gatherLetters([message, protection])).toEqual({ kind: 'protection_request', day: '2026-03-02' })
  expect(gatherLetters([protection, message])).toEqual({ kind: 'protection_request', day: '2026-03-02' })
})
