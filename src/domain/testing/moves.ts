// The table of moves, written a second time and in another form than in `../stages.ts`: one row for each pair of a
// stage that a case leaves and one that it enters, with nothing derived. A mistake of one word in either copy makes a
// test fail. A change of the rule must change both.
import type { Role } from '../names/roles.ts'
import type { Outcome, Stage } from '../names/stages.ts'
import type { Standing } from '../stages.ts'

type Row = readonly [from: Stage, to: Stage, by: readonly Role[], demands: 'nothing' | 'reason']
type ClosingRow = readonly [from: Stage, by: readonly Role[], outcomes: readonly Outcome[], demands: Row[3]]

const ROWS: readonly Row[] = [
  ['received', 'review', ['reviewer', 'director'], 'nothing'],
  ['review', 'routing', ['director'], 'nothing'],
  ['routing', 'investigation', ['director'], 'nothing'],
  ['investigation', 'reporting', ['investigator', 'director'], 'nothing'],
  ['reporting', 'follow_up', ['director'], 'nothing'],

  ['received', 'clarification', ['reviewer', 'director', 'investigator'], 'nothing'],
  ['review', 'clarification', ['reviewer', 'director', 'investigator'], 'nothing'],
  ['routing', 'clarification', ['reviewer', 'director', 'investigator'], 'nothing'],
  ['investigation', 'clarification', ['reviewer', 'director', 'investigator'], 'nothing'],
  ['reporting', 'clarification', ['reviewer', 'director', 'investigator'], 'nothing'],
  ['follow_up', 'clarification', ['reviewer', 'director', 'investigator'], 'nothing'],

  ['closed', 'review', ['reviewer', 'director'], 'reason'],
  ['closed', 'archived', ['director'], 'nothing'],
  ['archived', 'review', ['director'], 'reason'],
]

/** The roles that may return a case from clarification, only to the stage that it came from. */
const BACK: readonly Role[] = ['reviewer', 'director', 'investigator']

const CLOSING: readonly ClosingRow[] = [
  ['received', ['reviewer', 'director'], ['incomplete', 'out_of_scope', 'duplicate', 'withdrawn'], 'nothing'],
  ['review', ['reviewer', 'director'], ['incomplete', 'out_of_scope', 'duplicate', 'withdrawn'], 'nothing'],
  ['routing', ['reviewer', 'director'], ['incomplete', 'out_of_scope', 'duplicate', 'withdrawn'], 'nothing'],
  ['clarification', ['reviewer', 'director'], ['incomplete', 'out_of_scope', 'duplicate', 'withdrawn'], 'nothing'],
  ['investigation', ['reviewer', 'director'], ['incomplete', 'out_of_scope', 'duplicate', 'withdrawn'], 'nothing'],
  ['reporting', ['reviewer', 'director'], ['incomplete', 'out_of_scope', 'duplicate', 'withdrawn'], 'nothing'],
  ['follow_up', ['reviewer', 'director'], ['incomplete', 'out_of_scope', 'duplicate', 'withdrawn'], 'nothing'],

  ['review', ['director'], ['substantiated', 'unsubstantiated', 'false_report'], 'nothing'],
  ['reporting', ['director'], ['substantiated', 'unsubstantiated', 'false_report'], 'reason'],
  ['follow_up', ['director'], ['substantiated', 'unsubstantiated', 'false_report'], 'nothing'],
]

/** An attempted move; `outcome` is null unless the move closes the case. */
export interface Attempt {
  readonly standing: Standing
  readonly to: Stage
  readonly outcome: Outcome | null
  readonly roles: readonly Role[]
}

/** The verdict of the second copy on an attempt. */
export function verdictOf({ standing, to, outcome, roles }: Attempt): 'refused' | 'allowed' | 'allowed with a reason' {
  const { stage, cameFrom } = standing
  const holds = (by: readonly Role[]) => by.some((role) => roles.includes(role))
  const demands = new Set<Row[3]>()
  if (outcome === null) {
    for (const row of ROWS) if (row[0] === stage && row[1] === to && holds(row[2])) demands.add(row[3])
    if (stage === 'clarification' && cameFrom === to && holds(BACK)) demands.add('nothing')
  } else if (to === 'closed') {
    for (const row of CLOSING) if (row[0] === stage && holds(row[1]) && row[2].includes(outcome)) demands.add(row[3])
  }
  if (demands.has('nothing')) return 'allowed'
  return demands.has('reason') ? 'allowed with a reason' : 'refused'
}
