// The table by which moves of version 1 are read, written a second time: one row for each pair of stages.
import type { Role } from '../names/roles.ts'
import type { Outcome, Stage } from '../names/stages.ts'
import type { Attempt } from './moves.ts'

type Row = readonly [from: Stage, to: Stage, by: readonly Role[]]

const ROWS: readonly Row[] = [
  ['received', 'review', ['reviewer', 'director']],
  ['review', 'routing', ['director']],
  ['routing', 'investigation', ['director']],
  ['investigation', 'reporting', ['investigator', 'director']],
  ['reporting', 'follow_up', ['director']],
  ['received', 'clarification', ['reviewer', 'director', 'investigator']],
  ['review', 'clarification', ['reviewer', 'director', 'investigator']],
  ['routing', 'clarification', ['reviewer', 'director', 'investigator']],
  ['investigation', 'clarification', ['reviewer', 'director', 'investigator']],
  ['reporting', 'clarification', ['reviewer', 'director', 'investigator']],
  ['follow_up', 'clarification', ['reviewer', 'director', 'investigator']],
  ['closed', 'review', ['reviewer', 'director']],
  ['closed', 'archived', ['director']],
  ['archived', 'review', ['director']],
]

const BACK: readonly Role[] = ['reviewer', 'director', 'investigator']
const OPEN: readonly Stage[] = [
  'received',
  'review',
  'routing',
  'clarification',
  'investigation',
  'reporting',
  'follow_up',
]
/** Reviewers and directors closed with these from every open stage, directors with all from three of them. */
const SHARED: readonly Outcome[] = ['incomplete', 'out_of_scope', 'duplicate', 'withdrawn']
const JUDGED: readonly Stage[] = ['review', 'reporting', 'follow_up']

/** Whether a move of version 1 was allowed. */
export function wasAllowed({ standing: { stage, cameFrom }, to, outcome, roles }: Attempt): boolean {
  const holds = (by: readonly Role[]) => by.some((role) => roles.includes(role))
  if (outcome === null) {
    const back = stage === 'clarification' && cameFrom === to && holds(BACK)
    return back || ROWS.some((row) => row[0] === stage && row[1] === to && holds(row[2]))
  }
  if (to !== 'closed') return false
  const shared = OPEN.includes(stage) && SHARED.includes(outcome) && holds(['reviewer', 'director'])
  return shared || (JUDGED.includes(stage) && holds(['director']))
}
