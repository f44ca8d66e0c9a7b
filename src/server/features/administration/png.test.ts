import { expect, test } from 'vitest'
import { examinePng } from './png.ts'
import { makePng } from './testing/png.ts'

test('a small picture is accepted, and its width and height are read', () => {
  expect(examinePng(makePng({ width: 64, height: 48 }))).toEqual({ width: 64, height: 48 })
})

test.each([
  ['with a wrong signature', makePng().with(0, 0)],
  ['cut short', makePng().subarray(0, -4)],
  ['with something behind its end', new Uint8Array([...makePng(), 0])],
  ['with a text in it', makePng({ extra: 'tEXt' })],
  ['with camera data in it', makePng({ extra: 'eXIf' })],
  ['too wide', makePng({ width: 513 })],
  ['without height', makePng({ height: 0 })],
  ['empty', new Uint8Array()],
])('a picture %s is refused', (_, bytes) => {
  expect(() => examinePng(bytes)).toThrow()
})
