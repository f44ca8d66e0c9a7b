// Text of twice the size on a narrow phone, and what must stay inside its border there.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { elements } from '../../locales/id/elements.ts'
import { QuickExit } from './QuickExit/QuickExit.tsx'
import { RadioGroup } from './RadioGroup/RadioGroup.tsx'
import { show } from './testing.browser.tsx'
import './ui.css'

const root = document.documentElement

beforeEach(async () => {
  root.lang = 'id'
  await page.viewport(360, 740)
})
afterEach(() => {
  root.style.fontSize = ''
  show(null)
})

/** The words of an element that a line break cuts in two. */
function cutWords(element: Element): string[] {
  const text = element.firstChild as Text
  return [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    const range = document.createRange()
    range.setStart(text, index)
    range.setEnd(text, index + word.length)
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
    return lines.size > 1 ? [word] : []
  })
}

test.each(['h1', 'h2'] as const)('no word of an %s is broken when text is twice as large', (Heading) => {
  root.style.fontSize = '200%'
  const texts = [...Object.values(elements), 'Periksa sebelum mengirim', 'Pengaduan Anda diterima', 'Pernyataan']
  show(
    <div class="page">
      {texts.map((text) => (
        <Heading key={text}>{text}</Heading>
      ))}
    </div>,
  )
  expect([...document.querySelectorAll(Heading)].flatMap(cutWords)).toEqual([])
})

test('the mark of a choice grows with its text', () => {
  show(<RadioGroup id="one" label="Pilih" options={[{ value: 'a', label: 'Satu' }]} />)
  const size = () => document.querySelector('#one')?.getBoundingClientRect().width
  expect(size()).toBe(24)
  root.style.fontSize = '200%'
  expect(size()).toBe(48)
})

test.each(['100%', '200%'])('the quick exit stays inside its border at %s', (size) => {
  root.style.fontSize = size
  show(<QuickExit />)
  const link = document.querySelector('.quick-exit') as HTMLElement
  // In older engines text directly beside an icon is wider than the box that is made for it.
  expect([...link.childNodes].every((node) => node instanceof Element)).toBe(true)
  const [box, text] = [link, link.querySelector('span') as HTMLElement].map((one) => one.getBoundingClientRect())
  expect(text?.right).toBeLessThan(box?.right ?? 0)
  expect(text?.height).toBeGreaterThan(parseFloat(getComputedStyle(link).fontSize) * 2)
})
