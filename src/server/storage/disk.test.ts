import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordingFileSystem } from '../testing/recording.ts'
import { disk, openDiskBlobs } from './index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peluit-blobs-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function* source(...parts: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part
    yield new TextEncoder().encode(part)
  }
}

async function text(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let all = ''
  for await (const chunk of chunks) all += new TextDecoder().decode(chunk)
  return all
}

describe('the inbox on disk', () => {
  test('grows at its offset, keeps the bytes before an interruption, and takes nothing beyond the end', async () => {
    const { inbox } = openDiskBlobs(folder)
    expect(await inbox.append('a', 0, source('hel', new Error('cut')), 10)).toBe(3)
    expect(await inbox.append('a', 3, source('lo', ' world, and more'), 10)).toBe(10)
    expect(await text(inbox.read('a', 10))).toBe('hello worl')
    expect(await text(inbox.read('a', 7, 4))).toBe('o w')
  })

  test('is durable before it answers: bytes first, then the name', async () => {
    const { files, steps } = recordingFileSystem()
    await openDiskBlobs(folder, files).inbox.append('a', 0, source('x', 'y'), 2)
    expect(steps).toEqual(['write inbox/a', 'write inbox/a', 'sync inbox/a', 'sync folder inbox'])
  })

  test('a file that is shorter than its row says causes an error, not an early end', async () => {
    const { inbox } = openDiskBlobs(folder)
    await inbox.append('a', 0, source('abc'), 3)
    await expect(text(inbox.read('a', 4))).rejects.toThrow('shorter')
  })
})

describe('the store on disk', () => {
  test('is written, synced, renamed and its folder synced, in this order', async () => {
    const { files, steps } = recordingFileSystem()
    await openDiskBlobs(folder, files).store.put('abcd', source('x'))
    expect(steps.map((step) => step.replace(/abcd\.\S+/, 'draft'))).toEqual([
      'sync folder store',
      'write store/ab/draft',
      'sync store/ab/draft',
      'rename store/ab/draft store/ab/abcd',
      'sync folder store/ab',
    ])
  })

  test('holds a whole file or none', async () => {
    const { store } = openDiskBlobs(folder)
    await expect(store.put('abcd', source('x', new Error('cut')))).rejects.toThrow('cut')
    expect(readdirSync(join(folder, 'store/ab'))).toEqual([])
    await store.put('abcd', source('whole'))
    expect(await text(store.read('abcd'))).toBe('whole')
    await store.remove(['abcd', 'missing'])
    expect(readdirSync(join(folder, 'store/ab'))).toEqual([])
  })

  test('removes the draft of a process that died while it wrote the same file', async () => {
    const { store } = openDiskBlobs(folder)
    await store.put('abcd', source('x'))
    writeFileSync(join(folder, 'store/ab/abcd.half'), 'y')
    writeFileSync(join(folder, 'store/ab/abcdef'), 'another')
    await store.put('abcd', source('x'))
    expect(readdirSync(join(folder, 'store/ab')).sort()).toEqual(['abcd', 'abcdef'])
  })

  test('refuses keys that could lead elsewhere', async () => {
    const { store, inbox } = openDiskBlobs(folder)
    for (const key of ['../a', 'a/b', '', '.', 'a.b']) {
      await expect(store.put(key, source('x'))).rejects.toThrow('not the key')
      await expect(inbox.append(key, 0, source('x'), 1)).rejects.toThrow('not the key')
    }
  })

  test('is readable by its owner only', async () => {
    chmodSync(folder, 0o755)
    const { store } = openDiskBlobs(folder)
    await store.put('abcd', source('x'))
    expect(statSync(join(folder, 'store/ab/abcd')).mode & 0o77).toBe(0)
    expect(statSync(join(folder, 'inbox')).mode & 0o77).toBe(0)
    expect(existsSync(join(folder, 'store/ab/abcd'))).toBe(true)
    expect(await disk.freeShare(folder)).toBeGreaterThan(0)
  })
})
