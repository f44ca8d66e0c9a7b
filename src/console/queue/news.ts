// What came into a view since it was last fetched.
import { type QueueContent, rowsIn, type Section } from './content.ts'

/** The ids of cases, in the order in which they stand on screen. */
export interface News {
  /** Cases that were not in this view. */
  readonly cases: readonly string[]
  /** Cases that were, in which the reporter has written since. */
  readonly letters: readonly string[]
}

export const NO_NEWS: News = { cases: [], letters: [] }

/** Compares two states of one view. A case that only moves up to a place that became free is no news. */
export function newsOf(before: QueueContent, after: QueueContent): News {
  const known = new Map(rowsIn(before).map((row) => [row.id, row]))
  const cases = after.sections.flatMap((section) => {
    const old = before.sections.find(({ list }) => list === section.list)
    const whole = !old || old.rows.length >= old.count
    const end = whole ? section.rows.length : lastKnown(section, known)
    return section.rows.slice(0, end).flatMap(({ id }) => (known.has(id) ? [] : [id]))
  })
  const letters = rowsIn(after).flatMap(({ id, reporterEntries }) => {
    const old = known.get(id)
    return old && old.reporterEntries < reporterEntries ? [id] : []
  })
  return { cases, letters }
}

/** Both, as far as the cases are still on screen: news that nobody has looked at yet adds up. */
export function addNews(one: News, other: News, { sections }: QueueContent): News {
  const shown = rowsIn({ sections }).map(({ id }) => id)
  const among = (...lists: (readonly string[])[]) => shown.filter((id) => lists.some((list) => list.includes(id)))
  const cases = among(one.cases, other.cases)
  return { cases, letters: among(one.letters, other.letters).filter((id) => !cases.includes(id)) }
}

function lastKnown({ rows }: Section, known: ReadonlyMap<string, unknown>): number {
  return rows.findLastIndex(({ id }) => known.has(id)) + 1
}
