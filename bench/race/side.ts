// One checkout of this project as a contestant: its own office, its own sealed reports, its own built server.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Dialect } from '../../src/server/database/index.ts'
import type { Postgres } from '../../tests/support/postgres.ts'
import type { Shot } from '../load.ts'
import { startChild } from './child.ts'
import type { Place } from './rows.ts'

export interface Side {
  /** Its commit, for the table. */
  readonly name: string
  /** Reports that nobody has sent yet, ready to be sent to its server. */
  seal(count: number): Promise<readonly Shot[]>
  /** A new copy of its office, in which the slots of all these reports are open. */
  open(kind: Dialect, postgres: Postgres): Promise<Place>
  /** Starts its server, or starts it again, on that copy. */
  start(): Promise<{ readonly origin: string; readonly pid: number }>
  close(): Promise<void>
  end(): Promise<void>
}

const NEEDED = {
  'its measuring tool': [
    'bench/world.ts',
    'bench/store.ts',
    'bench/reports.ts',
    'bench/submissions.ts',
    'bench/product.ts',
  ],
  'its packages (run `npm ci` there)': ['node_modules/.package-lock.json'],
  'its built server (run `npm run build` there)': ['dist/server/cli.js', 'dist/client'],
}

/** What a folder lacks to be a side, in words; null when it lacks nothing. */
export function lackOf(folder: string): string | null {
  for (const [what, paths] of Object.entries(NEEDED)) {
    const missing = paths.find((path) => !existsSync(join(folder, path)))
    if (missing) return `${folder} is not a built checkout of this project: ${what} is missing (${missing})`
  }
  return null
}

/** Starts the process that works in this checkout. It must lack nothing. */
export function openSide(folder: string): Side {
  const child = startChild('./side-process.ts', resolve(folder))
  return {
    name: nameOf(folder),
    seal: (count) => child.ask('seal', count),
    open: (kind, { address }) => child.ask('open', { kind, address }),
    start: () => child.ask('start'),
    close: () => child.ask('close'),
    end: child.end,
  }
}

export function nameOf(folder: string): string {
  const { stdout } = spawnSync('git', ['-C', folder, 'describe', '--always', '--dirty'], { encoding: 'utf8' })
  return stdout?.trim() || folder
}
