import { expect, test } from 'vitest'
import { roomLeft } from './evidence.ts'

const MIB = 1_048_576

test('a slot takes 30 files and 512 MiB before the first answer, and 120 files and 2 GiB more after it', () => {
  expect(roomLeft({ files: 0, bytes: 0 }, false)).toEqual({ files: 30, bytes: 512 * MIB })
  expect(roomLeft({ files: 0, bytes: 0 }, true)).toEqual({ files: 150, bytes: 2560 * MIB })
})

test('existing evidence is subtracted, and the room left is never negative', () => {
  expect(roomLeft({ files: 29, bytes: 511 * MIB }, false)).toEqual({ files: 1, bytes: MIB })
  expect(roomLeft({ files: 30, bytes: 512 * MIB }, false)).toEqual({ files: 0, bytes: 0 })
  expect(roomLeft({ files: 31, bytes: 513 * MIB }, false)).toEqual({ files: 0, bytes: 0 })
})
