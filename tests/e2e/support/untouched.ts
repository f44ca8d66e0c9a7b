// The demo as it was when it opened: the content of a test's copy must not depend on the tests that ran before.
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'

/** The folder of the unchanged demo. */
export function untouchedDemo(): string {
  return `${process.env.E2E_DATA_DIR}-untouched`
}

/** Runs once, after the shared demo has opened and before the first test; gives a function that removes the copy. */
export default async function keepUntouched(): Promise<() => void> {
  const shared = join(process.env.E2E_DATA_DIR ?? '', 'contoh')
  cpSync(shared, untouchedDemo(), { recursive: true, filter: (path) => !/(inbox|peluit)\.db/.test(path) })
  // The server has the files open, so SQLite itself copies them; the inbox first, because rows move out of it.
  for (const name of ['inbox.db', 'peluit.db']) {
    const source = new DatabaseSync(join(shared, name))
    await backup(source, join(untouchedDemo(), name))
    source.close()
  }
  return () => rmSync(untouchedDemo(), { recursive: true, force: true })
}
