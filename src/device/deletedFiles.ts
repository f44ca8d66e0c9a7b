// What a discard has done to the reporter's files: the server deletes them at once, released and waiting ones.
import type { OpenEntry } from '../protocol/entries/chain.ts'

/**
 * `kept`, `deleted`, or `perhaps_deleted` if the entries cannot say: a page that the reporter opened before the discard
 * could also have sent the file after the take-back.
 */
export type Keeping = 'kept' | 'deleted' | 'perhaps_deleted'

/** What an open case says about a discard: its signed entries, and the discard that stands. */
interface Decided {
  readonly discard: object | null
  readonly office: readonly Pick<OpenEntry<'office'>, 'header' | 'hash'>[]
}

/** Whether the files of one of the reporter's entries, which may not be open yet, still exist by the signed entries. */
export function keepingOf(
  entry: Pick<OpenEntry<'reporter'>, 'header'> | undefined,
  { discard, office }: Decided,
): Keeping {
  if (discard) return 'deleted'
  if (!entry) return 'kept'
  const { number, seen } = entry.header
  const at = office.findLastIndex(({ header: { kind } }) => kind === 'discard' || kind === 'take_back')
  if (at < 0) return 'kept'
  if (number === 0 || office[at]?.header.kind === 'discard') return 'deleted'
  return office.findIndex(({ hash }) => hash === seen) >= at ? 'kept' : 'perhaps_deleted'
}
