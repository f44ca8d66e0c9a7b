import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { Chips } from './Chips.tsx'

const items = [
  { id: 'what', label: 'Apa', filled: true },
  { id: 'who', label: 'Siapa', filled: false, active: true },
]

test('the meter counts in words, and each chip says its own state', () => {
  const html = renderIn('id', <Chips items={items} />)
  expect(html).toContain('1 dari 2 unsur terisi')
  expect(html).toContain('Siapa<span class="visually-hidden">, belum terisi')
  expect(html).toContain('aria-current="step"')
})
