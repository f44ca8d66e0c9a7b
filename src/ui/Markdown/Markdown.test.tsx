import { expect, test } from 'vitest'
import { parseMarkdown } from '../../markdown/parse.ts'
import { renderIn } from '../testing.tsx'
import { Markdown } from './Markdown.tsx'

const draw = (text: string, level?: 2 | 3) => renderIn('id', <Markdown blocks={parseMarkdown(text)} level={level} />)

test('headings begin below the title of the page and skip no level', () => {
  expect(draw('# A\n\n### B\n### C\n## D')).toBe('<h2>A</h2><h3>B</h3><h3>C</h3><h3>D</h3>')
  expect(draw('## A\n### B', 3)).toBe('<h3>A</h3><h4>B</h4>')
  expect(draw('### A\n## B ##')).toBe('<h2>A</h2><h2>B</h2>')
})

test('headings within quotes and items are counted with the others', () => {
  expect(draw('# A\n\n> ### B\n\n- #### C\n\n## D')).toBe(
    '<h2>A</h2><blockquote class="quote stack"><h3>B</h3></blockquote><ul><li><h4>C</h4></li></ul><h3>D</h3>',
  )
})

test('quotes and code', () => {
  expect(draw('> Satu\n\n`a*b*`\n\n```\n<b>\n  x\n```')).toBe(
    '<blockquote class="quote stack"><p>Satu</p></blockquote><p><code>a*b*</code></p><pre class="code"><code>&lt;b>\n  x</code></pre>',
  )
})

test('an item may hold more than one paragraph', () => {
  expect(draw('- a\n\n  b\n- c')).toBe('<ul><li>a<p>b</p></li><li>c</li></ul>')
})

test('paragraphs, bold, italic, line breaks and escaped signs', () => {
  expect(draw('Satu\ndua **tebal _miring_** *lain*\n\nTiga')).toBe(
    '<p>Satu\ndua <strong>tebal <em>miring</em></strong> <em>lain</em></p><p>Tiga</p>',
  )
  expect(draw('Jl. Satu  \nKota')).toBe('<p>Jl. Satu<br/>Kota</p>')
  expect(draw('2 \\* 3, nama_berkas_ini, 5 * 4 * 3')).toBe('<p>2 * 3, nama_berkas_ini, 5 * 4 * 3</p>')
})

test('lists, numbered from their first number, and nested lists', () => {
  expect(draw('- a\n- b\n  - c\n  - d\n- e')).toBe(
    '<ul><li>a</li><li>b<ul><li>c</li><li>d</li></ul></li><li>e</li></ul>',
  )
  expect(draw('3. tiga\n\n4. empat\n   lanjutan')).toBe('<ol start="3"><li>tiga</li><li>empat\nlanjutan</li></ol>')
  expect(draw('Kalimat:\n- a')).toBe('<p>Kalimat:</p><ul><li>a</li></ul>')
  expect(draw('- a\n\n1. b')).toBe('<ul><li>a</li></ul><ol><li>b</li></ol>')
})

test('tables with a header row, even if a row is too short', () => {
  expect(draw('| A | B |\n|---|:-:|\n| 1 | **2** |\n| x \\| y |')).toContain(
    '<tbody><tr><td>1</td><td><strong>2</strong></td></tr><tr><td>x | y</td><td></td></tr></tbody>',
  )
})

test('a link says when it leaves this site, and reveals nothing to the other site', () => {
  expect(draw('[Alur](/alur)')).toBe('<p><a href="/alur">Alur</a></p>')
  expect(draw('[LAPOR](https://www.lapor.go.id/)')).toBe(
    '<p><a href="https://www.lapor.go.id/" rel="external noopener noreferrer">LAPOR</a> ' +
      '<span class="outside">(situs lain: www.lapor.go.id)</span></p>',
  )
  expect(draw('[lapor.go.id](https://lapor.go.id)')).toContain('>(situs lain)<')
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  '//situs.lain',
  '/\\situs.lain',
  'vbscript:x',
  'http://',
  'mailto:a@b.id',
  'tel:x',
])('%s is not an address: the text stays, without a link', (href) => {
  expect(draw(`[kata](${href})`)).not.toContain('<a')
  expect(draw(`[kata](${href})`)).toContain('kata')
})

test('HTML and pictures stay plain text', () => {
  expect(draw('<script>alert(1)</script> <b onclick="x">')).toBe(
    '<p>&lt;script>alert(1)&lt;/script> &lt;b onclick=&quot;x&quot;></p>',
  )
  expect(draw('![gambar](https://situs.lain/x.png)')).not.toContain('<img')
})

test('only a named picture of the software itself is shown, in the language of the page', () => {
  const picture =
    '<p class="picture"><img src="/pictures/contoh/form.id.webp" alt="Formulir" width="360" height="740" loading="lazy" decoding="async"/></p>'
  expect(draw('Lihat:\n![Formulir](contoh/form)\nlalu isi.')).toBe(`<p>Lihat:</p>${picture}<p>lalu isi.</p>`)
  expect(draw('1. Isi.\n   ![Formulir](contoh/form)\n2. Kirim.')).toBe(
    `<ol><li>Isi.${picture}</li><li>Kirim.</li></ol>`,
  )
  expect(draw('1. Isi.\n\n   ![Formulir](contoh/form)\n\n2. Kirim.')).toBe(
    `<ol><li>Isi.${picture}</li><li>Kirim.</li></ol>`,
  )
  expect(renderIn('en', <Markdown blocks={parseMarkdown('![The form](contoh/form)')} />)).toContain(
    '/pictures/contoh/form.en.webp',
  )
  for (const other of ['![x](//a.example/b)', '![x](../form)', '![](contoh/form)', '![x](contoh/form.png)']) {
    expect(draw(other)).not.toContain('<img')
  }
})

test('no written text is lost, however odd', () => {
  for (const text of ['**', '[a](', '| a', '|---|', '_', '1.', '#tanpa spasi', '* * *', '\\']) {
    expect(draw(text).replaceAll(/<[^>]*>/g, '').length).toBeGreaterThan(0)
  }
})
