import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { Field } from './Field.tsx'

test('hint and error are read with the control', () => {
  const html = renderIn(
    'id',
    <Field id="apa" label="Apa" hint="Singkat saja" error="Tuliskan apa yang terjadi">
      {(described) => <input id="apa" {...described} />}
    </Field>,
  )
  expect(html).toContain('aria-describedby="apa-hint apa-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('Perlu diperbaiki: ')
  expect(html).toContain('for="apa"')
})

test('a required field says so in words, in the language of the page', () => {
  const field = (
    <Field id="apa" label="Apa" required group>
      {() => null}
    </Field>
  )
  expect(renderIn('id', field)).toContain('wajib diisi')
  expect(renderIn('en', field)).toContain('required')
})
