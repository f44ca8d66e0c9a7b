// The table of moves as the console offers it: one step per target stage, with the requirements of each outcome.
import { isDecidable, proposalFault, proposalOf } from '../../../device/casework/proposal.ts'
import type { Role } from '../../../domain/names/roles.ts'
import type { Outcome, Stage } from '../../../domain/names/stages.ts'
import type { WaitsFor } from '../../../domain/names/waits.ts'
import { findMove, movesFrom } from '../../../domain/rights.ts'
import { type Demand, demandsOf, OPEN_STAGES, type Standing, stagesOf } from '../../../domain/stages.ts'
import { TWO_SIGNATURES } from '../../../domain/two-signatures.ts'
import type { OpenedCase } from '../openedCase.tsx'

export interface NextStep {
  readonly to: Stage
  /** What the step means in this situation: it names the button and the standard text. */
  readonly meaning: Exclude<Stage, 'received'> | 'back' | 'reopen' | 'review_again' | 'investigation_again'
  /** Outcomes to choose from; empty if the step does not close the case. */
  readonly outcomes: readonly Outcome[]
  /** Whether it leads the case on. */
  readonly forward: boolean
}

/** Steps aside from the way, which is listed first. */
const ASIDE: readonly Stage[] = ['clarification', 'closed', 'archived']

/** Every step that someone with these roles may take from here: forward, back, then asking, then closing. */
export function nextSteps(standing: Standing, roles: readonly Role[]): NextStep[] {
  const steps = new Map<Stage, NextStep>()
  for (const { to, outcomes = [] } of movesFrom(standing, roles)) {
    const before = steps.get(to)?.outcomes ?? []
    const meaning = meaningOf(standing, to)
    const forward = !ASIDE.includes(to) && !meaning.endsWith('_again')
    steps.set(to, { to, meaning, forward, outcomes: [...new Set([...before, ...outcomes])] })
  }
  const rank = ({ to, forward }: NextStep) => (forward ? -2 : ASIDE.indexOf(to))
  return [...steps.values()].sort((a, b) => rank(a) - rank(b))
}

type Situation = Pick<OpenedCase, 'open' | 'roles' | 'keyring'>

/** The same, without what needs an entry that is not there. */
export function stepsNow({ open, roles, keyring }: Situation): NextStep[] {
  return nextSteps(open.standing, roles).filter(
    (step) => step.to !== 'closed' || outcomesNow(step, { open, keyring }).length > 0,
  )
}

/** The outcomes of a step that can be chosen now: not every one that the table allows. */
export function outcomesNow({ outcomes }: NextStep, { open, keyring }: Omit<Situation, 'roles'>): readonly Outcome[] {
  const withdrawn = open.reporter.some(({ content }) => content.kind === 'withdrawal')
  const { statement, number } = keyring
  const proposal = proposalOf(open, statement)
  const proposed = proposal !== null && proposalFault(open, proposal, number, statement) === null
  return outcomes.filter((outcome) => {
    if (outcome === 'withdrawn') return withdrawn
    return outcome !== 'false_report' || proposed
  })
}

/** What this step demands besides the right to it. */
export function demandsNow(
  standing: Standing,
  to: Stage,
  outcome: Outcome | null,
  roles: readonly Role[],
): readonly Demand[] {
  const move = findMove(standing, to, outcome, roles)
  return move ? demandsOf(move) : []
}

/** Whether this person may propose to close the case as a false report: not while a proposal waits for a decision. */
export function mayPropose({ open, roles, keyring }: Situation): boolean {
  const { first } = TWO_SIGNATURES.false_report
  const proposal = proposalOf(open, keyring.statement)
  const waits = proposal !== null && isDecidable(open, proposal, keyring.statement)
  return stagesOf('false_report').includes(open.standing.stage) && first.some((role) => roles.includes(role)) && !waits
}

/** Who of the office can go on with a case. */
export type Receiver = Exclude<WaitsFor, 'custodian' | 'reporter' | 'nobody'>

/** To whom of the office somebody with these roles can hand a case that waits for somebody. */
export function receiversOf(
  waits: WaitsFor,
  stage: Stage,
  { roles, assigned }: { readonly roles: readonly Role[]; readonly assigned: boolean },
): readonly Receiver[] {
  if (roles.length === 0 || !OPEN_STAGES.includes(stage)) return []
  const possible: readonly Receiver[] = assigned ? ['reviewer', 'director', 'team'] : ['reviewer', 'director']
  return possible.filter((one) => one !== waits)
}

function meaningOf({ stage }: Standing, to: Stage): NextStep['meaning'] {
  if (stage === 'clarification' && to !== 'closed') return 'back'
  if ((stage === 'closed' || stage === 'archived') && to === 'review') return 'reopen'
  if (stage === 'routing' && to === 'review') return 'review_again'
  if ((stage === 'reporting' || stage === 'follow_up') && to === 'investigation') return 'investigation_again'
  // Only the report itself and the way back from a clarification lead to *received*.
  return to === 'received' ? 'back' : to
}
