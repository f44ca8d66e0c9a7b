import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { randomId } from '../../protocol/encoding/bytes.ts'
import { type Blobs, type Inbox, LostFile, type Store } from './blobs.ts'
import { disk, type FileSystem } from './files.ts'

const CHUNK = 256 * 1024

/** Blobs on disk, in two folders `inbox` and `store` below this one. */
export function openDiskBlobs(folder: string, files: FileSystem = disk): Blobs {
  const [inbox, store] = [join(folder, 'inbox'), join(folder, 'store')]
  for (const made of [inbox, store]) mkdirSync(made, { recursive: true, mode: 0o700 })
  return {
    inbox: openInbox(inbox, files),
    store: openStore(store, files),
    freeShare: () => files.freeShare(folder),
    freeBytes: () => files.freeBytes(folder),
  }
}

function openInbox(folder: string, files: FileSystem): Inbox {
  const pathOf = (key: string) => join(folder, demandKey(key))
  return {
    async append(key, offset, source, end) {
      const file = await files.open(pathOf(key), 'create')
      let length = offset
      try {
        for await (const chunk of untilBroken(source)) {
          const fitting = chunk.subarray(0, end - length)
          await file.write(fitting, length)
          length += fitting.length
          if (length === end) break
        }
        await file.sync()
      } finally {
        await file.close()
      }
      if (offset === 0) await files.syncFolder(folder)
      return length
    },
    read: (key, end, start) => readFile(files, pathOf(key), end, start),
    async remove(keys) {
      for (const key of keys) await files.remove(pathOf(key))
      if (keys.length > 0) await files.syncFolder(folder)
    },
    list: () => files.list(folder),
  }
}

function openStore(folder: string, files: FileSystem): Store {
  // Subfolders by two characters of the random key, so that no folder grows too large.
  const pathOf = (key: string) => join(folder, demandKey(key).slice(0, 2), key)
  return {
    async put(key, source) {
      const path = pathOf(key)
      if (await files.makeFolder(dirname(path))) await files.syncFolder(folder)
      const draft = `${path}.${randomId()}`
      try {
        await writeWhole(files, draft, source)
        await files.rename(draft, path)
      } catch (error) {
        await files.remove(draft)
        throw error
      }
      await removeDrafts(files, path)
      await files.syncFolder(dirname(path))
    },
    read: (key) => readFile(files, pathOf(key), Number.POSITIVE_INFINITY),
    async remove(keys) {
      for (const key of keys) await files.remove(pathOf(key))
      for (const made of new Set(keys.map((key) => dirname(pathOf(key))))) {
        await files.makeFolder(made)
        await files.syncFolder(made)
      }
    },
  }
}

/** Removes drafts of processes that died while they wrote this file: no row names them, so they would stay for ever. */
async function removeDrafts(files: FileSystem, path: string): Promise<void> {
  const folder = dirname(path)
  for (const name of await files.list(folder)) {
    if (name.startsWith(`${basename(path)}.`)) await files.remove(join(folder, name))
  }
}

async function writeWhole(files: FileSystem, path: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await files.open(path, 'replace')
  try {
    let length = 0
    for await (const chunk of source) {
      await file.write(chunk, length)
      length += chunk.length
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

async function* readFile(files: FileSystem, path: string, end: number, start = 0): AsyncGenerator<Uint8Array> {
  const file = await files.open(path, 'read').catch(lost)
  try {
    for (let position = start; position < end; ) {
      const buffer = new Uint8Array(Math.min(CHUNK, end - position))
      const read = await file.read(buffer, position).catch(lost)
      if (read === 0 && end !== Number.POSITIVE_INFINITY) throw new LostFile('a file is shorter than it should be')
      if (read === 0) return
      position += read
      yield buffer.subarray(0, read)
    }
  } finally {
    await file.close()
  }
}

/** Throws `LostFile` for errors that concern this file alone, and others unchanged. */
function lost(error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOENT' || error.code === 'EIO') throw new LostFile('a file cannot be read', { cause: error })
  throw error
}

/** A broken connection ends the source and does not undo the bytes before it. */
async function* untilBroken(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]()
  try {
    while (true) {
      const next = await iterator.next().catch(() => null)
      if (next === null || next.done) return
      yield next.value
    }
  } finally {
    await iterator.return?.().catch(() => {})
  }
}

function demandKey(key: string): string {
  if (!/^[A-Za-z0-9_-]+$/.test(key)) throw new Error('not the key of a blob')
  return key
}
