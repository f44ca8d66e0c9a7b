import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { Tick } from './Tick.tsx'

test('its error is read with it', () => {
  const html = renderIn('id', <Tick id="benar" label="Benar" hint="Jujur" error="Centang dahulu." />)
  expect(html).toContain('aria-describedby="benar-hint benar-error"')
  expect(html).toContain('aria-invalid="true"')
})
