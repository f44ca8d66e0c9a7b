// Who has to act on a case, by its signed entries: the server's row only follows.
import type { WaitsFor } from '../../domain/names/waits.ts'
import { OPEN_STAGES } from '../../domain/stages.ts'
import { handlerOf, waitsAfterMove, waitsSince } from '../../domain/waits.ts'
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import type { OpenCase } from './open-case.ts'
import { unansweredOf } from './unanswered.ts'

type Facts = Pick<
  OpenCase,
  'row' | 'standing' | 'reporter' | 'reporterDays' | 'office' | 'dossier' | 'discard' | 'discardedDay' | 'identityRows'
>

/** Who has to act. Needs the whole case. */
export function waitsOf(open: Facts): WaitsFor {
  if (open.discard) return 'nobody'
  const handled = { stage: open.standing.stage, assigned: open.row.assigned.length > 0 }
  // That a request ended, because its requester has left, only the server's rows say.
  const asked = open.identityRows.some(({ state }) => state === 'asked')
  return waitsSince(saidIn(open), { ...handled, letter: unansweredOf(open).length > 0, asked })
}

/** Whom an entry names that hands the case to nobody else: who has to act, but in an ended case nobody for a letter alone. */
export function waitsAsBefore(open: Facts): WaitsFor {
  return saidIn(open) === 'nobody' ? 'nobody' : waitsOf(open)
}

/** Who handles the case after a director has decided what was proposed: nobody after its end. */
export function handlerNow({ standing: { stage }, row }: Pick<Facts, 'standing' | 'row'>): WaitsFor {
  return OPEN_STAGES.includes(stage) ? handlerOf({ stage, assigned: row.assigned.length > 0 }) : 'nobody'
}

function saidIn(open: Facts): WaitsFor {
  return lastSaid(open) ?? formerly(open)
}

/** Whether the server's row names somebody else than the signed entries do. Before version 2 they named nobody. */
export function waitsDiffer(open: Facts): boolean {
  return !open.discard && lastSaid(open) !== null && open.row.waitsFor !== waitsOf(open)
}

/** What entries of version 1 do not say: a question waits for the reporter, anything else for whom its stage does. */
function formerly({ office, standing }: Facts): WaitsFor {
  return office.at(-1)?.content.kind === 'question' ? 'reporter' : waitsAfterMove(standing.stage)
}

/** What the last entry of the office says; null if that is of version 1. */
function lastSaid({ office, dossier }: Facts): WaitsFor | null {
  const spoken = office.at(-1)
  const internal = dossier?.entries.findLast(({ content }) => 'after' in content)
  const after = internal && 'after' in internal.content ? internal.content.after.office : undefined
  // The internal entry is the later one if its author knew the end of the office chain.
  const last = internal && after === (spoken?.hash ?? null) ? internal : spoken
  return last ? saidBy(last) : null
}

function saidBy({ content }: OpenEntry<'office'> | OpenEntry<'internal'>): WaitsFor | null {
  return 'waitsFor' in content ? content.waitsFor : null
}
