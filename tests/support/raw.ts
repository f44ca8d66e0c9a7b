// What the files of a server reveal to somebody who takes the disk: every byte of every file, and the files' own times.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { clockTexts, clockTimes, type Stretch } from './clock-times.ts'
import type { Marks } from './marked.ts'
import { findNeedles, type Needle } from './needles.ts'
import { tellingBytes } from './order.ts'
import { listFiles } from './scan.ts'

const PAGE = 8192
const NO_BYTES = Buffer.alloc(PAGE)

/** Places in the files below this folder from which a clock time of the stretch or the order of the marks can be read. */
export function revealing(folder: string, marks: Marks, stretch: Stretch): string[] {
  const sought = needlesOf(marks)
  return listFiles(folder).flatMap((path) => {
    const name = relative(folder, path)
    const bytes = readFilled(path)
    const times = [...clockTimes(name, bytes, stretch), ...clockTexts(name, bytes, stretch)]
    // Most files hold none of the marks; the search for their order is slow.
    if (findNeedles(bytes, sought, String).length === 0) return times
    const orders = [...tellingBytes(name, bytes, marks), ...tellingBytes(`${name}, by pages`, bytes, marks, inPages)]
    return [...times, ...orders]
  })
}

/** The bytes of a file without its empty pages: the log of PostgreSQL has thousands of them. Their order stays. */
function readFilled(path: string): Buffer {
  const bytes = tryRead(path)
  const filled: Buffer[] = []
  for (let at = 0; at < bytes.length; at += PAGE) {
    const page = bytes.subarray(at, at + PAGE)
    if (!page.equals(page.length === PAGE ? NO_BYTES : Buffer.alloc(page.length))) filled.push(page)
  }
  return Buffer.concat(filled)
}

/** PostgreSQL fills a page with rows from its end. */
export function inPages(offset: number): number {
  return Math.floor(offset / PAGE) * PAGE + (PAGE - 1 - (offset % PAGE))
}

/** The bytes of a file; none if it is gone, because databases delete files while they run. */
export function tryRead(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

function needlesOf(marks: Marks): Needle[] {
  return Object.entries(marks).map(([name, all]) => ({ name, forms: all.map((bytes) => ({ how: 'bytes', bytes })) }))
}
