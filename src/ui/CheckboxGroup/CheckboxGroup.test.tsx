import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { CheckboxGroup } from './CheckboxGroup.tsx'

const options = ['a', 'b'].map((value) => ({ value, label: value }))

test('ticks what is chosen, and no single box is required', () => {
  const html = renderIn('id', <CheckboxGroup id="x" label="X" options={options} value={['b']} required />)
  expect(html.match(/ checked/g)).toHaveLength(1)
  expect(html).not.toContain(' required')
  expect(html).toContain('wajib diisi')
})
