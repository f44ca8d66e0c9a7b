import { parseBlocks } from './blocks.ts'
import type { Inline } from './inline.ts'

/** The sentences of a text without markup: its paragraphs, in one line. */
export function plainText(text: string): string {
  const paragraphs = parseBlocks(text).flatMap((block) => (block.kind === 'paragraph' ? [wordsOf(block.text)] : []))
  return paragraphs.join(' ').replaceAll(/\s+/g, ' ').trim()
}

/** The words of a line without markup. */
export function wordsOf(parts: readonly Inline[]): string {
  return parts
    .map((part) => (part.kind === 'text' ? part.text : part.kind === 'break' ? ' ' : wordsOf(part.children)))
    .join('')
}
