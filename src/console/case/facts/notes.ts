import type { InternalContent } from '../../../protocol/entries/content.ts'

/** Whether an internal entry is a note, of whichever version. */
export function isNote(
  content: InternalContent,
): content is Extract<InternalContent, { kind: 'note' }> | Extract<InternalContent, { work: 'note' }> {
  return content.kind === 'note' || (content.kind === 'work' && content.work === 'note')
}
