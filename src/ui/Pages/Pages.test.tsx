import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { Pages } from './Pages.tsx'

test('a short list has no pages', () => {
  expect(renderIn('id', <Pages />)).toBe('')
  expect(renderIn('id', <Pages next="?setelah=9" />)).toContain('Berikutnya')
})
