import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { EmptyState } from './EmptyState.tsx'

test('it says what is missing and what to do', () => {
  const html = render(
    <EmptyState title="Belum ada" action={<a href="/baru">Buat</a>}>
      Nanti di sini.
    </EmptyState>,
  )
  expect(html).toContain('<strong>Belum ada</strong>')
  expect(html).toContain('<a href="/baru">Buat</a>')
})
