import { expect, test } from 'vitest'
import { gatherDrafts, registerDraft } from './drafts.ts'

test('text on the screen replaces the kept text, and an emptied answer is removed', () => {
  const stopFirst = registerDraft('first', () => 'Terima kasih.')
  const stopSecond = registerDraft('second', () => '  ')
  expect(gatherDrafts({ second: 'lama', third: 'tetap' })).toEqual({ first: 'Terima kasih.', third: 'tetap' })
  stopFirst()
  stopSecond()
  expect(gatherDrafts({ second: 'lama' })).toEqual({ second: 'lama' })
})

test('a field that goes away does not take the draft of its successor along', () => {
  const stopOld = registerDraft('case', () => 'old')
  const stopNew = registerDraft('case', () => 'new')
  stopOld()
  expect(gatherDrafts({})).toEqual({ case: 'new' })
  stopNew()
})
