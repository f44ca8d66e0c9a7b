import { expect, test } from 'vitest'
import { decisionsIn, fieldsOf, problemsIn, readTyped, type Typed, writeTyped } from './draft.ts'

const FORMS = ['Bantuan hukum', 'Rumah aman', 'Pindah tugas']
const typed: Typed = {
  'Rumah aman': { decision: 'referred', to: ' LPSK ', text: '' },
  'Bantuan hukum': { decision: 'granted', to: 'salah isi', text: ' Segera. ' },
}

test('what was typed comes back from its text, and a text that is no draft gives nothing', () => {
  expect(readTyped(writeTyped(typed))).toEqual(typed)
  expect(writeTyped({ 'Rumah aman': { decision: null, to: '', text: '' } })).toBe('')
  for (const text of ['', 'Kabar.', '3', 'null', '[]']) expect([text, readTyped(text)]).toEqual([text, {}])
  const strange = readTyped('{"a":{"decision":"later","to":3},"b":null}')
  expect([fieldsOf(strange, 'a'), fieldsOf(strange, 'b'), fieldsOf(strange, 'toString')]).toEqual(
    Array(3).fill({ decision: null, to: '', text: '' }),
  )
})

test('decisions are sent in the order of the forms, undecided ones not at all, and only a referral names a body', () => {
  expect(decisionsIn(typed, FORMS)).toEqual([
    { form: 'Bantuan hukum', decision: 'granted', to: '', text: 'Segera.' },
    { form: 'Rumah aman', decision: 'referred', to: 'LPSK', text: '' },
  ])
})

test('a refusal without a reason and a referral to nobody are found at their place', () => {
  expect(problemsIn(typed, FORMS)).toEqual([])
  const wrong: Typed = {
    'Rumah aman': { decision: 'referred', to: ' ', text: 'x' },
    'Pindah tugas': { decision: 'refused', to: '', text: ' ' },
  }
  expect(problemsIn(wrong, FORMS)).toEqual([
    { form: 'Rumah aman', at: 1, fault: 'body' },
    { form: 'Pindah tugas', at: 2, fault: 'reason' },
  ])
})
