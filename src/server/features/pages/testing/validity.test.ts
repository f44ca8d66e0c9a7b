import { expect, test } from 'vitest'
import { elementNames, problemsOf } from './validity.ts'

const page = (body: string) =>
  `<!doctype html>\n<html lang="id"><head><meta charset="utf-8"/><title>T</title></head><body>${body}</body></html>`
const good = '<main><h1>A</h1><p>B &amp; C<br/></p></main>'

test('a valid page has no problems', () => {
  expect(problemsOf(page(good))).toEqual([])
  expect(problemsOf(page(`${good}<p><img src="/a.webp" alt="A"/></p>`))).toEqual([])
})

/** Each mistake is planted once, because a check that reports nothing may itself be broken. */
test.each([
  ['heading-level: Heading level can only increase by one', '<main><h1>A</h1><h3>B</h3></main>'],
  ['2 × <h1>', '<main><h1>A</h1><h1>B</h1></main>'],
  ['0 × <main>', '<h1>A</h1>'],
  ['no-dup-id: Duplicate ID "x"', `${good}<p id="x">a</p><p id="x">b</p>`],
  ['no-missing-references', `${good}<label for="y">a</label>`],
  ['no-missing-references', `${good}<p aria-describedby="y">a</p>`],
  ['close-order', `${good}<div><p>a</div></p>`],
  ['close-order: Unclosed element', `${good}<div>`],
  ['close-order', `${good}<p><div>a</div></p>`],
  ['element-permitted-content: <p>', `${good}<ul><p>a</p></ul>`],
  ['element-permitted-content: <a>', `${good}<a href="/">a<a href="/">b</a></a>`],
  ['element-permitted-parent: <li>', `${good}<div><li>a</li></div>`],
  ['element-required-content: <details>', `${good}<details><p>a</p></details>`],
  ['text in <ul>', `${good}<ul>a<li>b</li></ul>`],
  ['an empty <p>', `${good}<p></p>`],
  ['an empty <li>', `${good}<ul><li><span></span></li></ul>`],
  ['a link to nowhere', `${good}<a>a</a>`],
  ['a drawing without a name', `${good}<svg viewBox="0 0 1 1"></svg>`],
  ['wcag/h37', `${good}<img src="/a.webp"/>`],
  ['wcag/h30', `${good}<a href="/"></a>`],
  ['no-raw-characters: Raw "&"', `${good}<p>a & b</p>`],
  ['no-raw-characters: Raw "<"', `${good}<p>1 < 2</p>`],
  ['unrecognized-char-ref', `${good}<p>a &nonsense; b</p>`],
  ['no-dup-attr', `${good}<p class="a" class="b">a</p>`],
  ['no-self-closing', `${good}<div/>`],
  ['no-inline-style', `${good}<p style="color:red">a</p>`],
  ['element-name: <foo>', `${good}<foo>a</foo>`],
  ['attribute-allowed-values', `${good}<img src="/a" alt="a" loading="never"/>`],
])('%s is reported', (problem, body) => {
  expect(problemsOf(page(body)).join('\n')).toContain(problem)
})

test.each([
  ['missing-doctype', '<!doctype html>\n', ''],
  ['element-required-attributes: <html>', ' lang="id"', ''],
  ['element-required-content: <head>', '<title>T</title>', ''],
  ['element-permitted-occurrences', '<title>T</title>', '<title>T</title><title>U</title>'],
])('%s is reported for the head', (problem, search, replacement) => {
  expect(problemsOf(page(good).replace(search, replacement)).join('\n')).toContain(problem)
})

test('elements have the names that a browser gives them', () => {
  expect(elementNames('<p>a<br/></p><svg><linearGradient/></svg>')).toEqual(['p', 'br', 'svg', 'linearGradient'])
})
