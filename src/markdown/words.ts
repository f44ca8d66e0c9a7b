import type { Block, Inline } from '../protocol/wire/markdown.ts'

/** The words of a line without any marks. */
export function wordsOf(parts: readonly Inline[]): string {
  return parts.map(wordsIn).join('')
}

/** Whether a line says anything. */
export function hasWords(parts: readonly Inline[]): boolean {
  return wordsOf(parts).trim() !== ''
}

/** The sentences of a text without any marks: its paragraphs, in one line. */
export function plainText(blocks: readonly Block[]): string {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [wordsOf(block.text)] : []))
  return paragraphs.join(' ').replaceAll(/\s+/g, ' ').trim()
}

function wordsIn(part: Inline): string {
  switch (part.kind) {
    case 'text':
    case 'code':
      return part.text
    case 'break':
      return ' '
    default:
      return wordsOf(part.children)
  }
}
