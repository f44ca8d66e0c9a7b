// What an operator can do about an error of the machine, by its code.
import { OperatorError } from '../server/operator-error.ts'

const ANOTHER_USER = 'Run this as the user to whom the data belong; under systemd only StateDirectory can be written'
const NO_POSTGRES = 'PostgreSQL does not answer at the address in "database"'
const REFUSED = 'PostgreSQL knows no such user, password or database as the address in "database" names'

const BY_CODE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there: perhaps Peluit runs already. Stop it, or take another "port"',
  EADDRNOTAVAIL: 'this machine has no such "address"',
  EACCES: ANOTHER_USER,
  EPERM: ANOTHER_USER,
  EROFS: ANOTHER_USER,
  ENOENT: 'a needed file or folder is missing',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for this user',
  ECONNREFUSED: NO_POSTGRES,
  ECONNRESET: NO_POSTGRES,
  ENOTFOUND: NO_POSTGRES,
  ETIMEDOUT: NO_POSTGRES,
  '57P03': NO_POSTGRES,
  '28P01': REFUSED,
  '28000': REFUSED,
  '3D000': REFUSED,
}

const BY_SQLITE: Readonly<Record<number, string>> = {
  5: 'another program holds the database. Try again when it has ended',
  8: `the database cannot be written. ${ANOTHER_USER}`,
  11: 'the database is damaged: restore it from a backup',
  13: 'the disk is full',
  14: `the database cannot be opened. ${ANOTHER_USER}`,
  26: 'the database is not an SQLite file: restore it from a backup',
}

/** A sentence for the operator, or null for an error that is not about the machine. */
export function explain(error: unknown): string | null {
  if (error instanceof OperatorError) return error.message
  const { code, errcode, path, address, port } = (error ?? {}) as Readonly<Record<string, unknown>>
  // The low byte of SQLite's code says what went wrong, the other bytes say where.
  const sentence = typeof errcode === 'number' ? BY_SQLITE[errcode & 0xff] : BY_CODE[String(code)]
  if (sentence === undefined) return null
  const place = path ?? (port === undefined ? null : `${address}:${port}`)
  return place === null ? sentence : `${place}: ${sentence}`
}
