import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Facts } from './Facts.tsx'

test('name and value belong together', () => {
  expect(render(<Facts facts={[{ label: 'Diterima', value: 'hari ini' }]} />)).toContain(
    '<dt>Diterima</dt><dd>hari ini</dd>',
  )
})
