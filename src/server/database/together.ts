import { setImmediate } from 'node:timers/promises'
import { CompiledQuery } from 'kysely'
import type { Db, Dialect } from './schema.ts'

type Change<T> = (trx: Db) => Promise<T>

interface Waiting {
  readonly change: Change<unknown>
  readonly done: (value: unknown) => void
  readonly failed: (error: unknown) => void
}

const SAVEPOINT = CompiledQuery.raw('savepoint one')
const RELEASE = CompiledQuery.raw('release one')
const ROLLBACK = CompiledQuery.raw('rollback to one')

/** The most changes in one commit: the first should not wait long for the last. */
const MOST = 32
/** After so many turns of the event loop without another change, a commit begins. */
const IDLE_TURNS = 2

/** For each database, the changes that wait for the current commit to finish. */
const queues = new WeakMap<Db, Waiting[]>()

/**
 * Carries out a change in a transaction and answers when it is durable. SQLite waits for the disk at each commit, one
 * after the other, so changes that arrive meanwhile share the next commit. A change that throws is undone alone.
 * PostgreSQL already groups the commits of its connections.
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
  while (queue.length > 0) {
    await gather(queue)
    await commit(db, queue.splice(0, MOST))
  }
  queues.delete(db)
}

/**
 * Waits while further changes join with the turns of the event loop. SQLite works synchronously: without this pause the
 * requests that have arrived already could not come as far as their change before the commit begins, and each would
 * have one of its own.
 */
async function gather(queue: readonly Waiting[]): Promise<void> {
  for (let idle = 0, before = queue.length; idle < IDLE_TURNS && queue.length < MOST; before = queue.length) {
    await setImmediate()
    idle = queue.length > before ? 0 : idle + 1
  }
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

/** Runs one change; answers a function that tells its caller the result once all is durable. */
async function attempt(trx: Db, { change, done, failed }: Waiting, shared: boolean): Promise<() => void> {
  // A change that is alone in its transaction is undone by the transaction's rollback.
  if (!shared) {
    const value = await change(trx)
    return () => done(value)
  }
  await trx.executeQuery(SAVEPOINT)
  try {
    const value = await change(trx)
    await trx.executeQuery(RELEASE)
    return () => done(value)
  } catch (error) {
    if (!(await undo(trx))) throw error
    return () => failed(error)
  }
}

/** Undoes one change; false when the whole transaction is gone: SQLite ends it by itself when the disk is full. */
async function undo(trx: Db): Promise<boolean> {
  try {
    await trx.executeQuery(ROLLBACK)
    await trx.executeQuery(RELEASE)
    return true
  } catch {
    return false
  }
}
