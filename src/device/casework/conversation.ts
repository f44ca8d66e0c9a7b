// What was said in a case, in order. Headers tell who had read what; days settle the rest.
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import type { OpenCase } from './open.ts'

export type Letter =
  | { readonly side: 'reporter'; readonly entry: OpenEntry<'reporter'>; readonly day: string }
  | { readonly side: 'office'; readonly entry: OpenEntry<'office'>; readonly day: string }
  | { readonly side: 'internal'; readonly entry: OpenEntry<'internal'>; readonly day: string }

/** Everything after the report itself: letters of both sides, stage changes, and the office's internal slips. */
export function conversationOf(open: OpenCase): Letter[] {
  const letters = spoken(open)
  for (const entry of open.dossier?.entries ?? []) {
    if (entry.content.kind === 'dossier') continue
    const day = entry.header.day ?? ''
    const after = letters.findLastIndex((letter) => letter.day <= day)
    letters.splice(after + 1, 0, { side: 'internal', entry, day })
  }
  return letters
}

/** Both chains as one: no letter stands before one that its author had already read. */
function spoken({ row, reporter, reporterDays, office }: OpenCase): Letter[] {
  const letters: Letter[] = []
  let [theirs, ours] = [1, 0]
  let day = row.receivedDay
  for (;;) {
    const [from, to] = [reporter[theirs], office[ours]]
    if (!from && !to) return letters
    // A reporter's letter without a day of its own takes the day of the letter before it.
    const fromDay = reporterDays?.[theirs] ?? day
    const toDay = to?.header.day ?? day
    const answersUs = from && office.findIndex(({ hash }) => hash === from.header.seen) >= ours
    const answersThem = to && reporter.findIndex(({ hash }) => hash === to.header.seen) >= theirs
    if (from && !answersUs && (!to || answersThem || fromDay <= toDay)) {
      letters.push({ side: 'reporter', entry: from, day: fromDay })
      theirs += 1
      day = fromDay
    } else if (to) {
      letters.push({ side: 'office', entry: to, day: toDay })
      ours += 1
      day = toDay
    }
  }
}
