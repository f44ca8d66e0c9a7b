// What was said in a case, in the order in which it is read.
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import type { OpenCase } from './open-case.ts'
import { inOrder, type LetterOf, type OwnPlace } from './order.ts'

export type Letter = LetterOf<OpenEntry<'reporter'>, OpenEntry<'office'>, OpenEntry<'internal'>>

/** Everything after the report itself: letters of both sides, stage changes, and the office's internal slips. */
export function conversationOf(open: OpenCase): Letter[] {
  return inOrder({ ...open, internal: open.dossier?.entries ?? [] }, placeOf)
}

/** The time of day at which the office wrote an entry, HH:MM; undefined for a reporter's, which has none. */
export function timeOf({ content }: Letter['entry']): string | undefined {
  return 'time' in content ? content.time : undefined
}

function placeOf({ content }: OpenEntry<'office'> | OpenEntry<'internal'>): OwnPlace | null {
  if (!('time' in content)) return null
  return { time: content.time, after: 'after' in content ? content.after : null }
}
