// The stored parts of an installation: where they lie in the data folder, and how they are opened.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, openDatabase, sharedClock } from './database/index.ts'
import type { Installed } from './deps.ts'
import { openInstalledSecrets } from './secrets/index.ts'
import { openDiskBlobs } from './storage/index.ts'

/** The parts of a data folder. The database lies there only while it is SQLite. */
export function layoutOf(dataDir: string) {
  return { database: join(dataDir, 'peluit.db'), secrets: join(dataDir, 'secrets'), blobs: join(dataDir, 'blobs') }
}

export interface DataLocation {
  /** `postgres://…`; null for SQLite in the data folder. */
  readonly database: string | null
  /** Database (unless elsewhere), evidence and keys. */
  readonly dataDir: string
}

/** Opens database, evidence and keys, creating what is missing, and brings the schema up to date. */
export async function openInstalled(
  { database, dataDir }: DataLocation,
  clock: () => number = Date.now,
): Promise<{ installed: Installed; close: () => Promise<void> }> {
  const layout = layoutOf(dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const { db, dialect, close } = openDatabase(database ?? layout.database)
  try {
    await migrate(db)
    const secrets = await openInstalledSecrets(db, layout.secrets)
    const blobs = openDiskBlobs(layout.blobs)
    const shared = sharedClock(db, dialect, clock)
    return { installed: { db, dialect, clock, sharedClock: shared, secrets, blobs }, close }
  } catch (error) {
    await close()
    throw error
  }
}
