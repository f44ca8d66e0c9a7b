import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Bars } from './Bars.tsx'

const html = render(
  <Bars
    label="Per bulan"
    bars={[
      { id: 'a', label: 'Januari', value: 5, text: '5' },
      { id: 'b', label: 'Februari', value: 20, text: '20' },
      { id: 'c', label: 'Maret', value: 0, text: '0' },
    ]}
  />,
)

test('each bar has the length of its share of the longest, and carries its number', () => {
  expect([...html.matchAll(/<rect width="([\d.]+)"/g)].map(([, width]) => width)).toEqual(['25', '100', '0'])
  expect(html).toContain('>20</span>')
})
