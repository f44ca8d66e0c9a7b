// The bodies of a page, in the order in which they were asked for. Each is read when its turn in the answer comes, a part
// at a time and outside any transaction, because a body never changes.
import { insist } from '../../../domain/errors.ts'
import type { Chain } from '../../../domain/names/entries.ts'
import { PAGE, sizeOf } from '../../../protocol/entries/pages.ts'
import type { Db } from '../../database/index.ts'
import type { StoredBytes } from '../../http/index.ts'
import { listWaitingSizes, readWaitingPart } from './inbox.queries.ts'
import { listSizes, readBodyPart } from './queries.ts'

interface EntryName {
  readonly chain: Chain
  readonly number: number
}

/**
 * The bodies of these entries; the side of the reporter also reads entries that wait for the release. Throws `not_found`
 * if one does not exist, `too_large` for more than a page holds.
 */
export async function findBodies(
  db: Db,
  organizationId: string,
  caseId: string,
  side: 'reporter' | 'office',
  names: readonly EntryName[],
): Promise<StoredBytes[]> {
  const found = new Map<string, StoredBytes>()
  for (const [chain, entries] of Map.groupBy(names, ({ chain }) => chain)) {
    const numbers = entries.map(({ number }) => number)
    // Searched in the direction in which the tick moves them, so that each is found at any moment.
    const waits = side === 'reporter' && chain === 'reporter'
    for (const { number, size } of waits ? await listWaitingSizes(db, organizationId, caseId, numbers) : []) {
      const key = { organizationId, caseId, number }
      found.set(textOf({ chain, number }), { size, read: (...part) => readWaitingPart(db, key, ...part) })
    }
    for (const { number, size } of await listSizes(db, organizationId, caseId, chain, numbers)) {
      const key = { organizationId, caseId, chain, number }
      found.set(textOf(key), { size, read: (...part) => readBodyPart(db, key, ...part) })
    }
  }
  const bodies = names.flatMap((name) => found.get(textOf(name)) ?? [])
  insist(bodies.length === names.length, 'not_found', 'no such entry')
  insist(sizeOf(bodies) <= PAGE.bytes, 'too_large', 'more than a page holds')
  return bodies
}

function textOf({ chain, number }: EntryName): string {
  return `${chain} ${number}`
}
