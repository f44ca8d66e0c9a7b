// How much a desk holds. The server stores at most 1 MiB, so what a member has read and what they have not sent have
// rooms of their own: no text pushes out the memory that shows when entries of a case are gone.
import { utf8 } from '../../protocol/encoding/bytes.ts'
import type { Desk } from './desk.ts'

const KIB = 1024
/**
 * Bytes of JSON: some 2,700 cases, and two texts of the greatest length at the very least. With everything else a desk
 * then stays below `MAX.desk`.
 */
export const DESK_ROOM = { seen: 704 * KIB, drafts: 300 * KIB } as const

export interface FittedDesk {
  readonly content: Desk
  /** The cases whose changed drafts found no room. What is stored of them stays as it was. */
  readonly left: readonly string[]
}

/**
 * The desk as far as there is room for it. Of the cases, those that were read longest ago are forgotten first: they are
 * then checked like cases that were never read. Of the drafts, the changes that `stored` does not have are left out, the
 * last first.
 */
export function fitDesk(desk: Desk, stored: Desk['drafts']): FittedDesk {
  const { drafts, left } = fitDrafts(desk.drafts, stored)
  // A desk from before these rooms may hold more drafts. They are not lost for it.
  const rest = DESK_ROOM.seen + DESK_ROOM.drafts - sizeOf(drafts)
  return { content: { ...desk, drafts, seen: fitSeen(desk.seen, Math.min(DESK_ROOM.seen, rest)) }, left }
}

function fitDrafts(wanted: Desk['drafts'], stored: Desk['drafts']) {
  const drafts = { ...wanted }
  const left: string[] = []
  const changed = Object.keys(wanted).filter((id) => wanted[id] !== stored[id])
  while (sizeOf(drafts) > DESK_ROOM.drafts) {
    const id = changed.pop()
    if (id === undefined) break
    left.push(id)
    const before = stored[id]
    if (before === undefined) delete drafts[id]
    else drafts[id] = before
  }
  return { drafts, left }
}

function fitSeen(seen: Desk['seen'], room: number): Desk['seen'] {
  const cases = Object.entries(seen)
  let size = sizeOf(seen)
  let forgotten = 0
  for (const [id, heads] of cases) {
    if (size <= room) break
    // A colon and a comma go, too.
    size -= sizeOf(id) + sizeOf(heads) + 2
    forgotten++
  }
  return forgotten === 0 ? seen : Object.fromEntries(cases.slice(forgotten))
}

function sizeOf(value: unknown): number {
  return utf8(JSON.stringify(value)).length
}
