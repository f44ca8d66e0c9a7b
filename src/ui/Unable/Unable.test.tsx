import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { Unable } from './Unable.tsx'

test('without https it links to the same page with https', () => {
  const html = renderIn('id', <Unable lack="insecure" address="https://wbs.uji/petugas#undangan=rahasia" />)
  expect(html).toContain('href="https://wbs.uji/petugas#undangan=rahasia"')
  expect(html).toContain('>Buka dengan https</a>')
})

test('no such link is offered where https would not help', () => {
  for (const lack of ['onion', 'old'] as const) {
    const html = renderIn('en', <Unable lack={lack} address="https://wbs.uji/lapor" />)
    expect(html).not.toContain('href')
  }
  expect(renderIn('en', <Unable lack="old" address="" />)).toContain('Chrome 99, Firefox 115, Safari 15.4')
  expect(renderIn('en', <Unable lack="onion" address="" />)).toContain('Tor Browser')
})
