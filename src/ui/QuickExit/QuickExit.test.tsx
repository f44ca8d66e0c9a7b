import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { QuickExit } from './QuickExit.tsx'

test('without script it is a link that reveals nothing to the other site', () => {
  const html = renderIn('id', <QuickExit href="https://contoh.go.id/" />)
  expect(html).toMatch(/^<a [^>]*href="https:\/\/contoh.go.id\/"[^>]*rel="noreferrer"/)
  expect(html).toContain('Keluar Cepat')
})
