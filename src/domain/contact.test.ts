import { expect, test } from 'vitest'
import { contactAddress, isContact } from './contact.ts'
import { CONTACT_KINDS, type Contact } from './names/site.ts'

type Case = readonly [kind: Contact['kind'], value: string, address: string | null]

const led: Case[] = [
  ['phone', '(0286) 591459', 'tel:0286591459'],
  ['phone', '+62 286 591084', 'tel:+62286591084'],
  ['email', 'inspektorat.kab.mojokerto@gmail.com', 'mailto:inspektorat.kab.mojokerto@gmail.com'],
  ['web', 'www.inspektorat.mojokab.go.id', 'https://www.inspektorat.mojokab.go.id'],
  ['web', 'http://inspektorat.example/wbs', 'http://inspektorat.example/wbs'],
  ['instagram', 'inspektorat.kab.mojokerto', 'https://www.instagram.com/inspektorat.kab.mojokerto/'],
  ['instagram', '@inspektorat', 'https://www.instagram.com/inspektorat/'],
  ['facebook', 'https://m.facebook.com/inspektorat', 'https://m.facebook.com/inspektorat'],
  ['facebook', 'inspektorat', 'https://www.facebook.com/inspektorat'],
  ['x', 'inspektorat', 'https://x.com/inspektorat'],
  ['youtube', '@inspektorat', 'https://www.youtube.com/@inspektorat'],
  ['tiktok', 'inspektorat', 'https://www.tiktok.com/@inspektorat'],
]

const read: Case[] = [
  ['address', 'javascript:alert(1)', null],
  ['hours', 'Senin–Jumat, 08.00–15.30 WIB', null],
  ['facebook', 'Inspektorat Kabupaten Mojokerto', null],
]

const refused: Case[] = [
  ['phone', 'javascript:0286591459', null],
  ['phone', '-', null],
  ['email', 'inspektorat', null],
  ['email', 'a@b.example?subject=x', null],
  ['email', 'javascript:x@b.example', null],
  ['web', 'javascript:alert(1)', null],
  ['web', 'data:text/html,x', null],
  ['web', 'ftp://inspektorat.example', null],
  ['web', 'https://inspektorat.example\\@evil.example', null],
  ['web', 'https://inspektorat.example@evil.example', null],
  ['web', 'situs kami', null],
  ['instagram', 'javascript:alert(1)', null],
  ['instagram', 'https://instagram.com.evil.example/x', null],
  ['instagram', 'https://evilinstagram.com/x', null],
  ['instagram', 'http://www.instagram.com/x', null],
  ['facebook', 'https://www.instagram.com/x', null],
]

test.each([...led, ...read])('the %s %j leads to %j and may be stored', (kind, value, address) => {
  expect([contactAddress({ kind, value }), isContact({ kind, value })]).toEqual([address, true])
})

test.each(refused)('the %s %j leads nowhere and may not be stored', (kind, value, address) => {
  expect([contactAddress({ kind, value }), isContact({ kind, value })]).toEqual([address, false])
})

test('every kind is among these', () => {
  expect(new Set([...led, ...read].map(([kind]) => kind))).toEqual(new Set(CONTACT_KINDS))
})
