import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { Select } from './Select.tsx'

const options = [{ value: 'a', label: 'Suap' }]

test('nothing is chosen for the reporter', () => {
  expect(renderIn('id', <Select id="jenis" label="Jenis" options={options} />)).toContain('<option value>Pilih satu')
})

test('the empty choice can be left out, and the value is selected', () => {
  const html = renderIn('id', <Select id="jenis" label="Jenis" options={options} value="a" none={false} />)
  expect(html).not.toContain('Pilih satu')
  expect(html).toMatch(/<option (selected value="a"|value="a" selected)/)
})
