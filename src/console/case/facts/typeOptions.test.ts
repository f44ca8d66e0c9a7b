import { expect, test } from 'vitest'
import { typeOptions } from './typeOptions.ts'

const offered = [{ value: 'suap', label: { id: 'Suap', en: 'Bribery' } }]

test('the violation types of the office can be chosen, in the language of the screen', () => {
  expect(typeOptions(offered, 'suap', 'en')).toEqual([{ value: 'suap', label: 'Bribery' }])
  expect(typeOptions(offered, null, 'id')).toEqual([{ value: 'suap', label: 'Suap' }])
})

test('a type that the office removed from its list still shows on a case that has it', () => {
  expect(typeOptions(offered, 'jenis-lama', 'id')).toEqual([
    { value: 'suap', label: 'Suap' },
    { value: 'jenis-lama', label: 'jenis-lama' },
  ])
})
