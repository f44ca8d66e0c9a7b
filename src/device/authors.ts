// Who really wrote an entry: a signature is checked against the statement that its author had seen.
import type { Outcome } from '../domain/names/stages.ts'
import { findMove, mayWrite, rolesInChannel } from '../domain/rights.ts'
import { type Standing, standingAfter } from '../domain/stages.ts'
import type { KeyOf, OpenEntry } from '../protocol/entries/chain.ts'
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

/**
 * Where the case stands according to its signed entries alone; throws `role` when a move breaks the table of moves. The
 * server's plaintext row only follows this.
 */
export function standingOf(entries: readonly OpenEntry<'office'>[], statements: ReadonlyMap<number, Statement>) {
  let standing: Standing = { stage: 'received', cameFrom: null }
  const moves: { to: Standing['stage']; day: string; outcome: Outcome | null; passedTo: string | null }[] = []
  for (const { header, content } of entries) {
    if (content.kind !== 'stage') continue
    const statement = statements.get(header.serial)
    const member = statement && header.author !== null ? findMember(statement, header.author) : null
    const roles = member ? rolesInChannel(member, header.channel) : []
    demand(content.from === standing.stage, 'chain', 'a move from another stage')
    demand(
      findMove(standing, content.to, content.outcome, roles) !== null,
      'role',
      'a move that its author may not make',
    )
    standing = standingAfter(standing, content.to)
    moves.push({ to: content.to, day: header.day ?? '', outcome: content.outcome, passedTo: content.passedTo })
  }
  return { ...standing, moves }
}
