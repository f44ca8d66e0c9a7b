// Merges two chains into one conversation. Reporters' entries carry no day, but each names the last one it answers.
import type { OpenEntry } from '../../protocol/entries/chain.ts'

export type TimelineItem =
  | { readonly by: 'reporter'; readonly entry: OpenEntry<'reporter'> }
  | { readonly by: 'office'; readonly entry: OpenEntry<'office'> }

/** Both chains in the order in which they were written, as far as their headers show it. */
export function timelineOf(
  reporter: readonly OpenEntry<'reporter'>[],
  office: readonly OpenEntry<'office'>[],
): TimelineItem[] {
  const items: TimelineItem[] = []
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
