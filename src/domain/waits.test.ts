import { expect, test } from 'vitest'
import { WAITS_FOR } from './names/waits.ts'
import { EVERY_STAGE } from './testing/names.ts'
import { handlerOf, waitsAfterMove, waitsSince } from './waits.ts'

test('there are six of them, in this order', () => {
  expect(WAITS_FOR).toEqual(['reviewer', 'director', 'team', 'custodian', 'reporter', 'nobody'])
})

/** The second copy: after a move to the stage, and who handles it without and with a team. */
const BY_STAGE = [
  ['received', 'reviewer', 'reviewer', 'reviewer'],
  ['review', 'reviewer', 'reviewer', 'reviewer'],
  ['routing', 'director', 'reviewer', 'team'],
  ['clarification', 'reporter', 'reviewer', 'team'],
  ['investigation', 'team', 'reviewer', 'team'],
  ['reporting', 'director', 'reviewer', 'team'],
  ['follow_up', 'director', 'reviewer', 'team'],
  ['closed', 'nobody', 'reviewer', 'reviewer'],
  ['archived', 'nobody', 'reviewer', 'reviewer'],
] as const

test.each(BY_STAGE)('in %s the case waits for %s, and is handled by %s, or with a team by %s', (stage, ...expected) => {
  const handlers = [false, true].map((assigned) => handlerOf({ stage, assigned }))
  expect([waitsAfterMove(stage), ...handlers]).toEqual(expected)
})

test('a letter makes the handlers act where only the reporter or nobody had to, and nobody else is relieved', () => {
  expect(BY_STAGE.map(([stage]) => stage)).toEqual(EVERY_STAGE)
  const after = (stage: 'investigation' | 'archived', letter: boolean) =>
    WAITS_FOR.map((waits) => waitsSince(waits, { stage, assigned: true, letter, asked: true }))
  expect(after('investigation', true)).toEqual(['reviewer', 'director', 'team', 'custodian', 'team', 'team'])
  expect(after('archived', true)).toEqual(['reviewer', 'director', 'team', 'custodian', 'reviewer', 'reviewer'])
  expect(after('investigation', false)).toEqual([...WAITS_FOR])
})

test('a case whose team is gone waits for a director', () => {
  const without = (letter: boolean) =>
    WAITS_FOR.map((waits) => waitsSince(waits, { stage: 'investigation', assigned: false, letter, asked: true }))
  expect(without(false)).toEqual(['reviewer', 'director', 'director', 'custodian', 'reporter', 'nobody'])
  expect(without(true)).toEqual(['reviewer', 'director', 'director', 'custodian', 'reviewer', 'reviewer'])
})

test('a case that waited for a custodian waits for its handlers once no request does, and after its end for nobody', () => {
  const ended = (stage: (typeof EVERY_STAGE)[number], letter = false) =>
    waitsSince('custodian', { stage, assigned: true, letter, asked: false })
  expect(EVERY_STAGE.map((stage) => ended(stage))).toEqual([
    ...['reviewer', 'reviewer', 'team', 'team', 'team', 'team', 'team'],
    ...['nobody', 'nobody'],
  ])
  expect([ended('archived', true), ended('investigation', true)]).toEqual(['reviewer', 'team'])
})
