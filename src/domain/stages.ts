// The stages of a case, and who may move it. The server obeys this table, the console draws its buttons from it, and
// clients refuse to show a signed move that it does not allow.
import type { Role } from './names/roles.ts'
import { OUTCOMES, type Outcome, STAGES, type Stage } from './names/stages.ts'

/** Stages in which the office still works on the case. */
export const OPEN_STAGES: readonly Stage[] = STAGES.slice(0, 7)

/** Outcomes with which a reviewer may close, from any open stage. */
export const REVIEWER_OUTCOMES: readonly Outcome[] = ['incomplete', 'out_of_scope', 'duplicate', 'withdrawn']

/** What a move needs besides the right to it. */
export type Demand =
  /** A signed internal reason. */
  | 'reason'
  /** An assignment that names a lead. */
  | 'team'
  /** The text for the reporter asks something. */
  | 'question'
  /** The body to which the report was passed. */
  | 'body'
  /** The other case about the same matter. */
  | 'other_case'
  /** The reporter's own withdrawal. */
  | 'withdrawal'
  /** The signed proposal of another member. */
  | 'proposal'
  | Paper

/** Papers that this version does not have. Each stands in the table, and a signed reason takes its place. */
type Paper = 'review_sheet' | 'examination_report' | 'recommendation'
const PAPERS: readonly Demand[] = ['review_sheet', 'examination_report', 'recommendation'] satisfies Paper[]

export interface Move {
  readonly from: readonly Stage[]
  readonly to: Stage
  readonly by: readonly Role[]
  /** Only for closing: the outcomes that this move allows. */
  readonly outcomes?: readonly Outcome[]
  /** Only for reopening: the outcomes with which the case was closed. */
  readonly ended?: readonly Outcome[]
  readonly demands?: readonly Demand[]
}

const open = OPEN_STAGES
const asking = open.filter((stage) => stage !== 'clarification')
const HANDLERS: readonly Role[] = ['reviewer', 'director', 'investigator']

export const MOVES: readonly Move[] = [
  { from: ['received'], to: 'review', by: ['reviewer', 'director'] },
  { from: ['review'], to: 'routing', by: ['director'], demands: ['review_sheet', 'team'] },
  { from: ['routing'], to: 'review', by: ['director'], demands: ['reason'] },
  { from: ['routing'], to: 'investigation', by: ['director'], demands: ['team'] },
  { from: asking, to: 'clarification', by: HANDLERS, demands: ['question'] },
  { from: ['investigation'], to: 'reporting', by: ['investigator', 'director'] },
  { from: ['reporting'], to: 'investigation', by: ['director'], demands: ['reason'] },
  { from: ['reporting'], to: 'follow_up', by: ['director'], demands: ['examination_report', 'recommendation'] },
  { from: ['follow_up'], to: 'investigation', by: ['director'], demands: ['reason'] },
  { from: open, to: 'closed', by: ['reviewer', 'director'], outcomes: ['incomplete'] },
  { from: open, to: 'closed', by: ['reviewer', 'director'], outcomes: ['out_of_scope'], demands: ['body'] },
  { from: open, to: 'closed', by: ['reviewer', 'director'], outcomes: ['duplicate'], demands: ['other_case'] },
  { from: open, to: 'closed', by: ['reviewer', 'director'], outcomes: ['withdrawn'], demands: ['withdrawal'] },
  {
    from: ['reporting', 'follow_up'],
    to: 'closed',
    by: ['director'],
    outcomes: ['substantiated', 'unsubstantiated'],
    demands: ['examination_report'],
  },
  {
    from: ['review', 'reporting', 'follow_up'],
    to: 'closed',
    by: ['director'],
    outcomes: ['false_report'],
    demands: ['proposal', 'reason'],
  },
  { from: ['closed'], to: 'review', by: ['reviewer', 'director'], ended: REVIEWER_OUTCOMES, demands: ['reason'] },
  { from: ['closed'], to: 'review', by: ['director'], demands: ['reason'] },
  { from: ['closed'], to: 'archived', by: ['director'] },
  { from: ['archived'], to: 'review', by: ['director'], demands: ['reason'] },
]

/**
 * The table of moves by which entries of version 1 were written. It only reads them: in a case whose report is of version
 * 2 the office writes no others.
 */
export const FORMER_MOVES: readonly Move[] = [
  { from: ['received'], to: 'review', by: ['reviewer', 'director'] },
  { from: ['review'], to: 'routing', by: ['director'] },
  { from: asking, to: 'clarification', by: HANDLERS },
  { from: ['routing'], to: 'investigation', by: ['director'] },
  { from: ['investigation'], to: 'reporting', by: ['investigator', 'director'] },
  { from: ['reporting'], to: 'follow_up', by: ['director'] },
  { from: ['review', 'reporting', 'follow_up'], to: 'closed', by: ['director'], outcomes: OUTCOMES },
  { from: open, to: 'closed', by: ['reviewer', 'director'], outcomes: REVIEWER_OUTCOMES },
  { from: ['closed'], to: 'review', by: ['reviewer', 'director'] },
  { from: ['closed'], to: 'archived', by: ['director'] },
  { from: ['archived'], to: 'review', by: ['director'] },
]

/** The stages from which a case can be closed with this outcome. */
export function stagesOf(outcome: Outcome): readonly Stage[] {
  return MOVES.flatMap(({ from, outcomes }) => (outcomes?.includes(outcome) ? from : []))
}

/** What this move demands today: a reason instead of every paper that does not exist yet. */
export function demandsOf({ demands = [] }: Move): Demand[] {
  return [...new Set(demands.map((demand) => (PAPERS.includes(demand) ? 'reason' : demand)))]
}

/** The roles that may return a case from clarification to the stage that it came from. */
export const RETURN_BY = HANDLERS

/** Where a case stands, as far as it decides about moves. */
export interface Standing {
  readonly stage: Stage
  /** Only in clarification: the stage that the case came from. */
  readonly cameFrom: Stage | null
  /** Only in closed and archived cases: how it ended. */
  readonly outcome: Outcome | null
}

/** Where every case begins. */
export const BEGINNING: Standing = { stage: 'received', cameFrom: null, outcome: null }

/** The standing of the case after a move. Archiving keeps the outcome; any other move but closing removes it. */
export function standingAfter(standing: Standing, to: Stage, outcome: Outcome | null): Standing {
  return {
    stage: to,
    cameFrom: to === 'clarification' ? standing.stage : null,
    outcome: to === 'archived' ? standing.outcome : outcome,
  }
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
