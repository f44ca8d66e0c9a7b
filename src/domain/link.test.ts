import { expect, test } from 'vitest'
import { safeAddress } from './link.ts'

test.each(['/alur', '/', '/alur?a=b#c', '#tarif', '/a:b', '/%09/x'])('%j is an address of this site', (href) => {
  expect(safeAddress(href)).toEqual({ href, outside: null })
})

test.each([
  ['https://www.lapor.go.id/', 'www.lapor.go.id'],
  ['http://contoh.id:8080/a', 'contoh.id:8080'],
  ['HTTPS://contoh.id', 'contoh.id'],
  [`https://contoh.id/${'a'.repeat(982)}`, 'contoh.id'],
  ['https://lapor.go.id@contoh.id/', 'contoh.id'],
])('%s leads to another site, %s', (href, outside) => {
  expect(safeAddress(href)).toEqual({ href, outside })
})

test.each([
  '',
  'alur',
  './alur',
  '//contoh.id',
  '/\\contoh.id',
  '\\\\contoh.id',
  '/\t/contoh.id',
  '/\n/contoh.id',
  '/\u0000/contoh.id',
  ' https://contoh.id',
  'https://contoh.id/a b',
  'java\nscript:alert(1)',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@contoh.id',
  'tel:112',
  'blob:https://contoh.id/a',
  'file:///etc/passwd',
  'https:/contoh.id',
  'https://',
  'https://%',
  'https://a:99999',
  `https://contoh.id/${'a'.repeat(983)}`,
])('%j is not an allowed address', (href) => {
  expect(safeAddress(href)).toBeNull()
})
