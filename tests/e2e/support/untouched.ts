// The demo as it was when it opened: what a test finds in a copy must not depend on which tests ran before.
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'

/** The folder of the demo that no test has touched. */
export function untouchedDemo(): string {
  return `${process.env.E2E_DATA_DIR}-untouched`
}

/** Runs once, after the demo that all tests share has opened and before the first test; gives what removes the copy. */
export default async function keepUntouched(): Promise<() => void> {
  const shared = join(process.env.E2E_DATA_DIR ?? '', 'contoh')
  cpSync(shared, untouchedDemo(), { recursive: true, filter: (path) => !path.includes('peluit.db') })
  // The server has its database open, so SQLite itself copies that.
  const source = new DatabaseSync(join(shared, 'peluit.db'))
  await backup(source, join(untouchedDemo(), 'peluit.db'))
  source.close()
  return () => rmSync(untouchedDemo(), { recursive: true, force: true })
}
