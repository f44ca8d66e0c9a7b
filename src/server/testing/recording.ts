import { sep } from 'node:path'
import { disk, type FileSystem, type OpenFile } from '../storage/index.ts'

/**
 * The real disk, recording every step that changes it (`write`, `sync`, `rename`, `sync folder`) and the files that are
 * open at the moment.
 */
export function recordingFileSystem(steps: string[] = []) {
  const open = new Set<OpenFile>()
  const note = (step: string, ...paths: string[]) => void steps.push([step, ...paths.map(short)].join(' '))
  const files: FileSystem = {
    ...disk,
    async open(path, how) {
      const file = await disk.open(path, how)
      const recorded: OpenFile = {
        ...file,
        async write(bytes, position) {
          await file.write(bytes, position)
          note('write', path)
        },
        async sync() {
          await file.sync()
          note('sync', path)
        },
        async close() {
          open.delete(recorded)
          await file.close()
        },
      }
      open.add(recorded)
      return recorded
    },
    async rename(from, to) {
      await disk.rename(from, to)
      note('rename', from, to)
    },
    async syncFolder(path) {
      await disk.syncFolder(path)
      note('sync folder', path)
    },
  }
  return { files, steps, open }
}

/** The path from `inbox` or `store` on; the folders above differ in every run. */
function short(path: string): string {
  const parts = path.split(sep)
  const at = parts.findLastIndex((part) => part === 'inbox' || part === 'store')
  return parts.slice(at).join('/')
}
