import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { Deadline } from './Deadline.tsx'

test.each([
  ['id', 'late', -3, 'Terlambat 3 hari'],
  ['en', 'late', -1, '1 day late'],
  ['id', 'due_soon', 0, 'Segera: hari ini'],
  ['id', 'on_time', 20, 'Tersisa 20 hari'],
  ['id', 'met', 2, 'Sudah dijawab'],
] as const)('says in %s words that it is %s (%i days)', (language, state, days, words) => {
  expect(renderIn(language, <Deadline state={state} days={days} due="2026-11-08" />)).toContain(words)
})
