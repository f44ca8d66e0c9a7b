import { expect, test } from 'vitest'
import { ANCHORS } from '../../server/features/pages/addresses.ts'
import { renderIn } from '../testing.tsx'
import { Unable } from './Unable.tsx'

test('without https it links to the same page with https', () => {
  const html = renderIn(
    'id',
    <Unable lack="insecure" address="https://wbs.uji/petugas#undangan=rahasia" contacts={false} />,
  )
  expect(html).toContain('href="https://wbs.uji/petugas#undangan=rahasia"')
  expect(html).toContain('>Buka dengan https</a>')
  expect(html).toContain('>Open with https</a>')
})

test('no such link is offered where https would not help', () => {
  for (const lack of ['onion', 'old'] as const) {
    const html = renderIn('en', <Unable lack={lack} address="https://wbs.uji/lapor" contacts={false} />)
    expect(html).not.toContain('href')
  }
  expect(renderIn('en', <Unable lack="old" address="" contacts={false} />)).toContain(
    'Chrome 99, Firefox 115, Safari 15.4',
  )
  expect(renderIn('en', <Unable lack="onion" address="" contacts={false} />)).toContain('Tor Browser')
})

test('it speaks both languages, whatever the page speaks', () => {
  for (const language of ['id', 'en'] as const) {
    const html = renderIn(language, <Unable lack="old" address="" contacts={false} />)
    expect(html).toMatch(/lang="id"><h1>Peramban ini perlu diperbarui<\/h1>/)
    expect(html).toMatch(/lang="en"><h1>This browser needs an update<\/h1>/)
  }
})

test('a reporter is led to the office’s other ways in, with an address of its own in each language', () => {
  const html = renderIn('id', <Unable lack="old" address="" contacts={true} />)
  expect(html.match(/href="[^"]+"/g)).toEqual([`href="/#${ANCHORS.contacts}"`, `href="/en#${ANCHORS.contacts}"`])
})
