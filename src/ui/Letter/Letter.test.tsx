import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { Letter } from './Letter.tsx'

test('what a stranger wrote is text, in its own direction', () => {
  const html = renderIn('id', <Letter from="Anda" day="2026-11-12" body="<img src=x>" />)
  expect(html).toContain('<p class="letter-body" dir="auto">&lt;img src=x></p>')
  expect(html).toContain('12 November 2026')
})
