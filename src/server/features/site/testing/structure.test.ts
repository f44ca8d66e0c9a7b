import { expect, test } from 'vitest'
import { problemsOf } from './structure.ts'

const page = (body: string) =>
  `<!doctype html>\n<html lang="id"><head><meta charset="utf-8"/><title>T</title></head><body>${body}</body></html>`
const good = '<main><h1>A</h1><p>B &amp; C<br/></p></main>'

test('a page in order has no problems', () => {
  expect(problemsOf(page(good))).toEqual([])
})

/** Each mistake is planted once: a check that reports nothing may be broken itself. */
test.each([
  ['h3 after h1', '<main><h1>A</h1><h3>B</h3></main>'],
  ['2 × h1', '<main><h1>A</h1><h1>B</h1></main>'],
  ['0 × main', '<h1>A</h1>'],
  ['two ids x', `${good}<p id="x">a</p><p id="x">b</p>`],
  ['for names y', `${good}<label for="y">a</label>`],
  ['</div> closes <p>', `${good}<div><p>a</div></p>`],
  ['is never closed', `${good}<div>`],
  ['div in p', `${good}<p><div>a</div></p>`],
  ['p in ul', `${good}<ul><p>a</p></ul>`],
  ['text in ul', `${good}<ul>a<li>b</li></ul>`],
  ['a link in a link', `${good}<a href="/">a<a href="/">b</a></a>`],
  ['an empty p', `${good}<p></p>`],
  ['a link to nowhere', `${good}<a>a</a>`],
  ['a drawing without a name', `${good}<svg viewBox="0 0 1 1"></svg>`],
  ['details without a summary', `${good}<details><p>a</p></details>`],
  ['a bare &', `${good}<p>a & b</p>`],
  ['a < that opens nothing', `${good}<p>1 < 2</p>`],
  ['has class twice', `${good}<p class="a" class="b">a</p>`],
  ['<div/> stays open', `${good}<div/>`],
])('%s is reported', (problem, body) => {
  expect(problemsOf(page(body)).join('\n')).toContain(problem)
})
