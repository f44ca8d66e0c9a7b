import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { RadioGroup } from './RadioGroup.tsx'

const options = [
  { value: 'yes', label: 'Ya' },
  { value: 'no', label: 'Tidak' },
]

test('the first choice carries the id that an error summary links to, and all share one name', () => {
  const html = renderIn('id', <RadioGroup id="masih" label="Masih?" options={options} value="no" error="Pilih satu." />)
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="masih-error"/)
  expect(html).toMatch(/<input[^>]*id="masih"[^>]*/)
  expect(html.match(/name="masih"/g)).toHaveLength(2)
  expect(html.match(/checked/g)).toHaveLength(1)
})
