import { expect, test } from 'vitest'
import { EMPTY_DESK } from '../../device/staff/desk.ts'
import { mergeDesks } from './merge.ts'

const head = (number: number) => ({ number, hash: `hash-${number}` })

test('what another tab has read is kept when this one saves', () => {
  const stored = { ...EMPTY_DESK, serial: 7, seen: { a: { reporter: head(4), office: null } } }
  const mine = { ...EMPTY_DESK, serial: 5, seen: { b: { reporter: head(0), office: head(1) } } }
  const merged = mergeDesks(stored, mine, EMPTY_DESK)
  expect(merged.serial).toBe(7)
  expect(merged.seen).toEqual({ ...stored.seen, ...mine.seen })
})

test('for each chain the longer reading is kept, whichever side has it', () => {
  const stored = { ...EMPTY_DESK, seen: { a: { reporter: head(4), office: head(0) } } }
  const mine = { ...EMPTY_DESK, seen: { a: { reporter: head(2), office: head(3) } } }
  expect(mergeDesks(stored, mine, EMPTY_DESK).seen).toEqual({ a: { reporter: head(4), office: head(3) } })
})

test('another tab’s drafts stay, and this one changes only those that it wrote, rewrote or sent', () => {
  const base = { sent: 'answer', mine: 'old', theirs: 'old', done: 'theirs' }
  const stored = { ...EMPTY_DESK, drafts: { sent: 'answer', mine: 'old', theirs: 'new', begun: 'there' } }
  const mine = { mine: 'new', theirs: 'old', done: 'theirs', written: 'here' }
  expect(mergeDesks(stored, { ...EMPTY_DESK, drafts: mine }, { ...EMPTY_DESK, drafts: base }).drafts).toEqual({
    mine: 'new',
    theirs: 'new',
    begun: 'there',
    written: 'here',
  })
})

test('the filter of this tab is kept', () => {
  expect(mergeDesks({ ...EMPTY_DESK, filter: 'show=late' }, EMPTY_DESK, EMPTY_DESK).filter).toBe('')
})

test('cases that this tab has read come last, in its order; the others stay in theirs', () => {
  const read = (number: number) => ({ reporter: head(number), office: null })
  const base = { ...EMPTY_DESK, seen: { a: read(1), b: read(1), c: read(1) } }
  const mine = { ...base, seen: { b: base.seen.b, c: base.seen.c, a: read(1), d: read(0) } }
  const stored = { ...EMPTY_DESK, seen: { a: read(1), b: read(1), c: read(1), e: read(2) } }
  expect(Object.keys(mergeDesks(stored, mine, base).seen)).toEqual(['b', 'c', 'e', 'a', 'd'])
})

test('a case that a full desk has forgotten stays forgotten, unless this tab has read it since', () => {
  const read = { reporter: head(1), office: null }
  const base = { ...EMPTY_DESK, seen: { a: read, b: read } }
  expect(mergeDesks(EMPTY_DESK, base, base).seen).toEqual({})
  const again = { ...EMPTY_DESK, seen: { a: read, b: { ...read } } }
  expect(Object.keys(mergeDesks(EMPTY_DESK, again, base).seen)).toEqual(['b'])
})
