// Searches for needles in everything that a server leaves behind: files, deleted files, memory.
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findNeedles, type Hit, longestForm, type Needle } from './needles.ts'

/** Scans every file below this folder, including its name. */
export function scanFolder(folder: string, needles: readonly Needle[]): Hit[] {
  return listFiles(folder).flatMap((path) => [
    ...findNeedles(Buffer.from(path), needles, () => `the name ${path}`),
    ...scanFile(path, needles),
  ])
}

export function scanFile(path: string, needles: readonly Needle[]): Hit[] {
  return scanHandle(path, path, needles)
}

/** Scans the files that the process still holds open, including deleted ones. */
export function scanOpenFiles(pid: number, needles: readonly Needle[]): Hit[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    const path = `/proc/${pid}/fd/${fd}`
    return isRegular(path) ? scanHandle(path, `${readlinkSync(path)} (open)`, needles) : []
  })
}

/** Scans the memory of a process: every writable region, and every region that is not a file. */
export function scanMemory(pid: number, needles: readonly Needle[]): Hit[] {
  return readMemory(pid, longestForm(needles), (chunk, address) =>
    findNeedles(chunk, needles, (offset) => `memory at ${(address + offset).toString(16)}: ${excerpt(chunk, offset)}`),
  )
}

const CHUNK = 8 * 1024 * 1024
/** One buffer for all files, because a database has a thousand small ones. */
const buffer = Buffer.allocUnsafe(CHUNK)

function readMemory(pid: number, overlap: number, look: (chunk: Buffer, address: number) => Hit[]): Hit[] {
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const hits: Hit[] = []
  // Nothing may move from a region that is not read yet to one that has been read already.
  process.kill(pid, 'SIGSTOP')
  try {
    for (const { start, end } of listRegions(pid)) {
      for (let at = start; at < end; at += CHUNK - overlap) {
        const read = tryRead(memory, buffer, Math.min(CHUNK, end - at), at)
        if (read > 0) hits.push(...look(buffer.subarray(0, read), at))
      }
    }
  } finally {
    process.kill(pid, 'SIGCONT')
    closeSync(memory)
  }
  return hits
}

interface Region {
  readonly start: number
  readonly end: number
}

const PAGE = 4096

/** The pages that are present, as ranges; code and constants of program files are left out. */
function listRegions(pid: number): Region[] {
  const pages = openSync(`/proc/${pid}/pagemap`, 'r')
  try {
    return readFileSync(`/proc/${pid}/maps`, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, from = '', to = '', rights = '', inode, name = ''] =
          /^([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ (\d+)\s*(.*)$/.exec(line) ?? []
        const own = rights.includes('w') || (rights.startsWith('r') && inode === '0')
        if (!own || /^\[v(var|syscall|dso)/.test(name)) return []
        return listPresent(pages, { start: Number.parseInt(from, 16), end: Number.parseInt(to, 16) })
      })
  } finally {
    closeSync(pages)
  }
}

/** V8 reserves much memory that it never uses; reading that would take minutes. */
function listPresent(pages: number, { start, end }: Region): Region[] {
  const flags = Buffer.alloc(((end - start) / PAGE) * 8)
  const read = readSync(pages, flags, 0, flags.length, (start / PAGE) * 8)
  const runs: { start: number; end: number }[] = []
  for (let i = 0; i < read / 8; i++) {
    // Bit 63: in memory, bit 62: swapped out.
    if (((flags[i * 8 + 7] as number) & 0xc0) === 0) continue
    const at = start + i * PAGE
    const last = runs.at(-1)
    if (last?.end === at) last.end = at + PAGE
    else runs.push({ start: at, end: at + PAGE })
  }
  return runs
}

function scanHandle(path: string, shown: string, needles: readonly Needle[]): Hit[] {
  const overlap = longestForm(needles)
  const hits: Hit[] = []
  const handle = tryOpen(path)
  if (handle === null) return []
  try {
    for (let at = 0; ; at += CHUNK - overlap) {
      const read = readSync(handle, buffer, 0, CHUNK, at)
      hits.push(...findNeedles(buffer.subarray(0, read), needles, (offset) => `${shown} at ${at + offset}`))
      if (read < CHUNK) return hits
    }
  } finally {
    closeSync(handle)
  }
}

export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function excerpt(chunk: Buffer, offset: number): string {
  return chunk
    .subarray(Math.max(0, offset - 60), offset + 100)
    .toString('latin1')
    .replace(/[^\x20-\x7e]+/g, '·')
}

function tryRead(handle: number, buffer: Buffer, length: number, at: number): number {
  try {
    return readSync(handle, buffer, 0, length, at)
  } catch {
    return 0 // a guard page
  }
}

/** Opens a file, or answers null if it is gone: databases delete files while they run. */
function tryOpen(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch {
    return null
  }
}

function isRegular(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
