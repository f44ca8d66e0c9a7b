// One rule decides how a chain continues, for the reporter and the office.
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../domain/errors.ts'
import type { Chain } from '../../../domain/names/entries.ts'
import { randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { encodeHeader, type Header, headerHash } from '../../../protocol/entries/header.ts'
import { checkNext, type Head, type Heads, headOf, headsAfter, lastRead } from './chain.ts'

const hash = () => toBase64(randomBytes(32))
/** Hashes of the other side's headers, oldest first. */
const other = [hash(), hash(), hash()]
const head: Head = { number: 4, hash: hash(), seen: other[1] ?? null, serial: 3 }

/** The header that continues the chain, with these changes. */
function next(chain: Chain, changes: Partial<Header> = {}): Header {
  return {
    organization: hash(),
    channel: 'pelanggaran',
    caseId: randomId(),
    chain,
    kind: chain === 'internal' ? 'note' : 'message',
    number: head.number + 1,
    author: chain === 'reporter' ? null : 3,
    day: chain === 'reporter' ? null : '2026-03-02',
    serial: head.serial,
    pieces: [],
    previous: head.hash,
    seen: null,
    body: hash(),
    leaf: hash(),
    ...changes,
  }
}

function answer(heads: Heads, header: Header): string {
  try {
    checkNext(heads, header)
    return 'taken'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

describe.each(['reporter', 'office'] as const)("the next entry of the %s's chain", (chain) => {
  const heads: Heads = { own: { [chain]: head }, other }

  test('has the next number, builds on the entry before, and its serial never falls', () => {
    const expected: [Partial<Header>, string][] = [
      [{}, 'taken'],
      [{ number: 4 }, 'conflict'],
      [{ number: 6 }, 'conflict'],
      [{ number: 0, previous: null }, 'conflict'],
      [{ previous: hash() }, 'conflict'],
      [{ previous: null }, 'conflict'],
      [{ serial: 2 }, 'invalid'],
      [{ serial: 4 }, 'taken'],
      // A client that lost the race must read again, whatever else is wrong.
      [{ number: 4, serial: 2, seen: hash() }, 'conflict'],
    ]
    for (const [changes, code] of expected) {
      expect([changes, answer(heads, next(chain, changes))]).toEqual([changes, code])
    }
  })

  test('answers only entries of the other side, and never an older one than the entry before', () => {
    const expected: [string | null, string][] = [
      [null, 'taken'],
      [other[0] ?? null, 'invalid'],
      [other[1] ?? null, 'taken'],
      [other[2] ?? null, 'taken'],
      [hash(), 'invalid'],
      [head.hash, 'invalid'],
    ]
    for (const [seen, code] of expected) expect([seen, answer(heads, next(chain, { seen }))]).toEqual([seen, code])
    const silent = { own: { [chain]: { ...head, seen: null } }, other }
    expect(answer(silent, next(chain, { seen: other[0] ?? null }))).toBe('taken')
    expect(answer(silent, next(chain, { seen: hash() }))).toBe('invalid')
  })

  test('is the first entry if there is none yet', () => {
    for (const none of [
      { own: {}, other },
      { own: { [chain]: null }, other },
    ]) {
      expect(answer(none, next(chain, { number: 0, previous: null, serial: 1 }))).toBe('taken')
      expect(answer(none, next(chain, { number: 0, previous: hash() }))).toBe('conflict')
      expect(answer(none, next(chain, { number: 1 }))).toBe('conflict')
    }
  })
})

test('an internal entry answers nobody', () => {
  const heads: Heads = { own: { internal: { ...head, seen: null } }, other }
  expect(answer(heads, next('internal'))).toBe('taken')
  expect(answer(heads, next('internal', { seen: other[2] ?? null }))).toBe('invalid')
})

test('each chain of the office holds two thousand entries; the chain of the reporter is limited elsewhere', () => {
  const ending = (chain: Chain, number: number): Heads => ({ own: { [chain]: { ...head, seen: null, number } }, other })
  for (const chain of ['office', 'internal'] as const) {
    expect([chain, answer(ending(chain, 1998), next(chain, { number: 1999 }))]).toEqual([chain, 'taken'])
    expect([chain, answer(ending(chain, 1999), next(chain, { number: 2000 }))]).toEqual([chain, 'too_many'])
    // Checked first, because reading again does not help when a chain is full.
    expect([chain, answer(ending(chain, 1999), next(chain, { number: 3 }))]).toEqual([chain, 'too_many'])
  }
  expect(answer(ending('reporter', 1999), next('reporter', { number: 2000 }))).toBe('taken')
})

test('each chain continues by itself, and a new entry becomes the head of its chain', () => {
  const heads: Heads = { own: { office: head, internal: null }, other }
  const header = next('office', { seen: other[2] ?? null })
  const bytes = encodeHeader(header)
  const after = headsAfter(heads, { header, hash: headerHash(bytes) })
  expect(after).toEqual({ own: { office: headOf(bytes), internal: null }, other })
  expect(headOf(bytes)).toEqual({ number: 5, hash: headerHash(bytes), seen: other[2], serial: 3 })
  expect(answer(after, next('office', { number: 6, previous: headerHash(bytes) }))).toBe('taken')
  expect(answer(after, header)).toBe('conflict')
  expect(answer(after, next('internal', { number: 0, previous: null }))).toBe('taken')
})

test('the last read entry is the last one that the author or an earlier author of the chain named', () => {
  const heads: Heads = { own: { office: head }, other }
  expect(lastRead(heads, next('office', { seen: other[2] ?? null }))).toBe(2)
  expect(lastRead(heads, next('office'))).toBe(1)
  expect(lastRead({ own: { office: { ...head, seen: null } }, other }, next('office'))).toBe(-1)
  expect(lastRead({ own: { office: null }, other }, next('office'))).toBe(-1)
})
