import { expect, test } from 'vitest'
import { isTooDense } from './limits.ts'
import { parseMarkdown } from './parse.ts'

test.each([
  ['longer than a page may be', 'a'.repeat(40_001), 'a'.repeat(40_000)],
  ['too many lines', 'a\n'.repeat(2000), 'a\n'.repeat(1999)],
  ['too many lines of another system', 'a\r'.repeat(2000), 'a\r\n'.repeat(1999)],
  ['too many marks', 'a_*'.repeat(1001), 'a_*'.repeat(500)],
  ['too many brackets', '['.repeat(2001), '['.repeat(2000)],
  ['too many bars', '|'.repeat(2001), '|'.repeat(2000)],
  ['too many backticks in a row', '`'.repeat(9), '`'.repeat(8)],
  ['quotes in quotes', '>'.repeat(17), '>'.repeat(16)],
  ['quotes in quotes with spaces', `${'> '.repeat(17)}a`, `${'> '.repeat(10)}a`],
  ['lists in lists', `${'- '.repeat(17)}a`, `${'- '.repeat(10)}a`],
  ['numbers in numbers', `${'1. '.repeat(17)}a`, `${'1) '.repeat(10)}a`],
  ['both', `${'> - 1. * + '.repeat(4)}a`, `${'> - 1. * + '.repeat(2)}a`],
  ['lists by indentation', `${' '.repeat(40)}- a`, `${' '.repeat(20)}- a`],
  ['lists by tabs', `${'\t'.repeat(10)}- a`, `${'\t'.repeat(5)}- a`],
  ['a late line', `a\n\n${'- '.repeat(17)}a`, `a\n\n${'- '.repeat(3)}a`],
])('a text is refused for %s, and not for a little of it', (_, dense, light) => {
  expect([isTooDense(dense), isTooDense(light)]).toEqual([true, false])
})

test('an office may write a rule, a long word, deep code and much bold', () => {
  for (const text of [
    '- '.repeat(60),
    '* * * * * * * * * * * * * * * * * * * *',
    '-'.repeat(200),
    '*'.repeat(200),
    '='.repeat(200),
    `${' '.repeat(60)}x - y`,
    '**tebal** dan *miring*, '.repeat(400),
    '| a | b | c |\n'.repeat(400),
  ]) {
    expect([text.slice(0, 20), isTooDense(text)]).toEqual([text.slice(0, 20), false])
  }
})

test('a text that is refused is shown as it was typed, in one piece', () => {
  for (const text of [
    '>'.repeat(30_000),
    `${'- '.repeat(19_000)}a`,
    '*a_ '.repeat(9000),
    '['.repeat(30_000),
    '|\n'.repeat(19_000),
  ]) {
    expect(parseMarkdown(text)).toEqual([{ kind: 'code', text }])
  }
})

test('a text within the limits becomes a tree of no more nodes than it has characters', () => {
  const nodes = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? 1 + Object.values(value).reduce((sum, inner) => sum + nodes(inner), 0)
      : 0
  for (const text of [
    '> '.repeat(10) + 'a',
    'a_*'.repeat(1000),
    'a_'.repeat(2000),
    '*a **b '.repeat(400),
    `${'|a'.repeat(30)}\n${'|-'.repeat(30)}\n${'a\n'.repeat(1900)}`,
    `${'|a'.repeat(400)}\n${'|-'.repeat(400)}\n${'a\n'.repeat(1900)}`,
    `[a]: https://contoh.id/${'b'.repeat(900)}\n\n${'[a]'.repeat(900)}`,
  ]) {
    expect(isTooDense(text)).toBe(false)
    expect(nodes(parseMarkdown(text))).toBeLessThan(10 * text.length)
  }
})
