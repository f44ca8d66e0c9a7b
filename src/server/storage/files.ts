// The file system as an interface, so that a test can watch in which order things reach the disk.
import { mkdir, open, readdir, rename, rm, statfs } from 'node:fs/promises'

export interface OpenFile {
  /** Writes all of the bytes at this position. */
  write(bytes: Uint8Array, position: number): Promise<void>
  read(buffer: Uint8Array, position: number): Promise<number>
  sync(): Promise<void>
  close(): Promise<void>
}

export interface FileSystem {
  /** `create` makes the file if it is missing, `replace` empties it, `read` fails without it. */
  open(path: string, how: 'create' | 'replace' | 'read'): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  /** Removes a file; a missing file is no error. */
  remove(path: string): Promise<void>
  /** Makes a folder with its parents; answers whether it was missing. */
  makeFolder(path: string): Promise<boolean>
  /** Makes the names in a folder durable. */
  syncFolder(path: string): Promise<void>
  list(path: string): Promise<string[]>
  freeShare(path: string): Promise<number>
  freeBytes(path: string): Promise<number>
}

/** How many milliseconds a measured share of free room is used again: many requests come in them, and little is written. */
const MEASURED = 250
const shares = new Map<string, { readonly until: number; readonly share: Promise<number> }>()

const FLAGS = { create: 'a+', replace: 'w', read: 'r' } as const

export const disk: FileSystem = {
  async open(path, how) {
    // 'a+' would append whatever the position, so it is used only to create the file.
    if (how === 'create') await (await open(path, FLAGS.create, 0o600)).close()
    const handle = await open(path, how === 'create' ? 'r+' : FLAGS[how], 0o600)
    return {
      async write(bytes, position) {
        for (let done = 0; done < bytes.length; ) {
          done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten
        }
      },
      read: async (buffer, position) => (await handle.read(buffer, 0, buffer.length, position)).bytesRead,
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  makeFolder: async (path) => (await mkdir(path, { recursive: true, mode: 0o700 })) !== undefined,
  syncFolder: syncPath,
  list: (path) => readdir(path),
  async freeShare(path) {
    const known = shares.get(path)
    const now = performance.now()
    if (known && known.until > now) return known.share
    const share = statfs(path).then(({ bavail, blocks }) => (blocks === 0 ? 1 : bavail / blocks))
    shares.set(path, { until: now + MEASURED, share })
    return share
  },
  async freeBytes(path) {
    const { bavail, bsize } = await statfs(path)
    return bavail * bsize
  },
}

/** Waits until a file's bytes, or the names in a folder, are on the disk. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
