import type { Link, LinkReference, PhrasingContent } from 'mdast'
import { safeAddress } from '../domain/link.ts'
import type { Inline } from '../protocol/wire/markdown.ts'
import { type Source, typed } from './source.ts'
import { hasWords } from './words.ts'

/** Marks within each other; what is deeper stays as it was typed. */
const DEPTH = 8

/** The words of a paragraph, a heading or a cell. */
export function inlinesOf(nodes: readonly PhrasingContent[], source: Source, depth = DEPTH): Inline[] {
  return nodes.flatMap((node) => inlineOf(node, source, depth))
}

function inlineOf(node: PhrasingContent, source: Source, depth: number): Inline[] {
  const asTyped: Inline[] = [{ kind: 'text', text: typed(node, source) }]
  if (depth === 0) return asTyped
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }]
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }]
    case 'break':
      return [{ kind: 'break' }]
    case 'strong':
      return [{ kind: 'strong', children: inlinesOf(node.children, source, depth - 1) }]
    case 'emphasis':
      return [{ kind: 'em', children: inlinesOf(node.children, source, depth - 1) }]
    case 'link':
    case 'linkReference': {
      const children = inlinesOf(node.children, source, depth - 1)
      return hasWords(children) ? linked(children, hrefOf(node, source)) : asTyped
    }
    default:
      return asTyped
  }
}

/** A link where its address may be followed; its words alone where not. */
function linked(children: Inline[], href: string): Inline[] {
  return safeAddress(href) ? [{ kind: 'link', href, children }] : children
}

function hrefOf(node: Link | LinkReference, { links }: Source): string {
  return node.type === 'link' ? node.url : (links.get(node.identifier)?.url ?? '')
}
