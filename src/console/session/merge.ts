// Two browsers of one member write one desk: nothing that either has read or written may be lost.
import type { Desk } from '../../device/staff/desk.ts'

/**
 * Another tab may have read more than this one: what was read only ever grows. This tab changes only the drafts that it
 * wrote or sent since it knew them as `base`; the others belong to the other tab.
 */
export function mergeDesks(stored: Desk, mine: Desk, base: Desk['drafts']): Desk {
  const drafts = { ...stored.drafts }
  for (const id of Object.keys({ ...mine.drafts, ...base })) {
    const text = mine.drafts[id]
    if (text === base[id]) continue
    if (text === undefined) delete drafts[id]
    else drafts[id] = text
  }
  const serial = Math.max(stored.serial, mine.serial)
  return { ...mine, serial, seen: mergeSeen(stored.seen, mine.seen), drafts }
}

/** For each chain the longer reading. */
export function mergeSeen(stored: Desk['seen'], mine: Desk['seen']): Desk['seen'] {
  const seen = { ...stored }
  for (const [id, own] of Object.entries(mine)) {
    const other = stored[id]
    const internal = later(other?.internal ?? null, own.internal ?? null)
    seen[id] = {
      reporter: later(other?.reporter ?? null, own.reporter),
      office: later(other?.office ?? null, own.office),
      ...(internal && { internal }),
    }
  }
  return seen
}

type Seen = Desk['seen'][string]['reporter']

function later(a: Seen, b: Seen): Seen {
  if (a === null || b === null) return a ?? b
  return a.number > b.number ? a : b
}
