// The proposal of one member, which a director decides: to close a case as a false report, or to recommend a sanction.
import { lastDayToDecide, type PairFault, pairFault, type TWO_SIGNATURES } from '../../domain/two-signatures.ts'
import type { SignedAct } from '../../protocol/entries/act.ts'
import type { KeyOf, OpenEntry } from '../../protocol/entries/chain.ts'
import { demand } from '../../protocol/errors.ts'
import type { Statement } from '../../protocol/keys/statement.ts'
import { actOpener } from '../acts.ts'
import type { OpenCase, Proposal } from './open-case.ts'
import { positionsIn } from './order.ts'

/**
 * Every proposal in the internal chain, with its act. Throws `chain` if an act is missing, `content` if it is not the act
 * of a proposal, and what `openAct` throws.
 */
export function openProposals(
  internal: readonly OpenEntry<'internal'>[],
  acts: readonly SignedAct[],
  keyOf: KeyOf,
): Proposal[] {
  const openQuoted = actOpener(acts, keyOf)
  return internal.flatMap(({ header, content }) => {
    if (content.kind !== 'work' || content.work !== 'proposal') return []
    return [proposalIn(content, openQuoted(content.act, header), 'false_report')]
  })
}

/** What a proposal's entry and act say. Throws `content` if it is not the first act of such a decision. */
export function proposalIn(
  { text, after, act: hash }: Pick<Proposing, 'text' | 'after' | 'act'>,
  { signed, opened }: ReturnType<ReturnType<typeof actOpener>>,
  decision: Decision,
): Proposal {
  const { act, author, day, serial, seen, refers } = opened
  demand(act === decision && refers.length === 0, 'content', 'not the act of a proposal')
  return { author, day, serial, seen, lastDay: lastDayToDecide(day), text, hash, signed, after: after.office }
}

type Decision = keyof typeof TWO_SIGNATURES
type Proposing = Extract<OpenEntry<'internal'>['content'], { work: 'proposal' }>

type Facts = Pick<OpenCase, 'proposals' | 'office' | 'standing' | 'reporter' | 'place' | 'statements' | 'today'>

/** The newest proposal that somebody can decide now, or the newest one, since the last move: a move leaves all before it. */
export function proposalOf(open: Facts, statement: Statement): Proposal | null {
  const { proposals, office, standing } = open
  const at = positionsIn(office)
  const moved = at(standing.moves.at(-1)?.hash)
  const now = proposals.filter(({ after }) => at(after) >= moved)
  return now.findLast((proposal) => isDecidable(open, proposal, statement)) ?? now.at(-1) ?? null
}

/** Whether any member could decide it today. */
export function isDecidable(open: Facts, proposal: Proposal, statement: Statement): boolean {
  return statement.staff.some(({ number }) => proposalFault(open, proposal, number, statement) === null)
}

/** Why this member cannot decide it today, under this statement; null if they can. */
export function proposalFault(
  { reporter, place, statements, today }: Omit<Facts, 'proposals' | 'office' | 'standing'>,
  first: Proposal,
  number: number,
  statement: Statement,
  decision: Decision = 'false_report',
): PairFault | null {
  const second = { author: number, day: today, serial: statement.serial, seen: reporter.at(-1)?.hash ?? '' }
  const rosters = [...statements.values(), statement]
  return pairFault(decision, { first, second, channel: place.channel, rosters })
}
