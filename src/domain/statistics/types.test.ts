import { expect, test } from 'vitest'
import { raiseTypes, typesInOrder } from './types.ts'

const counts = (types: Readonly<Record<string, number>>) =>
  Object.entries(types).map(([type, count]) => ({ type, count }))
const raised = (
  before: Readonly<Record<string, number>>,
  counted: Readonly<Record<string, number>>,
  offered: readonly string[],
  most: number,
) => Object.fromEntries(raiseTypes(counts(before), counts(counted), offered, most).map((one) => [one.type, one.count]))

test('types keep their place: first the known ones, then the offered ones, last the others', () => {
  expect(typesInOrder(counts({ suap: 5 }), ['pungli', 'suap'], counts({ tanah: 1, aset: 1 }))).toEqual([
    'suap',
    'pungli',
    'aset',
    'tanah',
  ])
})

test('each type is shown to the nearest 5', () => {
  expect(raised({}, { a: 2, b: 3, c: 7, d: 8 }, ['a', 'b', 'c', 'd', 'e'], 100)).toEqual({
    a: 0,
    b: 5,
    c: 5,
    d: 10,
    e: 0,
  })
})

test('a type is raised only while two cases of the largest possible total stay open, the largest first', () => {
  // Shown as 10 and 5 they hold at least 8 and 3: of a total that may be 13 this leaves two.
  expect(raised({}, { a: 3, b: 8 }, ['a', 'b'], 13)).toEqual({ a: 5, b: 10 })
  expect(raised({}, { a: 3, b: 8 }, ['a', 'b'], 12)).toEqual({ a: 0, b: 10 })
  // One step is allowed although two are not.
  expect(raised({}, { a: 8 }, ['a'], 9)).toEqual({ a: 5 })
  expect(raised({}, { a: 3 }, ['a'], 4)).toEqual({ a: 0 })
  // A type that is shown as 0 is counted as holding nothing.
  expect(raised({}, { a: 3 }, ['a', 'b'], 5)).toEqual({ a: 5, b: 0 })
  expect(raised({}, { a: 3 }, ['a', 'b'], 4)).toEqual({ a: 0, b: 0 })
})

test('a type continues from its shown count, and falls with its true count', () => {
  expect(raised({ a: 5, b: 5 }, { a: 8, b: 2 }, ['a', 'b'], 100)).toEqual({ a: 10, b: 0 })
  // A shown count stays, although the total would not allow raising it now.
  expect(raised({ a: 5 }, { a: 3 }, ['a'], 4)).toEqual({ a: 5 })
  expect(raised({ a: 5, b: 5 }, { a: 3, b: 8 }, ['a', 'b'], 8)).toEqual({ a: 5, b: 5 })
})

test('a type that is off the list is named only if it is shown, or was shown before', () => {
  expect(raised({}, { lama: 2 }, ['a'], 100)).toEqual({ a: 0 })
  expect(raised({}, { lama: 3 }, ['a'], 100)).toEqual({ a: 0, lama: 5 })
  expect(raised({ lama: 5 }, { lama: 1 }, ['a'], 100)).toEqual({ lama: 0, a: 0 })
})
