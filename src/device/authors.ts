// Who really wrote an entry: a signature is checked against the statement that its author had seen.
import type { Outcome, Stage } from '../domain/names/stages.ts'
import { findMove, mayWrite, rolesInChannel } from '../domain/rights.ts'
import { BEGINNING, type Demand, demandsOf, FORMER_MOVES, MOVES, standingAfter } from '../domain/stages.ts'
import type { KeyOf, OpenEntry } from '../protocol/entries/chain.ts'
import type { ReportContent } from '../protocol/entries/content.ts'
import { demand } from '../protocol/errors.ts'
import {
  demandFollows,
  demandLater,
  findMember,
  openStatement,
  type Statement,
  type StatementExpectations,
} from '../protocol/keys/statement.ts'

/** Statements by serial. Each is checked by itself, neighbours must follow each other, and all share their keys. */
export function openStatements(
  notes: readonly string[],
  expected: Omit<StatementExpectations, 'minSerial'>,
): ReadonlyMap<number, Statement> {
  const different = [...new Set(notes)]
  const opened = different.map((note) => ({ note, statement: openStatement(note, { ...expected, maxAge: null }) }))
  opened.sort((a, b) => a.statement.serial - b.statement.serial)
  opened.forEach(({ note, statement }, i) => {
    const before = opened[i - 1]
    if (before) demandLater(statement, before.statement)
    if (before?.statement.serial === statement.serial - 1) demandFollows(note, before.note)
  })
  return new Map(opened.map(({ statement }) => [statement.serial, statement]))
}

/** The key that must have signed a header of the office or internal chain; null if its author may not write it. */
export function staffKeyOf(statements: ReadonlyMap<number, Statement>): KeyOf {
  return ({ author, serial, kind, channel }) => {
    const statement = statements.get(serial)
    const member = statement && author !== null ? findMember(statement, author) : null
    return member && mayWrite(kind, rolesInChannel(member, channel)) ? member.verifyKey : null
  }
}

export interface SignedMove {
  readonly to: Stage
  readonly day: string
  readonly outcome: Outcome | null
  readonly passedTo: string | null
  /** Of its header. */
  readonly hash: string
  /** What the table demanded of it besides the right to it. */
  readonly demands: readonly Demand[]
}

/**
 * Where the case stands according to its signed entries alone; throws `role` when a move breaks the table of moves,
 * `content` for one of an older version than the office can write in this case. The server's plaintext row only follows
 * this. `version` is that of the report.
 */
export function standingOf(
  entries: readonly OpenEntry<'office'>[],
  statements: ReadonlyMap<number, Statement>,
  version: ReportContent['v'],
) {
  let standing = BEGINNING
  let table = version === 1 ? FORMER_MOVES : MOVES
  const moves: SignedMove[] = []
  for (const { header, hash, content } of entries) {
    if (content.kind !== 'stage') continue
    const { from, to, outcome, passedTo } = content
    if (content.v === 2) table = MOVES
    demand(content.v === 2 || table === FORMER_MOVES, 'content', 'a move of an older version')
    const statement = statements.get(header.serial)
    const member = statement && header.author !== null ? findMember(statement, header.author) : null
    const roles = member ? rolesInChannel(member, header.channel) : []
    demand(from === standing.stage, 'chain', 'a move from another stage')
    const move = findMove(standing, to, outcome, roles, table)
    demand(move !== null, 'role', 'a move that its author may not make')
    standing = standingAfter(standing, to, outcome)
    moves.push({ to, day: header.day ?? '', outcome, passedTo, hash, demands: demandsOf(move) })
  }
  return { ...standing, moves }
}
