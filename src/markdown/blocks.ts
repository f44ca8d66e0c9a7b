import type { Heading, ListItem, RootContent, Table } from 'mdast'
import type { Block } from '../protocol/wire/markdown.ts'
import { inlinesOf } from './inlines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type Source, typed } from './source.ts'
import { hasWords } from './words.ts'

type TableBlock = Extract<Block, { kind: 'table' }>
type Item = Extract<Block, { kind: 'list' }>['items'][number]

/** More columns than a screen can show: each row is filled up to as many cells as the head has. */
const COLUMNS = 30

/** The blocks of a text, a quote or an item. */
export function blocksOf(nodes: readonly RootContent[], source: Source): Block[] {
  return nodes.flatMap((node) => blockOf(node, source))
}

/** A block with nothing in it, or none that a page draws, stays the characters that were typed. */
function blockOf(node: RootContent, source: Source): Block[] {
  if (node.type === 'definition' && source.links.get(node.identifier) === node) return []
  const blocks = read(node, source).filter(saysAnything)
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: [{ kind: 'text', text: typed(node, source) }] }]
}

function read(node: RootContent, source: Source): Block[] {
  switch (node.type) {
    case 'heading':
      return [headingOf(node, source)]
    case 'paragraph':
      return paragraphsOf(node, source)
    case 'list': {
      const items = node.children.map((item) => itemOf(item, source))
      return [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }]
    }
    case 'blockquote':
      return [{ kind: 'quote', inner: blocksOf(node.children, source) }]
    case 'code':
      return [{ kind: 'code', text: node.value }]
    case 'table':
      return node.children.every(({ children }) => children.length <= COLUMNS) ? [tableOf(node, source)] : []
    default:
      return []
  }
}

function saysAnything(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return hasWords(block.text)
    case 'list':
      return block.items.some(({ text, inner }) => hasWords(text) || inner.length > 0)
    case 'quote':
      return block.inner.length > 0
    case 'code':
      return block.text.trim() !== ''
    case 'table':
      return [block.head, ...block.rows].some((row) => row.some(hasWords))
    case 'picture':
      return true
  }
}

function headingOf({ depth, children }: Heading, source: Source): Block {
  return { kind: 'heading', level: depth, text: inlinesOf(children, source) }
}

function itemOf({ children }: ListItem, source: Source): Item {
  const blocks = blocksOf(children, source)
  const [first, ...inner] = blocks
  return first?.kind === 'paragraph' ? { text: first.text, inner } : { text: [], inner: blocks }
}

function tableOf({ children }: Table, source: Source): TableBlock {
  const [head = [], ...rows] = children.map((row) => row.children.map((cell) => inlinesOf(cell.children, source)))
  return { kind: 'table', head, rows }
}
