import { describe, expect, test } from 'vitest'
import type { Role } from './names/roles.ts'
import { OUTCOMES, type Outcome, STAGES } from './names/stages.ts'
import { findMove, movesFrom } from './rights.ts'
import {
  BEGINNING,
  demandsOf,
  FORMER_MOVES,
  MOVES,
  OPEN_STAGES,
  REVIEWER_OUTCOMES,
  type Standing,
  stagesOf,
  standingAfter,
  TRACKER,
} from './stages.ts'
import { wasAllowed } from './testing/former-moves.ts'
import { type Attempt, verdictOf } from './testing/moves.ts'
import { EVERY_OUTCOME, EVERY_ROLE, EVERY_STAGE, subsetsOf } from './testing/names.ts'

const worked = ['received', 'review', 'routing', 'clarification', 'investigation', 'reporting', 'follow_up'] as const
const withOutcomes: (Outcome | null)[] = [null, ...EVERY_OUTCOME]

/** In clarification a case knows the stage that it came from, after the end its outcome; elsewhere they mean nothing. */
const standings: Standing[] = EVERY_STAGE.flatMap((stage) => {
  const before = stage === 'clarification' ? worked.filter((from) => from !== 'clarification') : (['review'] as const)
  const outcomes = stage === 'closed' || stage === 'archived' ? withOutcomes : [null]
  return [null, ...before].flatMap((cameFrom) => outcomes.map((outcome) => ({ stage, cameFrom, outcome })))
})
/** Every set of the roles that work on cases, each other role alone, and all roles together. */
const everyRoles: Role[][] = [
  ...subsetsOf<Role>(['reviewer', 'director', 'investigator']),
  ['administrator'],
  ['custodian'],
  ['observer'],
  [...EVERY_ROLE],
]

describe('the table of moves', () => {
  test('agrees with the second copy about every move and what it demands, for every set of roles', () => {
    const wrong: (Attempt & { is: string | null })[] = []
    let checked = 0
    for (const roles of everyRoles) {
      for (const standing of standings) {
        for (const to of EVERY_STAGE) {
          for (const outcome of withOutcomes) {
            const move = findMove(standing, to, outcome, roles)
            const is = move && demandsOf(move).sort().join(' ')
            if (is !== verdictOf({ standing, to, outcome, roles })) wrong.push({ standing, to, outcome, roles, is })
            checked++
          }
        }
      }
    }
    expect(wrong.slice(0, 10)).toEqual([])
    expect(checked).toBe(12 * (23 + 28) * 9 * 8)
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
            .filter((outcome) => verdictOf({ standing, to, outcome, roles }) !== null)
            .map((outcome) => (outcome === null ? to : `${to} ${outcome}`)),
        )
        const names = (moves: string[]) => [...new Set(moves)].sort().join()
        if (names(offered) !== names(allowed)) wrong.push({ standing, roles, offered, allowed })
      }
    }
    expect(wrong.slice(0, 10)).toEqual([])
  })

  test.each([
    ['reviewer', 19, 46],
    ['director', 27, 69],
    ['investigator', 7, 6],
    ['administrator', 0, 0],
    ['custodian', 0, 0],
    ['observer', 0, 0],
  ] as const)('gives a %s %i moves that demand nothing, and %i that demand something', (role, free, demanding) => {
    const real = standings.filter(
      ({ stage, cameFrom, outcome }) =>
        (stage === 'clarification') === (cameFrom !== null) &&
        (stage === 'closed' || stage === 'archived') === (outcome !== null),
    )
    const moves = real.flatMap((standing) =>
      EVERY_STAGE.flatMap((to) => withOutcomes.flatMap((outcome) => findMove(standing, to, outcome, [role]) ?? [])),
    )
    const demanded = moves.filter((move) => demandsOf(move).length > 0).length
    expect([moves.length - demanded, demanded]).toEqual([free, demanding])
  })
})

test('these moves demand a paper, of which none exists yet', () => {
  const papers = ['review_sheet', 'examination_report', 'recommendation']
  const rows = MOVES.flatMap(({ from, to, outcomes = [], demands = [] }) => {
    const named = demands.filter((demand) => papers.includes(demand))
    return named.length > 0 ? [[from, to, outcomes, named]] : []
  })
  expect(rows).toEqual([
    [['review'], 'routing', [], ['review_sheet']],
    [['reporting'], 'follow_up', [], ['examination_report', 'recommendation']],
    [['reporting', 'follow_up'], 'closed', ['substantiated', 'unsubstantiated'], ['examination_report']],
  ])
})

test('a paper that does not exist yet is a reason, named once', () => {
  const move = { from: ['reporting'], to: 'follow_up', by: ['director'] } as const
  expect(demandsOf({ ...move, demands: ['examination_report', 'recommendation'] })).toEqual(['reason'])
  expect(demandsOf({ ...move, demands: ['review_sheet', 'team'] })).toEqual(['reason', 'team'])
  expect(demandsOf(move)).toEqual([])
})

test('moves of version 1 are read by the table of their time, for every set of roles', () => {
  const wrong: Attempt[] = []
  for (const roles of everyRoles) {
    for (const standing of standings) {
      for (const to of EVERY_STAGE) {
        for (const outcome of withOutcomes) {
          const attempt = { standing, to, outcome, roles }
          if ((findMove(standing, to, outcome, roles, FORMER_MOVES) !== null) !== wasAllowed(attempt))
            wrong.push(attempt)
        }
      }
    }
  }
  expect(wrong.slice(0, 10)).toEqual([])
  expect(FORMER_MOVES.every(({ demands }) => demands === undefined)).toBe(true)
})

test('a case can be closed as a false report from three stages', () => {
  expect(stagesOf('false_report')).toEqual(['review', 'reporting', 'follow_up'])
  expect(stagesOf('duplicate')).toEqual(worked)
})

test('a case begins in received, and nowhere else', () => {
  expect(BEGINNING).toEqual({ stage: 'received', cameFrom: null, outcome: null })
})

test('a case remembers where a clarification began, and after its end how it ended', () => {
  for (const standing of standings) {
    for (const to of EVERY_STAGE) {
      const cameFrom = to === 'clarification' ? standing.stage : null
      const outcome = to === 'closed' ? 'duplicate' : null
      const kept = to === 'archived' ? standing.outcome : outcome
      expect(standingAfter(standing, to, outcome)).toEqual({ stage: to, cameFrom, outcome: kept })
    }
  }
})

test('the way back from a clarification is listed before all other moves', () => {
  const [back] = movesFrom({ stage: 'clarification', cameFrom: 'routing', outcome: null }, ['investigator'])
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
