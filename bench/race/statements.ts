// The changes of one submission as prepared statements.
import type { Change } from './changes.ts'
import { quote, type Row, type Value } from './rows.ts'

export interface Statement {
  readonly store: string
  readonly text: string
  /** Its values in one renewed change. */
  values(change: Change): Value[]
}

/** Writes what a submission writes; the mark of a value is `?` or `$1`. */
export function writeOf(change: Change, mark: (at: number) => string): Statement {
  const { store, name, key, before, after } = change
  if (!before) return insertOf(change, 'after', mark)
  const where = (from: number) => key.map((column, at) => `${quote(column)} = ${mark(from + at)}`).join(' and ')
  const keyOf = (row: Row | null) => key.map((column) => row?.[column] ?? null)
  if (!after) return { store, text: `delete from ${name} where ${where(1)}`, values: (now) => keyOf(now.before) }
  const changed = Object.keys(after).filter(
    (column) => JSON.stringify(after[column]) !== JSON.stringify(before[column]),
  )
  const set = changed.map((column, at) => `${quote(column)} = ${mark(at + 1)}`).join(', ')
  return {
    store,
    text: `update ${name} set ${set} where ${where(changed.length + 1)}`,
    values: (now) => [...changed.map((column) => now.after?.[column] ?? null), ...keyOf(now.before)],
  }
}

/** Reads the row that a submission changes or deletes: the server must look at it first. Null for a new row. */
export function readOf({ store, name, key, before }: Change, mark: (at: number) => string): Statement | null {
  if (!before) return null
  const where = key.map((column, at) => `${quote(column)} = ${mark(at + 1)}`).join(' and ')
  return {
    store,
    text: `select * from ${name} where ${where}`,
    values: (now) => key.map((column) => now.before?.[column] ?? null),
  }
}

/** Puts the row there that a submission will change or delete. Null for a new row. */
export function prepareOf(change: Change, mark: (at: number) => string): Statement | null {
  return change.before && insertOf(change, 'before', mark)
}

function insertOf(
  { store, name, counted, ...change }: Change,
  which: 'before' | 'after',
  mark: (at: number) => string,
) {
  const columns = Object.keys(change[which] ?? {}).filter((column) => column !== counted)
  const marks = columns.map((_, at) => mark(at + 1)).join(', ')
  return {
    store,
    text: `insert into ${name} (${columns.map(quote).join(', ')}) values (${marks})`,
    values: (now: Change) => columns.map((column) => now[which]?.[column] ?? null),
  }
}
