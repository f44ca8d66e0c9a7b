// Disks that fail, or do something else first, while a release writes files.
import { disk, type FileSystem } from '../../../storage/index.ts'

/** A disk that stops working for good after this many changes, as for a process that is killed. */
export function dyingDisk(changes: number): FileSystem {
  let left = changes
  const live = () => {
    if (left === 0) throw new Error('killed')
    left -= 1
  }
  return {
    ...disk,
    async open(path, how) {
      if (how !== 'read') live()
      const file = await disk.open(path, how)
      const after =
        <Arguments extends unknown[], Answer>(act: (...args: Arguments) => Promise<Answer>) =>
        async (...args: Arguments) => {
          live()
          return act(...args)
        }
      return { ...file, write: after(file.write), sync: after(file.sync) }
    },
    async remove(path) {
      live()
      await disk.remove(path)
    },
    async syncFolder(path) {
      live()
      await disk.syncFolder(path)
    },
  }
}

/** A disk that first does something else at each step of this kind. */
export function watchedDisk(step: 'open' | 'write' | 'sync', before: () => Promise<void>): FileSystem {
  return {
    ...disk,
    async open(path, how) {
      if (step === 'open' && how === 'create') await before()
      const file = await disk.open(path, how)
      return {
        ...file,
        async write(bytes, position) {
          if (step === 'write') await before()
          await file.write(bytes, position)
        },
        async sync() {
          if (step === 'sync') await before()
          await file.sync()
        },
      }
    },
  }
}
