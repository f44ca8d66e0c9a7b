import { existsSync, readFileSync } from 'node:fs'
import { listFiles } from '../scan.ts'

export interface File {
  readonly path: string
  readonly bytes: Buffer
}

/** Every file below a folder that a browser may be changing at this moment: a file that is gone again is left out. */
export function filesIn(folder: string): File[] {
  if (!existsSync(folder)) return []
  return listFiles(folder).flatMap((path) => {
    try {
      return [{ path, bytes: readFileSync(path) }]
    } catch {
      return []
    }
  })
}
