import { existsSync, statfsSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'

const TMPFS = 0x01021994

/** What the numbers were measured on, in one line. */
export function describeMachine(chromium: string | null): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3)
  const parts = [
    `${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${availableParallelism()} cores`,
    `${gigabytes} GB of memory`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    ...(chromium ? [`Chromium ${chromium}`] : []),
    inMemory() ? `NO DISK: ${tmpdir()} lies in memory, set TMPDIR to a folder on a disk` : `disk: ${tmpdir()}`,
    `load ${loadavg()[0]?.toFixed(1)} at the start`,
  ]
  return parts.join('; ')
}

function inMemory(): boolean {
  return existsSync(tmpdir()) && statfsSync(tmpdir()).type === TMPFS
}
