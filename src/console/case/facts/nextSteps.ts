// The table of moves as the console offers it: one step per target stage, with what each outcome demands.
import type { Role } from '../../../domain/names/roles.ts'
import type { Outcome, Stage } from '../../../domain/names/stages.ts'
import { findMove, movesFrom } from '../../../domain/rights.ts'
import type { Move, Standing } from '../../../domain/stages.ts'

export interface NextStep {
  readonly to: Stage
  /** What the step means from here: it names its button and its standard text. */
  readonly meaning: Exclude<Stage, 'received'> | 'back' | 'reopen'
  /** Outcomes to choose from; empty where the step does not close. */
  readonly outcomes: readonly Outcome[]
}

/** Steps aside from the way forward, which comes first. */
const ASIDE: readonly Stage[] = ['clarification', 'closed', 'archived']

/** Every step that someone with these roles may take from here: onward first, then asking, then ending. */
export function nextSteps(standing: Standing, roles: readonly Role[]): NextStep[] {
  const steps = new Map<Stage, NextStep>()
  for (const { to, outcomes = [] } of movesFrom(standing, roles)) {
    const before = steps.get(to)?.outcomes ?? []
    steps.set(to, { to, meaning: meaningOf(standing, to), outcomes: [...new Set([...before, ...outcomes])] })
  }
  return [...steps.values()].sort((a, b) => ASIDE.indexOf(a.to) - ASIDE.indexOf(b.to))
}

/** Whether this step demands an internal reason. */
export function demandsReason(standing: Standing, to: Stage, outcome: Outcome | null, roles: readonly Role[]): boolean {
  const move: Move | null = findMove(standing, to, outcome, roles)
  return move?.reason === true
}

function meaningOf({ stage }: Standing, to: Stage): NextStep['meaning'] {
  if (stage === 'clarification' && to !== 'closed') return 'back'
  if ((stage === 'closed' || stage === 'archived') && to === 'review') return 'reopen'
  // Nothing leads to *received* but the report itself and the way back from a clarification.
  return to === 'received' ? 'back' : to
}
