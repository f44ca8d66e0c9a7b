// What a discard has done to the reporter's files: the server deletes them at once, released and waiting ones.
import type { OpenEntry } from '../protocol/entries/chain.ts'

/**
 * `kept`, `deleted`, or `perhaps_deleted` if the entries cannot say: a page that the reporter opened before the discard
 * could also have sent the file after the take-back.
 */
export type Keeping = 'kept' | 'deleted' | 'perhaps_deleted'

/** Whether the files of one of the reporter's entries still exist, by the signed entries. */
export function keepingOf(
  { header: { number, seen } }: Pick<OpenEntry<'reporter'>, 'header'>,
  office: readonly Pick<OpenEntry<'office'>, 'header' | 'hash'>[],
): Keeping {
  const at = office.findLastIndex(({ header: { kind } }) => kind === 'discard' || kind === 'take_back')
  if (at < 0) return 'kept'
  if (number === 0 || office[at]?.header.kind === 'discard') return 'deleted'
  return office.findIndex(({ hash }) => hash === seen) >= at ? 'kept' : 'perhaps_deleted'
}
