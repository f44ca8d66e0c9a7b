import { sql } from 'kysely'
import type { Db, Dialect } from './schema.ts'

type Change<T> = (trx: Db) => Promise<T>

interface Waiting {
  readonly change: Change<unknown>
  readonly done: (value: unknown) => void
  readonly failed: (error: unknown) => void
}

/** Changes that one commit takes at most: the last should not wait long for the first. */
const MOST = 32

/** Changes that wait for the commit before theirs, per database. */
const queues = new WeakMap<Db, Waiting[]>()

/**
 * Carries out a change in a transaction and answers when it is durable. SQLite waits for the disk at every commit, one
 * after the other; so changes that arrive meanwhile share the next one. A change that throws is undone by itself.
 * PostgreSQL shares its waiting among connections by itself.
 */
export function commitTogether<T>({ db, dialect }: { db: Db; dialect: Dialect }, change: Change<T>): Promise<T> {
  if (dialect === 'postgres') return db.transaction().execute(change)
  return new Promise<T>((done, failed) => {
    const waiting = { change, done, failed } as Waiting
    const queue = queues.get(db)
    if (queue) {
      queue.push(waiting)
      return
    }
    const started = [waiting]
    queues.set(db, started)
    void drain(db, started)
  })
}

async function drain(db: Db, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) await commit(db, queue.splice(0, MOST))
  queues.delete(db)
}

async function commit(db: Db, batch: readonly Waiting[]): Promise<void> {
  try {
    const tell = await db.transaction().execute(async (trx) => {
      const outcomes: (() => void)[] = []
      for (const waiting of batch) outcomes.push(await attempt(trx, waiting, batch.length > 1))
      return outcomes
    })
    for (const outcome of tell) outcome()
  } catch (error) {
    for (const { failed } of batch) failed(error)
  }
}

/** Runs one change; answers what to tell its caller once all is durable. */
async function attempt(trx: Db, { change, done, failed }: Waiting, shared: boolean): Promise<() => void> {
  // Alone, the transaction itself undoes what failed.
  if (!shared) {
    const value = await change(trx)
    return () => done(value)
  }
  await sql`savepoint one`.execute(trx)
  try {
    const value = await change(trx)
    await sql`release one`.execute(trx)
    return () => done(value)
  } catch (error) {
    if (!(await undo(trx))) throw error
    return () => failed(error)
  }
}

/** Undoes one change; false where nothing is left of the transaction: with a full disk SQLite ends it by itself. */
async function undo(trx: Db): Promise<boolean> {
  try {
    await sql`rollback to one`.execute(trx)
    await sql`release one`.execute(trx)
    return true
  } catch {
    return false
  }
}
