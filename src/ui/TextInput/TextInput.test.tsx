import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { TextInput } from './TextInput.tsx'

test('the browser neither remembers nor sends the typed text', () => {
  const html = renderIn('id', <TextInput id="who" label="Siapa" />)
  expect(html).toContain('autocomplete="off"')
  expect(html).toContain('spellcheck="false"')
  expect(html).toMatch(/translate="no"/i)
})

test('a handler’s user name may be remembered', () => {
  const html = renderIn('id', <TextInput id="name" label="Nama pengguna" autocomplete="username" />)
  expect(html).toContain('autocomplete="username"')
  expect(html).not.toContain('autocomplete="off"')
})
