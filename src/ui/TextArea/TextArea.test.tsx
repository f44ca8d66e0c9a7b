import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { TextArea } from './TextArea.tsx'

const rows = (value: string) =>
  Number(/rows="(\d+)"/.exec(renderIn('id', <TextArea id="what" label="Apa" value={value} />))?.[1])

test('it grows with its text, up to a screenful', () => {
  expect(rows('')).toBe(4)
  expect(rows('satu baris\n'.repeat(9))).toBeGreaterThan(9)
  expect(rows('kata '.repeat(2000))).toBe(24)
})

test('the written text is in the page that the server sends', () => {
  expect(renderIn('id', <TextArea id="what" label="Apa" value="<b>" />)).toContain('&lt;b></textarea>')
})
