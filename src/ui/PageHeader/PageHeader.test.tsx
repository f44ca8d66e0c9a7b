import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { LanguageSwitch, PageHeader } from './PageHeader.tsx'

test('the first link jumps to the main part, the second goes home', () => {
  const html = renderIn('id', <PageHeader office="Inspektorat" home="/beranda" mainId="utama" />)
  expect(html.indexOf('href="#utama"')).toBeLessThan(html.indexOf('href="/beranda"'))
})

test('each language is offered under its own name, and the current one is marked', () => {
  const html = renderIn(
    'en',
    <LanguageSwitch
      label="Language"
      hrefs={{ id: '/', en: '/en' }}
      names={{ id: 'Bahasa Indonesia', en: 'English' }}
    />,
  )
  expect(html).toMatch(/href="\/en" lang="en" hreflang="en" aria-current="true"/)
})
