// The blocks of a page that an office writes: headings, paragraphs, lists, tables. A small, fixed part of Markdown:
// anything unknown becomes a paragraph, so no text is ever lost or becomes markup.
import { type NamedPicture, pictureIn } from '../../domain/picture.ts'
import { type Inline, parseInline } from './inline.ts'

export interface Item {
  readonly text: readonly Inline[]
  /** A list inside the item. */
  readonly inner: readonly Block[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly Item[] }
  | ({ readonly kind: 'picture' } & NamedPicture)
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
export type Cell = readonly Inline[]

const heading = /^(#{1,6})\s+(.*?)\s*#*$/
const bullet = /^( *)(?:([-*+])|(\d{1,9})[.)])\s+(.*)$/
const separator = /^\s*\|?(\s*:?-+:?\s*\|)+\s*(:?-+:?)?\s*$/

/** Parses a text. Headings keep their written level; the caller that draws them fits it to the page. */
export function parseBlocks(text: string): Block[] {
  return readBlocks(text.replaceAll('\r\n', '\n').replaceAll('\t', '    ').split('\n'))
}

function readBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string
    const title = heading.exec(line)
    const picture = pictureIn(line)
    if (line.trim() === '') at += 1
    else if (picture) {
      blocks.push({ kind: 'picture', ...picture })
      at += 1
    } else if (title) {
      blocks.push({ kind: 'heading', level: title[1]?.length ?? 1, text: parseInline(title[2] ?? '') })
      at += 1
    } else {
      const end = endOf(lines, at)
      blocks.push(readBlock(lines.slice(at, end)))
      at = end
    }
  }
  return blocks
}

/** A block ends at an empty line, except that a list continues if the next line is indented or another item. */
function endOf(lines: readonly string[], from: number): number {
  const inList = bullet.test(lines[from] as string)
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at] as string
    if (heading.test(line) || (!inList && pictureIn(line))) return at
    if (line.trim() === '') {
      const next = lines[at + 1] ?? ''
      if (!inList || !sameKind(lines[from] as string, next)) return at
    } else if (!inList && bullet.test(line)) return at
  }
  return lines.length
}

/** Whether a line after an empty one still belongs to the list that began with `first`. */
function sameKind(first: string, next: string): boolean {
  if (/^ {2,}\S/.test(next)) return true
  const [one, other] = [bullet.exec(first), bullet.exec(next)]
  return one !== null && other !== null && (one[2] === undefined) === (other[2] === undefined)
}

function readBlock(lines: readonly string[]): Block {
  const first = lines[0] as string
  if (bullet.test(first)) return readList(lines)
  if (first.includes('|') && separator.test(lines[1] ?? '')) {
    const [head, , ...rows] = lines
    return { kind: 'table', head: cellsOf(head as string), rows: rows.map(cellsOf) }
  }
  return {
    kind: 'paragraph',
    text: parseInline(lines.map((line, at) => tidy(line, at === lines.length - 1)).join('\n')),
  }
}

/** Two spaces at the end of a line mean a line break, except at the end of the paragraph. */
function tidy(line: string, last: boolean): string {
  return last ? line.trim() : line.trimStart()
}

function readList(lines: readonly string[]): Block {
  const first = bullet.exec(lines[0] as string)
  const indent = first?.[1]?.length ?? 0
  const groups: { own: string[]; inner: string[] }[] = []
  for (const line of lines) {
    const item = bullet.exec(line)
    const last = groups.at(-1)
    if (item && (item[1]?.length ?? 0) <= indent) groups.push({ own: [item[4] ?? ''], inner: [] })
    else if (last && (item || last.inner.length > 0 || pictureIn(line))) last.inner.push(line)
    else if (last && line.trim() !== '') last.own.push(line.trimStart())
  }
  return {
    kind: 'list',
    ordered: first?.[2] === undefined,
    start: Number(first?.[3] ?? 1),
    items: groups.map(({ own, inner }) => ({ text: parseInline(own.join('\n').trim()), inner: readBlocks(inner) })),
  }
}

/** An escaped bar is a character of the cell; it is set aside while the dividing bars are cut. */
function cellsOf(line: string): Cell[] {
  const aside = line.trim().replaceAll('\\|', '\u0000')
  const cells = aside.replace(/^\|/, '').replace(/\|$/, '').split('|')
  return cells.map((cell) => parseInline(cell.trim().replaceAll('\u0000', '|')))
}
