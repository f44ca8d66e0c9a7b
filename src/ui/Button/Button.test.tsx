import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Button, ButtonLink } from './Button.tsx'

test('a button never sends a form by accident', () => {
  expect(render(<Button>Simpan</Button>)).toContain('type="button"')
})

test('a busy button says so and keeps the focus: it is not disabled', () => {
  const html = render(<Button busy>Kirim</Button>)
  expect(html).toContain('aria-busy="true"')
  expect(html).toContain('aria-disabled="true"')
  expect(html).not.toContain(' disabled')
})

test('a link that looks like a button is still a link', () => {
  expect(render(<ButtonLink href="/lapor">Tulis</ButtonLink>)).toMatch(/^<a class="button".*href="\/lapor"/)
})
