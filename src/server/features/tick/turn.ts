// When the steps of a release run: one release of an organisation after the other, and with pauses for requests.
import { setTimeout } from 'node:timers/promises'
import type { Db } from '../../database/index.ts'

/** One release per organisation at a time: a second one would copy files that the first is deleting. */
const running = new Map<string, Promise<unknown>>()

/** Runs this when no release of the organisation is running in this process, and none begins before it ends. */
export async function betweenReleases<T>(organizationId: string, act: () => Promise<T>): Promise<T> {
  const before = running.get(organizationId) ?? Promise.resolve()
  const mine = before.then(act, act)
  running.set(organizationId, mine)
  try {
    return await mine
  } finally {
    if (running.get(organizationId) === mine) running.delete(organizationId)
  }
}

/**
 * A transaction of the release, and then a pause of the same length: a request needs several queries one after the
 * other, and SQLite has one connection, so it would otherwise wait for a slice before each of them.
 */
export async function alternating<T>(db: Db, act: (trx: Db) => Promise<T>): Promise<T> {
  const begun = performance.now()
  const result = await db.transaction().execute(act)
  await setTimeout(performance.now() - begun)
  return result
}
