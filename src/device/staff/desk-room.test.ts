import { expect, test } from 'vitest'
import { randomBytes, randomId, toBase64, utf8 } from '../../protocol/encoding/bytes.ts'
import { sealDesk } from '../../protocol/sealing/desk.ts'
import { MAX } from '../../protocol/wire/common.ts'
import { makeStaffKeys } from './account.ts'
import { type Desk, EMPTY_DESK } from './desk.ts'
import { DESK_ROOM, fitDesk } from './desk-room.ts'

const head = { number: 123, hash: toBase64(randomBytes(32)) }
const read = { reporter: head, office: head, internal: head }
const readOf = (count: number): Desk['seen'] =>
  Object.fromEntries(Array.from({ length: count }, () => [randomId(), read] as const))
const sizeOf = (value: unknown) => utf8(JSON.stringify(value)).length

test('a desk with room for everything stays as it is', () => {
  const desk = { ...EMPTY_DESK, seen: readOf(2500), drafts: { a: 'x'.repeat(20_000) } }
  expect(fitDesk(desk, {})).toEqual({ content: desk, left: [] })
})

test('of more cases than there is room for, those that were read longest ago are forgotten, and no more than needed', () => {
  const seen = readOf(5000)
  const { content, left } = fitDesk({ ...EMPTY_DESK, seen }, {})
  const kept = Object.keys(content.seen)
  expect(kept.length).toBeGreaterThan(2600)
  expect(kept).toEqual(Object.keys(seen).slice(-kept.length))
  expect(sizeOf(content.seen)).toBeLessThanOrEqual(DESK_ROOM.seen)
  expect(sizeOf(content.seen) + sizeOf({ [randomId()]: read })).toBeGreaterThan(DESK_ROOM.seen)
  expect(left).toEqual([])
})

test('drafts never push out what was read: changes without room are left out, and what is stored of them stays', () => {
  const seen = readOf(2600)
  const long = 'x'.repeat(110_000)
  const stored = { a: long, b: 'before' }
  const drafts = { a: long, b: long, c: 'short', d: long }
  const { content, left } = fitDesk({ ...EMPTY_DESK, seen, drafts }, stored)
  expect(content.seen).toEqual(seen)
  expect([content.drafts, left]).toEqual([{ a: long, b: long, c: 'short' }, ['d']])
  const longer = fitDesk({ ...EMPTY_DESK, seen, drafts: { a: long, b: long + long + long } }, stored)
  expect([longer.content.drafts, longer.left]).toEqual([stored, ['b']])
  // Drafts that are stored already are not thrown away.
  const many = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`draft-${i}`, long]))
  expect(fitDesk({ ...EMPTY_DESK, seen, drafts: many }, many)).toMatchObject({ content: { drafts: many }, left: [] })
})

test('the fullest desk is one that the server takes', async () => {
  const keys = await makeStaffKeys()
  const drafts = Object.fromEntries(Array.from({ length: 20 }, () => [randomId(), '\u0001'.repeat(20_000)]))
  const { content } = fitDesk({ ...EMPTY_DESK, seen: readOf(6000), drafts, filter: 'x'.repeat(2000) }, {})
  const desk = { counter: Number.MAX_SAFE_INTEGER, day: '2026-03-02', content }
  const sealed = await sealDesk(keys.identity, toBase64(randomBytes(32)), desk)
  expect(sealed.length).toBeLessThanOrEqual(MAX.desk)
  expect(sealed.length).toBeGreaterThan(MAX.desk * 0.85)
})
