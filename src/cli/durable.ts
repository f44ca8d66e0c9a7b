// What must survive a power cut: bytes first, then the name under which they are found.
import { open } from 'node:fs/promises'

/** Waits until the file, or the names in the folder, are on the disk. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
