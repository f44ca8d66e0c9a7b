import type { Paragraph, PhrasingContent } from 'mdast'
import { pictureIn } from '../domain/picture.ts'
import type { Block, Inline } from '../protocol/wire/markdown.ts'
import { inlinesOf } from './inlines.ts'
import { type Source, typed } from './source.ts'

/** A paragraph, cut where a line of it is a picture and nothing else. */
export function paragraphsOf({ children }: Paragraph, source: Source): Block[] {
  const blocks: Block[] = []
  let from = 0
  children.forEach((child, at) => {
    const picture = standsAlone(children, at) ? pictureIn(typed(child, source)) : null
    if (!picture) return
    blocks.push(paragraph(children.slice(from, at), source), { kind: 'picture', ...picture })
    from = at + 1
  })
  return [...blocks, paragraph(children.slice(from), source)]
}

function paragraph(children: readonly PhrasingContent[], source: Source): Block {
  return { kind: 'paragraph', text: trimmed(inlinesOf(children, source)) }
}

function standsAlone(children: readonly PhrasingContent[], at: number): boolean {
  return children[at]?.type === 'image' && endsLine(children[at - 1], /\n$/) && endsLine(children[at + 1], /^\n/)
}

function endsLine(neighbour: PhrasingContent | undefined, end: RegExp): boolean {
  if (!neighbour || neighbour.type === 'break') return true
  return neighbour.type === 'text' && end.test(neighbour.value)
}

/** Without the line breaks that led to a picture or away from it. */
function trimmed(parts: readonly Inline[]): Inline[] {
  const kept = parts.filter(({ kind }, at) => kind !== 'break' || (at > 0 && at < parts.length - 1))
  return kept.map((part, at) => {
    if (part.kind !== 'text') return part
    const text = at === 0 ? part.text.trimStart() : part.text
    return { kind: 'text', text: at === kept.length - 1 ? text.trimEnd() : text }
  })
}
