// What one submission changes in the databases, and how to make the same changes again under other random ids.
import { randomBytes } from 'node:crypto'
import type { Row, Table, Value } from './rows.ts'

/** One row that was inserted, changed or deleted. */
export interface Change extends Omit<Table, 'rows' | 'unique'> {
  /** Null for a new row. */
  readonly before: Row | null
  /** Null for a deleted row. */
  readonly after: Row | null
}

export interface Changes {
  readonly changes: readonly Change[]
  /** The values that have to be different each time. */
  readonly ids: readonly Value[]
}

/** Days and names of channels are shorter, or stand in other rows too. */
const SHORTEST_ID = 8
const LONGEST_ID = 100

/** The differences between two readings. */
export function compare(before: readonly Table[], after: readonly Table[]): Changes {
  const changes: Change[] = []
  const others = new Set<string>()
  const keyed: Value[] = []
  for (const { unique, rows, ...table } of after) {
    const old = before.find(({ store, name }) => store === table.store && name === table.name)
    const left = new Map(old?.rows.map((row) => [identify(row, table.key), row]))
    const found: Change[] = []
    for (const row of rows) {
      const key = identify(row, table.key)
      const was = left.get(key) ?? null
      left.delete(key)
      const same = was && identify(was) === identify(row)
      if (same) for (const value of Object.values(row)) others.add(JSON.stringify(value))
      else found.push({ ...table, before: was, after: row })
    }
    for (const row of left.values()) found.push({ ...table, before: row, after: null })
    for (const change of found) keyed.push(...unique.map((name) => (change.after ?? change.before)?.[name] ?? null))
    changes.push(...found)
  }
  const ids = keyed.filter((value) => isId(value) && !others.has(JSON.stringify(value)))
  return { changes, ids: [...new Set(ids)] }
}

/** The same changes with other ids, of the same length and kind; the same id stays the same in all rows. */
export function renew({ changes, ids }: Changes): Change[] {
  const fresh = new Map(ids.map((id) => [JSON.stringify(id), randomLike(id)]))
  const renewRow = (row: Row | null) =>
    row && Object.fromEntries(Object.entries(row).map(([name, value]) => [name, renewValue(value)]))
  const renewValue = (value: Value) => (isId(value) ? (fresh.get(JSON.stringify(value)) ?? value) : value)
  return changes.map((change) => ({ ...change, before: renewRow(change.before), after: renewRow(change.after) }))
}

function identify(row: Row, names: readonly string[] = Object.keys(row)): string {
  return JSON.stringify(names.map((name) => row[name]))
}

function isId(value: Value): value is string | Uint8Array {
  return (
    (typeof value === 'string' || value instanceof Uint8Array) &&
    value.length >= SHORTEST_ID &&
    value.length <= LONGEST_ID
  )
}

function randomLike(value: Value): Value {
  if (value instanceof Uint8Array) return randomBytes(value.length)
  const length = String(value).length
  return randomBytes(length).toString('base64url').slice(0, length)
}
