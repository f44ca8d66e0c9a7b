// What was said in a case, in the order in which it is read.
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import type { OpenCase } from './open.ts'
import { inOrder, type LetterOf } from './order.ts'

export type Letter = LetterOf<OpenEntry<'reporter'>, OpenEntry<'office'>, OpenEntry<'internal'>>

/** Everything after the report itself: letters of both sides, stage changes, and the office's internal slips. */
export function conversationOf(open: OpenCase): Letter[] {
  return inOrder({ ...open, internal: open.dossier?.entries ?? [] })
}
