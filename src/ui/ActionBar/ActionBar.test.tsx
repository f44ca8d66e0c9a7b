import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ActionBar } from './ActionBar.tsx'

test('it keeps the order that the keyboard follows', () => {
  expect(render(<ActionBar>Kembali Lanjut</ActionBar>)).toBe('<div class="action-bar">Kembali Lanjut</div>')
})
