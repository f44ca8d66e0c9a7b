// Two browsers of one member write one desk: nothing that either has read or written may be lost.
import type { Desk } from '../../device/staff/desk.ts'

/** What a tab had in common with the server when it last saved or loaded the desk. */
export type Base = Pick<Desk, 'seen' | 'drafts'>

/**
 * Another tab may have read more than this one: what was read only ever grows, until a full desk forgets a case. This tab
 * changes only the drafts that it wrote or sent since it knew them as `base`; the others belong to the other tab.
 */
export function mergeDesks(stored: Desk, mine: Desk, base: Base): Desk {
  const drafts = { ...stored.drafts }
  for (const id of Object.keys({ ...mine.drafts, ...base.drafts })) {
    const text = mine.drafts[id]
    if (text === base.drafts[id]) continue
    if (text === undefined) delete drafts[id]
    else drafts[id] = text
  }
  const serial = Math.max(stored.serial, mine.serial)
  return { ...mine, serial, seen: mergeSeen(stored.seen, mine.seen, base.seen), drafts }
}

/**
 * For each chain the longer reading. Cases that this tab has read since `base` come last. A case that was in `base` and
 * is not stored any more was forgotten by a full desk, and stays forgotten unless this tab has read it since.
 */
export function mergeSeen(stored: Desk['seen'], mine: Desk['seen'], base: Desk['seen'] = {}): Desk['seen'] {
  const seen = { ...stored }
  for (const [id, own] of Object.entries(mine)) {
    const other = stored[id]
    // A reading makes a new value, even if nothing new was in the case.
    const isRead = own !== base[id]
    if (!other && !isRead) continue
    if (isRead) delete seen[id]
    seen[id] = other ? longer(other, own) : own
  }
  return seen
}

type Read = Desk['seen'][string]
type Seen = Read['reporter']

/** The same value as `own` if the other one has read nothing further: see `isRead`. */
function longer(other: Read, own: Read): Read {
  const [reporter, office] = [later(other.reporter, own.reporter), later(other.office, own.office)]
  const internal = later(other.internal ?? null, own.internal ?? null)
  const isOwn = reporter === own.reporter && office === own.office && internal === (own.internal ?? null)
  return isOwn ? own : { reporter, office, ...(internal && { internal }) }
}

function later(a: Seen, b: Seen): Seen {
  if (a === null || b === null) return a ?? b
  return a.number > b.number ? a : b
}
