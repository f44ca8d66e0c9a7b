import axe from 'axe-core'
import { render } from 'preact'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Gallery, gallery } from './gallery.tsx'
import './ui.css'

const root = document.createElement('div')

beforeAll(() => {
  document.documentElement.lang = 'id'
  document.title = 'Galeri'
  document.body.append(root)
  render(<Gallery language="id" />, root)
})

afterEach(() => delete document.documentElement.dataset.theme)

describe.each(['light', 'dark'])('on %s paper', (theme) => {
  test('axe finds nothing in any example', async () => {
    document.documentElement.dataset.theme = theme
    const { violations } = await axe.run(root, {
      // These rules concern a whole page, not a component: two examples may have the same landmark and lead nowhere.
      rules: { 'landmark-unique': { enabled: false }, 'skip-link': { enabled: false } },
    })
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => [id, html, failureSummary]),
    )
    expect(found).toEqual([])
  })
})

test.each([320, 360, 768])('nothing is wider than a screen of %i px', async (width) => {
  await page.viewport(width, 800)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  const wide = [...root.querySelectorAll('[data-example]')].filter(
    (example) => example.scrollWidth > example.clientWidth,
  )
  expect(wide.map((example) => example.getAttribute('data-example'))).toEqual([])
})

test('touch targets are at least 48 px high', async () => {
  await page.viewport(360, 800)
  const low = [
    ...root.querySelectorAll('button, select, .input, a.button, .chip, .quick-exit, .tabs > a, .choice > label'),
  ]
    .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 48)
    .map((target) => target.outerHTML)
  expect(low).toEqual([])
})

test('text of twice the size still fits', async () => {
  await page.viewport(360, 800)
  document.documentElement.style.fontSize = '200%'
  const width = document.documentElement.scrollWidth
  document.documentElement.style.fontSize = ''
  expect(width).toBeLessThanOrEqual(360)
})

test('the browser is told to keep the typed text private', () => {
  const field = root.querySelector('textarea')
  expect([field?.autocomplete, field?.spellcheck, field?.translate]).toEqual(['off', false, false])
  expect(field?.getAttribute('autocorrect')).toBe('off')
})

test('a dialog opens above the page, names its consequence and closes with Esc', async () => {
  await page.getByRole('button', { name: 'Musnahkan berkas' }).click()
  const dialog = page.getByRole('dialog', { name: 'Musnahkan berkas 2026-0041?' })
  await expect.element(dialog.getByText(/hilang untuk selamanya/)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
})

test('every component has examples', () => {
  expect(gallery.size).toBeGreaterThan(30)
})
