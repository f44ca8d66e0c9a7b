// Writes the changes of submissions to SQLite files as fast as it can durably: what arrives together shares a commit.
import { DatabaseSync } from 'node:sqlite'
import { makeDurable } from '../../src/server/database/sqlite.ts'
import type { Change } from './changes.ts'
import { prepareOf, readOf, type Statement, writeOf } from './statements.ts'

export interface Stores {
  /** Puts the rows there that these submissions will change. */
  prepare(all: readonly (readonly Change[])[]): Promise<void>
  /** Answers when one submission's changes are durable. */
  write(changes: readonly Change[]): Promise<void>
}

/** Opens the files in which one submission changes something, with the server's own settings. */
export async function openSqliteStores(sample: readonly Change[]): Promise<Stores> {
  const files = new Map<string, DatabaseSync>()
  for (const { store } of sample) {
    if (files.has(store)) continue
    const file = new DatabaseSync(store)
    makeDurable(file, 'main')
    files.set(store, file)
  }
  const run = (text: string) => {
    for (const file of files.values()) file.exec(text)
  }
  const runAll = (of: (change: Change) => Statement | null) => {
    const runners = sample.map((change) => runnerOf(files, of(change)))
    return (changes: readonly Change[]) => {
      for (const [at, change] of changes.entries()) runners[at]?.(change)
    }
  }
  const mark = () => '?'
  const prepare = runAll((change) => prepareOf(change, mark))
  const read = runAll((change) => readOf(change, mark))
  const write = runAll((change) => writeOf(change, mark))

  let waiting: { changes: readonly Change[]; done: () => void }[] = []
  const commit = () => {
    const batch = waiting
    waiting = []
    run('begin immediate')
    for (const { changes } of batch) write(changes)
    run('commit')
    for (const { done } of batch) done()
  }
  return {
    async prepare(all) {
      run('begin')
      for (const changes of all) prepare(changes)
      run('commit')
    },
    write(changes) {
      read(changes)
      return new Promise((done) => {
        if (waiting.push({ changes, done }) === 1) setImmediate(commit)
      })
    },
  }
}

function runnerOf(files: ReadonlyMap<string, DatabaseSync>, statement: Statement | null): (change: Change) => void {
  if (!statement) return () => {}
  const prepared = files.get(statement.store)?.prepare(statement.text)
  const isRead = (prepared?.columns().length ?? 0) > 0
  return (change) => {
    const values = statement.values(change)
    const rows = isRead ? prepared?.all(...values).length : prepared?.run(...values).changes
    if (rows !== 1) throw new Error(`${rows} rows instead of one: ${statement.text}`)
  }
}
