// Merges two chains into one conversation. Reporters' entries carry no day, but each names the last one it answers.
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import type { Header } from '../../protocol/entries/header.ts'

/** An entry of which only the header is needed, opened or not. */
interface Placed {
  readonly header: Header
  readonly hash: string
}

type ItemOf<Reporter, Office> =
  | { readonly by: 'reporter'; readonly entry: Reporter }
  | { readonly by: 'office'; readonly entry: Office }
export type TimelineItem = ItemOf<OpenEntry<'reporter'>, OpenEntry<'office'>>

/** Both chains in the order in which they were written, as far as their headers show it. */
export function timelineOf<Reporter extends Placed, Office extends Placed>(
  reporter: readonly Reporter[],
  office: readonly Office[],
): ItemOf<Reporter, Office>[] {
  const items: ItemOf<Reporter, Office>[] = []
  let shown = 0
  for (const entry of reporter) {
    const needed = office.findIndex(({ hash }) => hash === entry.header.seen) + 1
    while (shown < needed) shown = put(shown)
    items.push({ by: 'reporter', entry })
  }
  while (shown < office.length) shown = put(shown)
  return items

  function put(at: number): number {
    const entry = office[at]
    if (entry) items.push({ by: 'office', entry })
    return at + 1
  }
}
