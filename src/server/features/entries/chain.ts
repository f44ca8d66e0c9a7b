// Whether an entry continues its chain: it builds on the entry before, and answers an entry that the other side really
// wrote. Pure, and the same for reporter and office.
import { insist } from '../../../domain/errors.ts'
import type { Chain } from '../../../domain/names/entries.ts'
import { decodeHeader, type Header, headerHash } from '../../../protocol/entries/header.ts'

/** The last entry of a chain. */
export interface Head {
  readonly number: number
  readonly hash: string
  readonly seen: string | null
  readonly serial: number
}

/** What one side has to know to continue its chains. */
export interface Heads {
  /** The heads of the chains that this side writes; null for a chain that has no entry. */
  readonly own: Readonly<Partial<Record<Chain, Head | null>>>
  /** Hashes of the headers that the other side wrote, oldest first. */
  readonly other: readonly string[]
}

/** The most entries of a chain: far more than any case needs, few enough to be read. */
const MOST_ENTRIES: Readonly<Record<Chain, number>> = {
  // Limited by number and bytes in reports/room.ts.
  reporter: Number.POSITIVE_INFINITY,
  office: 2000,
  internal: 2000,
}

/** Whether entries of a chain answer the other side. Nobody outside the office knows of internal entries. */
const ANSWERS: Readonly<Record<Chain, boolean>> = { reporter: true, office: true, internal: false }

/** The head of a chain that ends with this stored header. */
export function headOf(header: Uint8Array): Head {
  const { number, seen, serial } = decodeHeader(header)
  return { number, seen, serial, hash: headerHash(header) }
}

/** The heads after this entry, because one request may bring two entries of a chain. */
export function headsAfter({ own, other }: Heads, entry: { readonly header: Header; readonly hash: string }): Heads {
  const { chain, number, seen, serial } = entry.header
  return { own: { ...own, [chain]: { number, seen, serial, hash: entry.hash } }, other }
}

/**
 * Checks that an entry has the next number, builds on the entry before, is not under an older statement than that, and
 * answers nothing older. Throws `too_many`, `conflict` if another entry was written meanwhile, `invalid`.
 */
export function checkNext({ own, other }: Heads, header: Header): void {
  const head = own[header.chain] ?? null
  const next = head === null ? 0 : head.number + 1
  insist(next < MOST_ENTRIES[header.chain], 'too_many', 'more entries than a chain may have')
  insist(header.number === next, 'conflict', 'not the next number')
  insist(header.previous === (head?.hash ?? null), 'conflict', 'not built on the entry before')
  insist(head === null || header.serial >= head.serial, 'invalid', 'an older statement than the entry before')
  if (header.seen === null) return
  insist(ANSWERS[header.chain], 'invalid', 'internal entries answer nobody')
  const position = positionOf(other, header.seen)
  insist(position >= 0, 'invalid', 'answers an entry that does not exist')
  insist(position >= positionOf(other, head?.seen), 'invalid', 'answers an older entry than the entry before did')
}

/**
 * The number of the last entry of the other side that the author of this entry, or of an earlier one in its chain, had
 * read; -1 if none.
 */
export function lastRead({ own, other }: Heads, { chain, seen }: Header): number {
  return Math.max(positionOf(other, seen), positionOf(other, own[chain]?.seen))
}

function positionOf(other: readonly string[], hash: string | null | undefined): number {
  return typeof hash === 'string' ? other.indexOf(hash) : -1
}
