import type { Definition, Nodes, Root } from 'mdast'

/** A text while it is read: as it was typed, and where its references lead. */
export interface Source {
  readonly text: string
  /** The definitions that a link refers to, by their names. */
  readonly links: ReadonlyMap<string, Definition>
}

/** A text and the definitions in it that are used. Of several with one name the first holds. */
export function sourceOf(text: string, root: Root): Source {
  const links = new Map<string, Definition>()
  const used = new Set<string>()
  collect(root, links, used)
  return { text, links: new Map([...links].filter(([name]) => used.has(name))) }
}

/** What somebody typed for a node. It is shown where the page has nothing to draw for it, so that nothing is lost. */
export function typed(node: Nodes, { text }: Source): string {
  return text.slice(node.position?.start.offset, node.position?.end.offset)
}

function collect(node: Nodes, links: Map<string, Definition>, used: Set<string>): void {
  if (node.type === 'linkReference') used.add(node.identifier)
  if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node)
  if ('children' in node) for (const child of node.children) collect(child, links, used)
}
