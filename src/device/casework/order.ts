// The order in which a case is read. No entry stands before one that its author had read; days and times settle the rest.
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

/** What an opened entry of the office says of its own place. */
export interface OwnPlace {
  /** HH:MM. */
  readonly time: string
  /** The last headers of the other chains that its author knew; only internal entries say them. */
  readonly after: { readonly reporter: string; readonly office: string | null } | null
}

type Side = 'reporter' | 'office' | 'internal'

/**
 * The entries after the report in the order in which they are read. `placeOf` gives what an entry says of its place; null
 * before it is opened, or if it says nothing. If the last entries are left out, the order of the others stays the same.
 */
export function inOrder<Reporter extends Placed, Office extends Placed, Internal extends Placed>(
  { row, reporterDays, reporter, office, internal }: Chains<Reporter, Office, Internal>,
  placeOf: (entry: Office | Internal) => OwnPlace | null = () => null,
): LetterOf<Reporter, Office, Internal>[] {
  const at = { reporter: positionsIn(reporter), office: positionsIn(office) }
  const chains = { reporter, office, internal }
  const next: Record<Side, number> = { reporter: 1, office: 0, internal: 0 }
  const letters: LetterOf<Reporter, Office, Internal>[] = []
  let day = row.receivedDay
  for (;;) {
    const candidates = (['reporter', 'office', 'internal'] as const).flatMap((side) => {
      const entry = chains[side][next[side]]
      return entry ? [candidateOf(side, entry)] : []
    })
    const free = candidates.filter(({ isFree }) => isFree)
    const [first] = (free.length > 0 ? free : candidates).sort(byMoment)
    if (!first) return letters
    next[first.side] += 1
    // Outside the conversation, but part of its chain.
    if (first.entry.header.kind === 'dossier') continue
    letters.push({ side: first.side, entry: first.entry, day: first.day } as LetterOf<Reporter, Office, Internal>)
    if (first.side !== 'internal') day = first.day
  }

  function candidateOf(side: Side, entry: Reporter | Office | Internal) {
    const place = side === 'reporter' ? null : placeOf(entry as Office | Internal)
    const { seen } = entry.header
    const read = {
      reporter: Math.max(at.reporter(place?.after?.reporter), side === 'office' ? at.reporter(seen) : -1),
      office: Math.max(at.office(place?.after?.office), side === 'reporter' ? at.office(seen) : -1),
    }
    // A reporter's letter without a day of its own takes the day of the letter before it.
    const own = side === 'reporter' ? reporterDays?.[next.reporter] : entry.header.day
    return {
      side,
      entry,
      day: own ?? day,
      // A letter has no time, and stands below the entries of its day whose authors had not read it.
      time: place?.time ?? (side === 'reporter' ? 'after all' : ''),
      // The author of an internal entry would have named an entry of the office that was there: in one minute it is first.
      rank: side === 'internal' && place?.after ? 0 : { office: 1, reporter: 2, internal: 3 }[side],
      isFree: read.reporter < next.reporter && read.office < next.office,
    }
  }
}

interface Moment {
  readonly day: string
  readonly time: string
  readonly rank: number
}

function byMoment(a: Moment, b: Moment): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  if (a.time !== b.time) return a.time < b.time ? -1 : 1
  return a.rank - b.rank
}

/** Gives the position of the entry with a hash; -1 if there is none. */
export function positionsIn(entries: readonly Pick<Placed, 'hash'>[]): (hash: string | null | undefined) => number {
  const positions = new Map(entries.map(({ hash }, position) => [hash, position]))
  return (hash) => (hash ? (positions.get(hash) ?? -1) : -1)
}
