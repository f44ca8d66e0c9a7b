// The table of moves, written a second time and in another form than in `../stages.ts`: one row for each pair of a
// stage that a case leaves and one that it enters, with nothing derived. A mistake of one word in either copy makes a
// test fail. A change of the rule must change both.
import type { Role } from '../names/roles.ts'
import type { Outcome, Stage } from '../names/stages.ts'
import type { Standing } from '../stages.ts'

/** What a move demands, in words that are sorted and separated by a space; a paper that does not exist yet is a reason. */
type Demands = string
type Row = readonly [from: Stage, to: Stage, by: readonly Role[], demands: Demands]
type ClosingRow = readonly [from: Stage, by: readonly Role[], outcome: Outcome, demands: Demands]

const ROWS: readonly Row[] = [
  ['received', 'review', ['reviewer', 'director'], ''],
  ['review', 'routing', ['director'], 'reason team'],
  ['routing', 'review', ['director'], 'reason'],
  ['routing', 'investigation', ['director'], 'team'],
  ['investigation', 'reporting', ['investigator', 'director'], ''],
  ['reporting', 'investigation', ['director'], 'reason'],
  ['reporting', 'follow_up', ['director'], 'reason'],
  ['follow_up', 'investigation', ['director'], 'reason'],

  ['received', 'clarification', ['reviewer', 'director', 'investigator'], 'question'],
  ['review', 'clarification', ['reviewer', 'director', 'investigator'], 'question'],
  ['routing', 'clarification', ['reviewer', 'director', 'investigator'], 'question'],
  ['investigation', 'clarification', ['reviewer', 'director', 'investigator'], 'question'],
  ['reporting', 'clarification', ['reviewer', 'director', 'investigator'], 'question'],
  ['follow_up', 'clarification', ['reviewer', 'director', 'investigator'], 'question'],

  ['closed', 'archived', ['director'], ''],
  ['archived', 'review', ['director'], 'reason'],
]

/** The roles that may return a case from clarification, only to the stage that it came from. */
const BACK: readonly Role[] = ['reviewer', 'director', 'investigator']

/** Who may reopen a case that was closed with this outcome: whoever may close with it. */
const REOPENED_BY: Readonly<Record<Outcome, readonly Role[]>> = {
  substantiated: ['director'],
  unsubstantiated: ['director'],
  incomplete: ['reviewer', 'director'],
  out_of_scope: ['reviewer', 'director'],
  duplicate: ['reviewer', 'director'],
  false_report: ['director'],
  withdrawn: ['reviewer', 'director'],
}

const CLOSING: readonly ClosingRow[] = [
  ['received', ['reviewer', 'director'], 'incomplete', ''],
  ['received', ['reviewer', 'director'], 'out_of_scope', 'body'],
  ['received', ['reviewer', 'director'], 'duplicate', 'other_case'],
  ['received', ['reviewer', 'director'], 'withdrawn', 'withdrawal'],
  ['review', ['reviewer', 'director'], 'incomplete', ''],
  ['review', ['reviewer', 'director'], 'out_of_scope', 'body'],
  ['review', ['reviewer', 'director'], 'duplicate', 'other_case'],
  ['review', ['reviewer', 'director'], 'withdrawn', 'withdrawal'],
  ['routing', ['reviewer', 'director'], 'incomplete', ''],
  ['routing', ['reviewer', 'director'], 'out_of_scope', 'body'],
  ['routing', ['reviewer', 'director'], 'duplicate', 'other_case'],
  ['routing', ['reviewer', 'director'], 'withdrawn', 'withdrawal'],
  ['clarification', ['reviewer', 'director'], 'incomplete', ''],
  ['clarification', ['reviewer', 'director'], 'out_of_scope', 'body'],
  ['clarification', ['reviewer', 'director'], 'duplicate', 'other_case'],
  ['clarification', ['reviewer', 'director'], 'withdrawn', 'withdrawal'],
  ['investigation', ['reviewer', 'director'], 'incomplete', ''],
  ['investigation', ['reviewer', 'director'], 'out_of_scope', 'body'],
  ['investigation', ['reviewer', 'director'], 'duplicate', 'other_case'],
  ['investigation', ['reviewer', 'director'], 'withdrawn', 'withdrawal'],
  ['reporting', ['reviewer', 'director'], 'incomplete', ''],
  ['reporting', ['reviewer', 'director'], 'out_of_scope', 'body'],
  ['reporting', ['reviewer', 'director'], 'duplicate', 'other_case'],
  ['reporting', ['reviewer', 'director'], 'withdrawn', 'withdrawal'],
  ['follow_up', ['reviewer', 'director'], 'incomplete', ''],
  ['follow_up', ['reviewer', 'director'], 'out_of_scope', 'body'],
  ['follow_up', ['reviewer', 'director'], 'duplicate', 'other_case'],
  ['follow_up', ['reviewer', 'director'], 'withdrawn', 'withdrawal'],

  ['reporting', ['director'], 'substantiated', 'reason'],
  ['reporting', ['director'], 'unsubstantiated', 'reason'],
  ['follow_up', ['director'], 'substantiated', 'reason'],
  ['follow_up', ['director'], 'unsubstantiated', 'reason'],

  ['review', ['director'], 'false_report', 'proposal reason'],
  ['reporting', ['director'], 'false_report', 'proposal reason'],
  ['follow_up', ['director'], 'false_report', 'proposal reason'],
]

/** An attempted move; `outcome` is null unless the move closes the case. */
export interface Attempt {
  readonly standing: Standing
  readonly to: Stage
  readonly outcome: Outcome | null
  readonly roles: readonly Role[]
}

/** The verdict of the second copy on an attempt: what it demands, or null if it is refused. */
export function verdictOf({ standing, to, outcome, roles }: Attempt): Demands | null {
  const { stage, cameFrom } = standing
  const holds = (by: readonly Role[]) => by.some((role) => roles.includes(role))
  if (outcome !== null) {
    const row = CLOSING.find((one) => one[0] === stage && one[2] === outcome && holds(one[1]))
    return to === 'closed' && row ? row[3] : null
  }
  if (stage === 'clarification' && cameFrom === to && holds(BACK)) return ''
  if (stage === 'closed' && to === 'review') {
    const by: readonly Role[] = standing.outcome === null ? ['director'] : REOPENED_BY[standing.outcome]
    return holds(by) ? 'reason' : null
  }
  return ROWS.find((row) => row[0] === stage && row[1] === to && holds(row[2]))?.[3] ?? null
}
