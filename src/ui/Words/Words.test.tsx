import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { CodeWords, SixWords } from './CodeWords.tsx'

test('the words keep their order and are never translated', () => {
  const html = renderIn('en', <CodeWords words={['satu', 'dua']} />)
  expect(html).toContain('<li>satu</li><li>dua</li>')
  expect(html).toMatch(/translate="no"/i)
})

test('a fingerprint has a name for those who hear it', () => {
  expect(renderIn('id', <SixWords words={['a']} />)).toContain('aria-label="Enam kata pencocok kunci"')
})
