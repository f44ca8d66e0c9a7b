// What the table of moves demands and only a console can see: it is checked before a move is signed, and again when the
// move is read. A move that lacks something stays what it is; the console says what is missing.
import type { Demand } from '../../domain/stages.ts'
import type { Dossier, OpenCase } from './open-case.ts'
import { positionsIn } from './order.ts'

type Facts = Pick<OpenCase, 'reporter' | 'office' | 'dossier' | 'standing'>

/** Who works on a case by the signed assignments. */
export interface Team {
  readonly staff: readonly number[]
  /** Null if there is nobody, or if the assignment is of version 1, which named no lead. */
  readonly lead: number | null
}

const NOBODY: Team = { staff: [], lead: null }

/** The team after the last assignment. */
export function teamOf(dossier: Pick<Dossier, 'entries'> | null): Team {
  return assignmentsOf(dossier).at(-1) ?? NOBODY
}

/** Who leads the team now; null if there is nobody, or the lead is no longer assigned. */
export function leadOf({ dossier, row }: Pick<OpenCase, 'dossier' | 'row'>): number | null {
  const { lead } = teamOf(dossier)
  return lead !== null && row.assigned.includes(lead) ? lead : null
}

/** What each move lacks, by the hash of its header; nothing for moves that lack nothing. Needs the whole case. */
export function lackingDemands(open: Facts): ReadonlyMap<string, readonly Demand[]> {
  const lacking = open.standing.moves.map(
    ({ hash, demands }) => [hash, demands.filter((demand) => !isMet(demand, hash, open))] as const,
  )
  return new Map(lacking.filter(([, demands]) => demands.length > 0))
}

function isMet(demand: Demand, hash: string, { reporter, office, dossier }: Facts): boolean {
  const move = office.find((entry) => entry.hash === hash)
  if (move?.content.kind !== 'stage') return false
  const { text, passedTo } = move.content
  const reason = reasonOf(hash, dossier)
  switch (demand) {
    case 'reason':
      return reason !== null && reason.text.trim() !== ''
    case 'other_case':
      return reason !== null && reason.other !== null
    case 'team':
      return teamBefore(hash, office, dossier).lead !== null
    case 'body':
      return (passedTo ?? '').trim() !== ''
    case 'question':
      return text.trim() !== ''
    case 'withdrawal':
      return reporter.some(
        ({ header, content }) => content.kind === 'withdrawal' && wasRead(header.number, move, reporter),
      )
    default:
      // The two acts of a proposal are checked before anything is shown; papers are replaced by a reason.
      return true
  }
}

/** The reason that the author of a move wrote; null if there is none. */
export function reasonOf(move: string, dossier: Facts['dossier']) {
  const reason = dossier?.entries.find(
    ({ content }) => content.kind === 'work' && content.work === 'reason' && content.move === move,
  )?.content
  return reason?.kind === 'work' && reason.work === 'reason' ? reason : null
}

function wasRead(number: number, { header }: Facts['office'][number], reporter: Facts['reporter']): boolean {
  return number <= positionsIn(reporter)(header.seen)
}

/** The team that was assigned when this entry of the office was written. */
function teamBefore(hash: string, office: Facts['office'], dossier: Facts['dossier']): Team {
  const at = positionsIn(office)
  const moved = at(hash)
  const before = assignmentsOf(dossier).filter(({ after }) => after !== undefined && at(after) < moved)
  return before.at(-1) ?? NOBODY
}

interface Assignment extends Team {
  /** The last header of the office's chain before it; undefined in version 1, which did not say it. */
  readonly after?: string | null
}

function assignmentsOf(dossier: Pick<Dossier, 'entries'> | null): Assignment[] {
  return (dossier?.entries ?? []).flatMap(({ content }): Assignment[] => {
    if (content.kind !== 'assignment') return []
    const { staff } = content
    return content.v === 1 ? [{ staff, lead: null }] : [{ staff, lead: content.lead, after: content.after.office }]
  })
}
