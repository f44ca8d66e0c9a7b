import { expect, test } from 'vitest'
import { isCutOff } from './imports.ts'

test('a failed download is recognised by each browser’s error text', () => {
  for (const sentence of [
    'Failed to fetch dynamically imported module: https://wbs.uji/assets/later-1.js',
    'error loading dynamically imported module: https://wbs.uji/assets/later-1.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/later-1.css',
  ]) {
    expect(isCutOff(new TypeError(sentence))).toBe(true)
  }
})

test('a file that arrived but could not be run is not mistaken for a failed download', () => {
  for (const error of [
    new TypeError('Object.hasOwn is not a function'),
    new TypeError('undefined is not a function (near ...)'),
    new SyntaxError('Invalid regular expression: invalid group specifier name'),
    new ReferenceError('Iterator is not defined'),
    'a text',
    null,
  ]) {
    expect(isCutOff(error)).toBe(false)
  }
})
