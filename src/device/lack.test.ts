import { expect, test } from 'vitest'
import { type Asked, lackOf, secureAddress } from './lack.ts'

const whole: Asked = {
  isSecureContext: true,
  location: { hostname: 'wbs.contoh.go.id' },
  crypto: { subtle: {} },
  CSSLayerBlockRule: class {},
}

test('a current browser on https lacks nothing', () => {
  expect(lackOf(whole)).toBeNull()
})

test('without https the browser hides its cryptography', () => {
  expect(lackOf({ ...whole, isSecureContext: false, crypto: {} })).toBe('insecure')
})

test('an onion address that the browser does not treat as secure needs Tor Browser, since it has no https', () => {
  const location = { hostname: `${'a'.repeat(56)}.onion` }
  expect(lackOf({ ...whole, location, isSecureContext: false, crypto: {} })).toBe('onion')
  expect(lackOf({ ...whole, location })).toBeNull()
})

test('a browser without cryptography on https, or without cascade layers, is too old', () => {
  const { crypto: _, ...without } = whole
  expect(lackOf(without)).toBe('old')
  expect(lackOf({ ...whole, crypto: {} })).toBe('old')
  expect(lackOf({ ...whole, CSSLayerBlockRule: undefined })).toBe('old')
})

test('the address with https keeps everything but the port', () => {
  expect(secureAddress('http://wbs.uji:8080/lapor#k=abc')).toBe('https://wbs.uji/lapor#k=abc')
  expect(secureAddress('http://wbs.uji/petugas/antrean?nomor=1#undangan=x')).toBe(
    'https://wbs.uji/petugas/antrean?nomor=1#undangan=x',
  )
})
