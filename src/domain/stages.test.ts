import { describe, expect, test } from 'vitest'
import type { Role } from './names/roles.ts'
import { OUTCOMES, type Outcome, STAGES } from './names/stages.ts'
import { findMove, movesFrom } from './rights.ts'
import { OPEN_STAGES, REVIEWER_OUTCOMES, type Standing, standingAfter, TRACKER } from './stages.ts'
import { type Attempt, verdictOf } from './testing/moves.ts'
import { EVERY_OUTCOME, EVERY_ROLE, EVERY_STAGE, subsetsOf } from './testing/names.ts'

const worked = ['received', 'review', 'routing', 'clarification', 'investigation', 'reporting', 'follow_up'] as const

/** In clarification a case knows the stage that it came from; in other stages that field has no meaning. */
const standings: Standing[] = EVERY_STAGE.flatMap((stage) => {
  const before = stage === 'clarification' ? worked.filter((from) => from !== 'clarification') : (['review'] as const)
  return [null, ...before].map((cameFrom) => ({ stage, cameFrom }))
})
const withOutcomes: (Outcome | null)[] = [null, ...EVERY_OUTCOME]
/** Every set of the roles that work on cases, each other role alone, and all roles together. */
const everyRoles: Role[][] = [
  ...subsetsOf<Role>(['reviewer', 'director', 'investigator']),
  ['administrator'],
  ['custodian'],
  ['observer'],
  [...EVERY_ROLE],
]

describe('the table of moves', () => {
  test('agrees with the second copy about every move, for every set of roles', () => {
    const wrong: (Attempt & { is: string })[] = []
    let checked = 0
    for (const roles of everyRoles) {
      for (const standing of standings) {
        for (const to of EVERY_STAGE) {
          for (const outcome of withOutcomes) {
            const move = findMove(standing, to, outcome, roles)
            const is = move === null ? 'refused' : move.reason ? 'allowed with a reason' : 'allowed'
            if (is !== verdictOf({ standing, to, outcome, roles })) wrong.push({ standing, to, outcome, roles, is })
            checked++
          }
        }
      }
    }
    expect(wrong.slice(0, 10)).toEqual([])
    expect(checked).toBe(12 * 23 * 9 * 8)
  })

  test('offers exactly the moves that it allows', () => {
    const wrong: unknown[] = []
    for (const roles of everyRoles) {
      for (const standing of standings) {
        const offered = movesFrom(standing, roles).flatMap(({ to, outcomes }) =>
          to === 'closed' ? (outcomes ?? []).map((outcome) => `${to} ${outcome}`) : [to],
        )
        const allowed = EVERY_STAGE.flatMap((to) =>
          withOutcomes
            .filter((outcome) => verdictOf({ standing, to, outcome, roles }) !== 'refused')
            .map((outcome) => (outcome === null ? to : `${to} ${outcome}`)),
        )
        const names = (moves: string[]) => [...new Set(moves)].sort().join()
        if (names(offered) !== names(allowed)) wrong.push({ standing, roles, offered, allowed })
      }
    }
    expect(wrong.slice(0, 10)).toEqual([])
  })

  test.each([
    ['reviewer', 61, 1],
    ['director', 72, 5],
    ['investigator', 13, 0],
    ['administrator', 0, 0],
    ['custodian', 0, 0],
    ['observer', 0, 0],
  ] as const)('gives a %s %i moves, and %i more with a reason', (role, free, reasoned) => {
    const real = standings.filter(({ stage, cameFrom }) => (stage === 'clarification') === (cameFrom !== null))
    const moves = real.flatMap((standing) =>
      EVERY_STAGE.flatMap((to) => withOutcomes.flatMap((outcome) => findMove(standing, to, outcome, [role]) ?? [])),
    )
    expect([moves.length - reasoned, moves.filter(({ reason }) => reason).length]).toEqual([free, reasoned])
  })
})

test('a case remembers the stage that it came from only during a clarification', () => {
  for (const standing of standings) {
    for (const to of EVERY_STAGE) {
      const cameFrom = to === 'clarification' ? standing.stage : null
      expect(standingAfter(standing, to)).toEqual({ stage: to, cameFrom })
    }
  }
})

test('the way back from a clarification is listed before all other moves', () => {
  const [back] = movesFrom({ stage: 'clarification', cameFrom: 'routing' }, ['investigator'])
  expect(back).toEqual({ from: ['clarification'], to: 'routing', by: ['reviewer', 'director', 'investigator'] })
})

test('stages and outcomes have these names in this order', () => {
  expect(STAGES).toEqual(EVERY_STAGE)
  expect(OUTCOMES).toEqual(EVERY_OUTCOME)
  expect(OPEN_STAGES).toEqual(worked)
})

test('a reviewer may close a case with four outcomes', () => {
  expect(REVIEWER_OUTCOMES).toEqual(['incomplete', 'out_of_scope', 'duplicate', 'withdrawn'])
})

test('the reporter sees eight steps, of which the last is closed', () => {
  expect(TRACKER).toEqual([...worked, 'closed'])
})
