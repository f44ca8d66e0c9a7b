import { expect, test } from 'vitest'
import { gatherDrafts, registerDraft } from './drafts.ts'

test('what is on the screen goes over what was kept, and an emptied answer goes away', () => {
  const stopFirst = registerDraft('first', () => 'Terima kasih.')
  const stopSecond = registerDraft('second', () => '  ')
  expect(gatherDrafts({ second: 'lama', third: 'tetap' })).toEqual({ first: 'Terima kasih.', third: 'tetap' })
  stopFirst()
  stopSecond()
  expect(gatherDrafts({ second: 'lama' })).toEqual({ second: 'lama' })
})

test('a field that went away does not take the one that followed it along', () => {
  const stopOld = registerDraft('case', () => 'old')
  const stopNew = registerDraft('case', () => 'new')
  stopOld()
  expect(gatherDrafts({})).toEqual({ case: 'new' })
  stopNew()
})
