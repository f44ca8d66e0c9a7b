// The table of moves as the console offers it: one step per target stage, with the requirements of each outcome.
import type { Role } from '../../../domain/names/roles.ts'
import type { Outcome, Stage } from '../../../domain/names/stages.ts'
import { findMove, movesFrom } from '../../../domain/rights.ts'
import type { Move, Standing } from '../../../domain/stages.ts'

export interface NextStep {
  readonly to: Stage
  /** What the step means in this situation: it names the button and the standard text. */
  readonly meaning: Exclude<Stage, 'received'> | 'back' | 'reopen'
  /** Outcomes to choose from; empty if the step does not close the case. */
  readonly outcomes: readonly Outcome[]
}

/** Steps aside from the way forward, which is listed first. */
const ASIDE: readonly Stage[] = ['clarification', 'closed', 'archived']

/** Every step that someone with these roles may take from here: forward first, then asking, then closing. */
export function nextSteps(standing: Standing, roles: readonly Role[]): NextStep[] {
  const steps = new Map<Stage, NextStep>()
  for (const { to, outcomes = [] } of movesFrom(standing, roles)) {
    const before = steps.get(to)?.outcomes ?? []
    steps.set(to, { to, meaning: meaningOf(standing, to), outcomes: [...new Set([...before, ...outcomes])] })
  }
  return [...steps.values()].sort((a, b) => ASIDE.indexOf(a.to) - ASIDE.indexOf(b.to))
}

/** Whether this step requires an internal reason. */
export function demandsReason(standing: Standing, to: Stage, outcome: Outcome | null, roles: readonly Role[]): boolean {
  const move: Move | null = findMove(standing, to, outcome, roles)
  return move?.reason === true
}

function meaningOf({ stage }: Standing, to: Stage): NextStep['meaning'] {
  if (stage === 'clarification' && to !== 'closed') return 'back'
  if ((stage === 'closed' || stage === 'archived') && to === 'review') return 'reopen'
  // Only the report itself and the way back from a clarification lead to *received*.
  return to === 'received' ? 'back' : to
}
