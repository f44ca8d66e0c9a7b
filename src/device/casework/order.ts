// The order in which a case is read. Headers tell who had read what; days settle the rest.
import type { Header } from '../../protocol/entries/header.ts'
import type { CaseRow } from '../../protocol/wire/cases.ts'

/** An entry of which only the header is needed, opened or not. */
interface Placed {
  readonly header: Header
  readonly hash: string
}

export type LetterOf<Reporter, Office, Internal> =
  | { readonly side: 'reporter'; readonly entry: Reporter; readonly day: string }
  | { readonly side: 'office'; readonly entry: Office; readonly day: string }
  | { readonly side: 'internal'; readonly entry: Internal; readonly day: string }

interface Chains<Reporter, Office, Internal> {
  readonly row: Pick<CaseRow, 'receivedDay'>
  readonly reporterDays: readonly string[] | null
  readonly reporter: readonly Reporter[]
  readonly office: readonly Office[]
  readonly internal: readonly Internal[]
}

/**
 * The entries after the report in the order in which they are read. If the last ones are left out, the order of the others
 * stays the same.
 */
export function inOrder<Reporter extends Placed, Office extends Placed, Internal extends Placed>(
  chains: Chains<Reporter, Office, Internal>,
): LetterOf<Reporter, Office, Internal>[] {
  const letters: LetterOf<Reporter, Office, Internal>[] = spoken(chains)
  for (const entry of chains.internal) {
    if (entry.header.kind === 'dossier') continue
    const day = entry.header.day ?? ''
    const after = letters.findLastIndex((letter) => letter.day <= day)
    letters.splice(after + 1, 0, { side: 'internal', entry, day })
  }
  return letters
}

/** Both chains as one: no letter stands before one that its author had already read. */
function spoken<Reporter extends Placed, Office extends Placed>({
  row,
  reporter,
  reporterDays,
  office,
}: Omit<Chains<Reporter, Office, never>, 'internal'>): LetterOf<Reporter, Office, never>[] {
  const letters: LetterOf<Reporter, Office, never>[] = []
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
