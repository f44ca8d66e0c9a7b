// Who has to act next. The author of an entry says it in the entry; the rules below propose it, and say what a letter of
// the reporter changes.
import type { Stage } from './names/stages.ts'
import type { WaitsFor } from './names/waits.ts'
import { OPEN_STAGES } from './stages.ts'

/** What decides who handles a case. */
export interface Handled {
  readonly stage: Stage
  /** Whether members are assigned to it. */
  readonly assigned: boolean
}

/** Who acts after the case entered this stage. */
export function waitsAfterMove(stage: Stage): WaitsFor {
  return AFTER_MOVE[stage]
}

const AFTER_MOVE: Readonly<Record<Stage, WaitsFor>> = {
  received: 'reviewer',
  review: 'reviewer',
  routing: 'director',
  clarification: 'reporter',
  investigation: 'team',
  reporting: 'director',
  follow_up: 'director',
  closed: 'nobody',
  archived: 'nobody',
}

/** In these stages the members assigned to a case work on it; in others its reviewers do, whoever is assigned. */
export const TEAM_STAGES: readonly Stage[] = OPEN_STAGES.filter((stage) => stage !== 'received' && stage !== 'review')

/** Who handles the case: its team or the reviewers of its channel. */
export function handlerOf({ stage, assigned }: Handled): WaitsFor {
  return assigned && TEAM_STAGES.includes(stage) ? 'team' : 'reviewer'
}

/** What the last entry says, corrected by what happened since. */
export interface Since extends Handled {
  /** Whether a letter of the reporter is unanswered. */
  readonly letter: boolean
  /** Whether a request for the reporter's identity waits for a custodian. */
  readonly asked: boolean
}

/**
 * Who acts now: while a letter waits for an answer, a case that waited for the reporter, or for nobody, waits for its
 * handlers, and so does one that waited for a custodian whose request ended undecided; a case without a team waits for a
 * director to assign one. Else it waits for whom its last entry names.
 */
export function waitsSince(said: WaitsFor, { letter, asked, ...handled }: Since): WaitsFor {
  const now = said === 'custodian' && !asked ? withoutCustodian(handled) : said
  const waits = letter && (now === 'reporter' || now === 'nobody') ? handlerOf(handled) : now
  return waits === 'team' && !handled.assigned ? 'director' : waits
}

function withoutCustodian(handled: Handled): WaitsFor {
  return OPEN_STAGES.includes(handled.stage) ? handlerOf(handled) : 'nobody'
}
