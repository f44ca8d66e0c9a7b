import { expect, test } from 'vitest'
import { roomLeft } from './evidence.ts'

const MIB = 1_048_576

test('before the first answer a slot takes 30 files and 512 MiB, after it 120 and 2 GiB more', () => {
  expect(roomLeft({ files: 0, bytes: 0 }, false)).toEqual({ files: 30, bytes: 512 * MIB })
  expect(roomLeft({ files: 0, bytes: 0 }, true)).toEqual({ files: 150, bytes: 2560 * MIB })
})

test('what is there is taken off, and more than full is full', () => {
  expect(roomLeft({ files: 29, bytes: 511 * MIB }, false)).toEqual({ files: 1, bytes: MIB })
  expect(roomLeft({ files: 30, bytes: 512 * MIB }, false)).toEqual({ files: 0, bytes: 0 })
  expect(roomLeft({ files: 31, bytes: 513 * MIB }, false)).toEqual({ files: 0, bytes: 0 })
})
