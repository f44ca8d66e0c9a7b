// The stages of a case, and who may move it. The server obeys this table, the console draws its buttons from it, and
// clients refuse to show a signed move that it does not allow.
import type { Role } from './names/roles.ts'
import { OUTCOMES, type Outcome, STAGES, type Stage } from './names/stages.ts'

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
export const RETURN_BY: readonly Role[] = ['reviewer', 'director', 'investigator']

/** The stage of a case, and the stage to which a clarification returns. */
export interface Standing {
  readonly stage: Stage
  /** Only in clarification: the stage that the case came from. */
  readonly cameFrom: Stage | null
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
