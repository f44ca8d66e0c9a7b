import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Disclosure } from './Disclosure.tsx'

test('it is the native element, so it opens without script', () => {
  expect(render(<Disclosure summary="Tanya">Jawab</Disclosure>)).toMatch(/^<details .*<summary>Tanya<\/summary>/)
})
