// The stages of a case, and who may move it. The server obeys this table, the console draws its buttons from it, and
// clients refuse to show a signed move that it does not allow.
import type { Role } from './roles.ts'

export const STAGES = [
  'received',
  'review',
  'routing',
  'clarification',
  'investigation',
  'reporting',
  'follow_up',
  'closed',
  'archived',
] as const
export type Stage = (typeof STAGES)[number]

export const OUTCOMES = [
  'substantiated',
  'unsubstantiated',
  'incomplete',
  'out_of_scope',
  'duplicate',
  'false_report',
  'withdrawn',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Stages in which the office still works on the case. */
export const OPEN_STAGES: readonly Stage[] = STAGES.slice(0, 7)

/** Outcomes with which a reviewer may close, from any open stage. */
export const REVIEWER_OUTCOMES: readonly Outcome[] = ['incomplete', 'out_of_scope', 'duplicate', 'withdrawn']

export interface Move {
  readonly from: readonly Stage[]
  readonly to: Stage
  readonly by: readonly Role[]
  /** Only for closing: the outcomes that this move allows. */
  readonly outcomes?: readonly Outcome[]
  /** An internal reason is demanded. */
  readonly reason?: true
}

const open = OPEN_STAGES

export const MOVES: readonly Move[] = [
  { from: ['received'], to: 'review', by: ['reviewer', 'director'] },
  { from: ['review'], to: 'routing', by: ['director'] },
  {
    from: open.filter((stage) => stage !== 'clarification'),
    to: 'clarification',
    by: ['reviewer', 'director', 'investigator'],
  },
  { from: ['routing'], to: 'investigation', by: ['director'] },
  { from: ['investigation'], to: 'reporting', by: ['investigator', 'director'] },
  { from: ['reporting'], to: 'follow_up', by: ['director'] },
  { from: ['review', 'follow_up'], to: 'closed', by: ['director'], outcomes: OUTCOMES },
  { from: ['reporting'], to: 'closed', by: ['director'], outcomes: OUTCOMES, reason: true },
  { from: open, to: 'closed', by: ['reviewer', 'director'], outcomes: REVIEWER_OUTCOMES },
  { from: ['closed'], to: 'review', by: ['reviewer', 'director'], reason: true },
  { from: ['closed'], to: 'archived', by: ['director'] },
  { from: ['archived'], to: 'review', by: ['director'], reason: true },
]

/** The roles that may return a case from clarification to the stage that it came from. */
const RETURN_BY: readonly Role[] = ['reviewer', 'director', 'investigator']

/** The stage of a case, and the stage to which a clarification returns. */
export interface Standing {
  readonly stage: Stage
  /** Only in clarification: the stage that the case came from. */
  readonly cameFrom: Stage | null
}

/** Every move that a member with these roles may make from here. */
export function movesFrom({ stage, cameFrom }: Standing, roles: readonly Role[]): Move[] {
  const moves = MOVES.filter((move) => move.from.includes(stage) && move.by.some((role) => roles.includes(role)))
  if (stage === 'clarification' && cameFrom && RETURN_BY.some((role) => roles.includes(role))) {
    moves.unshift({ from: ['clarification'], to: cameFrom, by: RETURN_BY })
  }
  return moves
}

/** The row that allows this move, or null. If several rows do, the one that demands least. */
export function findMove(standing: Standing, to: Stage, outcome: Outcome | null, roles: readonly Role[]): Move | null {
  const fitting = movesFrom(standing, roles).filter(
    (move) =>
      move.to === to && (to === 'closed' ? outcome !== null && move.outcomes?.includes(outcome) : outcome === null),
  )
  return fitting.find((move) => !move.reason) ?? fitting[0] ?? null
}

/** The standing of the case after a move. */
export function standingAfter(standing: Standing, to: Stage): Standing {
  return { stage: to, cameFrom: to === 'clarification' ? standing.stage : null }
}

/** The reporter's eight steps: closed and archived are one. */
export const TRACKER: readonly Stage[] = [
  'received',
  'review',
  'routing',
  'clarification',
  'investigation',
  'reporting',
  'follow_up',
  'closed',
]
