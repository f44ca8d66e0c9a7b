// Reads an office's Markdown: CommonMark and tables, parsed by micromark, less what a page must not show. HTML is not
// part of it, so tags are text; a link leads to this site or another one, and a picture is one of the software's own.
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Block } from '../protocol/wire/markdown.ts'
import { blocksOf } from './blocks.ts'
import { isTooDense } from './limits.ts'
import { sourceOf } from './source.ts'

const syntax: Options = {
  extensions: [gfmTable(), { disable: { null: ['autolink', 'htmlFlow', 'htmlText'] } }],
  mdastExtensions: [gfmTableFromMarkdown()],
}

/** The blocks of a text. One that would take too long to read is shown as it was typed. */
export function parseMarkdown(text: string): Block[] {
  if (isTooDense(text)) return [{ kind: 'code', text }]
  const root = fromMarkdown(text, syntax)
  return blocksOf(root.children, sourceOf(text, root))
}
