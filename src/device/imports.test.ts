import { expect, test } from 'vitest'
import { isCutOff } from './imports.ts'

test('what did not arrive is known by each browser’s sentence', () => {
  for (const sentence of [
    'Failed to fetch dynamically imported module: https://wbs.uji/assets/later-1.js',
    'error loading dynamically imported module: https://wbs.uji/assets/later-1.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/later-1.css',
  ]) {
    expect(isCutOff(new TypeError(sentence))).toBe(true)
  }
})

test('what arrived and could not be run is nobody else’s fault', () => {
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
