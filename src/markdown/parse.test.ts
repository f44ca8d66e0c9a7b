import { expect, test } from 'vitest'
import { type Block, CriteriaAnswer, type Inline } from '../protocol/wire/markdown.ts'
import { parseMarkdown } from './parse.ts'

const says = (text: string): Inline[] => [{ kind: 'text', text }]
const paragraph = (...text: Inline[]): Block => ({ kind: 'paragraph', text })
const link = (href: string, text: string): Inline => ({ kind: 'link', href, children: says(text) })

/** Every character that a tree shows. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join('')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, inner]) => (key === 'text' && typeof inner === 'string' ? inner : shown(inner)))
    .join('')
}

test('a bar in a cell is written with a backslash, in code too', () => {
  expect(parseMarkdown('| A \\| B | C |\n|---|:-:|\n| `x \\| y` | **1 \\| 2** |\n| z |')).toEqual([
    {
      kind: 'table',
      head: [says('A | B'), says('C')],
      rows: [[[{ kind: 'code', text: 'x | y' }], [{ kind: 'strong', children: says('1 | 2') }]], [says('z')]],
    },
  ])
})

test('a table with more columns than a screen can show stays as it was typed', () => {
  const typed = `${'|a'.repeat(31)}|\n${'|-'.repeat(31)}|\nx`
  expect(parseMarkdown(typed)).toEqual([paragraph(...says(typed))])
})

test('lists stand within each other where they are indented as far as the words of the item', () => {
  const items = (...found: { text: Inline[]; inner: Block[] }[]) => ({
    kind: 'list',
    ordered: false,
    start: 1,
    items: found,
  })
  const item = (text: string, ...inner: unknown[]) => ({ text: says(text), inner: inner as Block[] })
  expect(parseMarkdown('- a\n  - b\n    - c\n  - d\n- e')).toEqual([
    items(item('a', items(item('b', items(item('c'))), item('d'))), item('e')),
  ])
  expect(parseMarkdown('1. a\n\n   lagi\n\n   - b')).toEqual([
    { ...items(item('a', paragraph(...says('lagi')), items(item('b')))), ordered: true },
  ])
  expect(parseMarkdown('1. a\n - b')).toEqual([{ ...items(item('a')), ordered: true }, items(item('b'))])
})

test('a link may refer to an address below the text; of two the first holds, and one without a link stays text', () => {
  expect(parseMarkdown('[Tarif][t] dan [t]\n\n[t]: https://contoh.id/a "judul"\n[T]: /lain\n[u]: /sendiri')).toEqual([
    paragraph(link('https://contoh.id/a', 'Tarif'), ...says(' dan '), link('https://contoh.id/a', 't')),
    paragraph(...says('[T]: /lain')),
    paragraph(...says('[u]: /sendiri')),
  ])
  expect(parseMarkdown('[Tarif][t]\n\n[t]: javascript:alert(1)')).toEqual([paragraph(...says('Tarif'))])
  expect(parseMarkdown('[Tarif][tiada]')).toEqual([paragraph(...says('[Tarif][tiada]'))])
})

test.each(['https://contoh.id/a', '<https://contoh.id/a>', '<a@contoh.id>', 'www.contoh.id', 'a@contoh.id'])(
  'an address alone is no link: %s',
  (typed) => expect(parseMarkdown(`Lihat ${typed} ini`)).toEqual([paragraph(...says(`Lihat ${typed} ini`))]),
)

test.each([
  '<script>alert(1)</script>',
  '<b onclick="x">tebal</b>',
  '<!-- catatan -->',
  '<!-- tanpa akhir',
  '<?php echo 1 ?>',
  '<![CDATA[x]]>',
  '<img src=x onerror=y>',
])('HTML is text, alone on its lines and within one: %s', (html) => {
  expect(parseMarkdown(html)).toEqual([paragraph(...says(html))])
  expect(parseMarkdown(`a ${html}`)).toEqual([paragraph(...says(`a ${html}`))])
  expect(parseMarkdown(`${html}\n\n**b**`)).toEqual([
    paragraph(...says(html)),
    paragraph({ kind: 'strong', children: says('b') }),
  ])
})

test.each([
  'javascript:alert`1`',
  'javascript&colon;alert`1`',
  'java&#10;script:alert`1`',
  '&#1;javascript:alert`1`',
  '<javascript:alert`1`>',
  'java\\script:alert`1`',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'mailto:a@contoh.id',
  'tel:112',
  '//jahat.id',
  '<//jahat.id>',
  '\\/\\/jahat.id',
  '/&bsol;jahat.id',
  '/&Tab;/jahat.id',
  '/&NewLine;/jahat.id',
  '<https://jahat.id a>',
  'halaman',
  '',
])('%j leads nowhere: the words stay', (href) => {
  const tree = parseMarkdown(`[kata](${href}) dan [lagi][r]\n\n[r]: ${href}`)
  expect(JSON.stringify(tree)).not.toMatch(/"href"|"link"/)
  expect(shown(tree)).toContain('kata')
  expect(shown(tree)).toContain('lagi')
})

test('a link without words stays as it was typed', () => {
  expect(parseMarkdown('[](/alur) [ ](/alur)')).toEqual([
    paragraph(...says('[](/alur)'), ...says(' '), ...says('[ ](/alur)')),
  ])
})

test('names of signs are the signs themselves', () => {
  expect(parseMarkdown('&lt;b&gt; Tarif &amp; denda &copy; &#169; &tiada;')).toEqual([
    paragraph(...says('<b> Tarif & denda © © &tiada;')),
  ])
})

test('quotes, and code as it was typed', () => {
  expect(parseMarkdown('> Satu\n> - dua\n\nBerkas `a*b*.pdf`\n\n```\n<b>\n  x\n```\n\n    y')).toEqual([
    {
      kind: 'quote',
      inner: [
        paragraph(...says('Satu')),
        { kind: 'list', ordered: false, start: 1, items: [{ text: says('dua'), inner: [] }] },
      ],
    },
    paragraph(...says('Berkas '), { kind: 'code', text: 'a*b*.pdf' }),
    { kind: 'code', text: '<b>\n  x' },
    { kind: 'code', text: 'y' },
  ])
})

test('pictures cut a paragraph where they stand alone on a line; any other one stays as it was typed', () => {
  expect(parseMarkdown('Lihat:  \n![Layar](a/b)  \n![Layar](a/c)\nlalu')).toEqual([
    paragraph(...says('Lihat:')),
    { kind: 'picture', name: 'a/b', alt: 'Layar' },
    { kind: 'picture', name: 'a/c', alt: 'Layar' },
    paragraph(...says('lalu')),
  ])
  for (const typed of [
    'Lihat ![Layar](a/b)',
    '![Layar](a/b) ini',
    '![x](https://contoh.id/x.png)',
    '![x](data:image/png,x)',
    '![x](a/b "judul")',
    '![x][a]',
  ]) {
    const tree = parseMarkdown(`${typed}\n\n[a]: a/b`)
    expect(JSON.stringify(tree)).not.toMatch(/"picture"|"link"/)
    expect(shown(tree)).toBe(`${typed}[a]: a/b`)
  }
})

test('nothing that was written is lost', () => {
  for (const typed of ['***', '- - -', '#', '-', '1.', '>', '```\n```', '||\n|-|', '[a]: <b>', '\u0000']) {
    expect(shown(parseMarkdown(typed)).replaceAll('\uFFFD', '\u0000')).toBe(typed)
  }
})

test('marks within marks are read a few levels deep; what is deeper stays as it was typed', () => {
  const [one] = parseMarkdown(`${'*a **b '.repeat(100)}c${'** *'.repeat(100)}`)
  const depth = (part: unknown): number =>
    Math.max(
      0,
      ...Object.values(part as object).flatMap((inner) => (typeof inner === 'object' ? [1 + depth(inner)] : [])),
    )
  expect(depth(one)).toBeLessThan(40)
  expect(shown(one)).toContain('c')
})

test('the tree has the shape that the form is promised', () => {
  const text = '# A\n\n1. b\n   > `c`\n\n| d |\n|---|\n| [e](/f) |\n\n```\ng\n```\n\n![h](i/j)\n\nk  \n**l** *m*'
  const tree = { id: parseMarkdown(text) }
  expect(CriteriaAnswer.parse(tree)).toEqual(tree)
})
