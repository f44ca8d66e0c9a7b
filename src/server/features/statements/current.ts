import { addDays } from '../../../domain/days.ts'
import { AppError, insist } from '../../../domain/errors.ts'
import { daysBetween } from '../../../domain/names/day.ts'
import { lastDayOfRoles } from '../../../domain/two-signatures.ts'
import type { Act } from '../../../protocol/entries/act.ts'
import { readStatement, type Statement } from '../../../protocol/keys/statement.ts'
import type { Db, Organization } from '../../database/index.ts'
import { newestStatement, statementRow, statementsUntil } from './queries.ts'

export interface StoredStatement {
  readonly note: string
  /** Day on which the server accepted it. */
  readonly day: string
  readonly statement: Statement
}

/** The current statement. Throws `not_found` before the organisation is founded. */
export async function currentStatement(db: Db, organizationId: string): Promise<StoredStatement> {
  return parsed(await newestStatement(db, organizationId))
}

/** Of each database, statements by organisation and serial: they never change, so each is read once. */
const stored = new WeakMap<Db, Map<string, StoredStatement>>()

/** The statement of this serial. Not within a transaction that may be undone. Throws `not_found`. */
export async function statementAt(db: Db, organizationId: string, serial: number): Promise<StoredStatement> {
  const kept = stored.get(db) ?? new Map<string, StoredStatement>()
  const key = `${organizationId} ${serial}`
  const before = kept.get(key)
  if (before) return before
  const statement = parsed(await statementRow(db, organizationId, serial))
  if (kept.size > MOST) kept.clear()
  stored.set(db, kept.set(key, statement))
  return statement
}

/** The statement that was the current one when the request's organisation was read. Throws `not_found` before founding. */
export async function statementOf(db: Db, { id, serial }: Organization): Promise<StoredStatement> {
  insist(serial !== null, 'not_found', 'not founded yet')
  return statementAt(db, id, serial)
}

/** More statements than any office signs in two days. */
const MOST_NEAR = 50

/** The newest statement that was signed on this day or before; undefined if there is none. */
async function statementOn(db: Db, organizationId: string, day: string): Promise<Statement | undefined> {
  // The day on which the server accepted it can be one off from the signed day.
  const rows = await statementsUntil(db, organizationId, addDays(day, 1), MOST_NEAR)
  return rows.map((row) => parsed(row).statement).find((statement) => statement.day <= day)
}

/**
 * The statements by which it is checked who signed these acts, and who held which role long before: those that the acts
 * name, and for each day the newest that is old enough.
 */
export async function statementsOf(
  db: Db,
  organizationId: string,
  acts: readonly Pick<Act, 'serial' | 'day'>[],
): Promise<Statement[]> {
  const found = new Map<number, Statement>()
  for (const serial of new Set(acts.map((act) => act.serial))) {
    const row = await statementRow(db, organizationId, serial)
    if (row) found.set(serial, parsed(row).statement)
  }
  for (const day of new Set(acts.map((act) => lastDayOfRoles(act.day)))) {
    const statement = await statementOn(db, organizationId, day)
    if (statement) found.set(statement.serial, statement)
  }
  return [...found.values()]
}

/** A replaced statement is accepted for this many more days, because a form may have been open meanwhile. */
const SUPERSEDED_DAYS = 2

/**
 * The statement of the serial under which a reporter wrote. Throws `outdated` if it was replaced more than two days
 * ago, `invalid` if there never was such a serial.
 */
export async function acceptedStatement(
  db: Db,
  organizationId: string,
  current: StoredStatement,
  serial: number,
  today: string,
): Promise<StoredStatement> {
  if (serial === current.statement.serial) return current
  insist(serial < current.statement.serial, 'invalid', 'no such statement')
  const next = await statementAt(db, organizationId, serial + 1)
  insist(daysBetween(next.day, today) <= SUPERSEDED_DAYS, 'outdated', 'the statement was replaced')
  return statementAt(db, organizationId, serial)
}

/** Statements by their note: each is parsed once, because it never changes. */
const known = new Map<string, Statement>()
/** The most statements that are kept. */
const MOST = 200

function parsed(row: { note: string; day: string } | undefined): StoredStatement {
  if (!row) throw new AppError('not_found', 'no such statement')
  let statement = known.get(row.note)
  if (!statement) {
    if (known.size > MOST) known.clear()
    statement = readStatement(row.note)
    known.set(row.note, statement)
  }
  return { note: row.note, day: row.day, statement }
}
