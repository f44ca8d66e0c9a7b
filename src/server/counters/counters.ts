// What is remembered for an hour or two: spent proofs of work and failed attempts. All processes of an installation
// share it. A stored key says nothing: it is a MAC under a key that changes every hour. No instant is stored, only
// which hour a table belongs to, and a table is emptied as a whole.
import { toBase64 } from '../../protocol/encoding/bytes.ts'
import { labelledMac } from '../../protocol/encoding/hash.ts'
import type { Db, Dialect } from '../database/index.ts'
import type { HourlyKey } from './hourly-tables.ts'
import { memoryTables } from './memory.ts'
import { postgresTables } from './postgres.queries.ts'

const HOUR = 3_600_000
const MAC_BYTES = 16

export interface Counters {
  /** Whether this name is used for the first time. It is remembered until the hour of `expires` (seconds) is over. */
  useOnce(name: string, expires: number): Promise<boolean>
  /** Whether `useOnce` was called for this name. */
  isUsed(name: string, expires: number): Promise<boolean>
  /** Counts one more for this name, for one to two hours; answers the count of this hour. */
  add(name: string): Promise<number>
  /** How often the name was counted in this hour and the hour before. */
  count(name: string): Promise<number>
  clear(name: string): Promise<void>
  /** Forgets hours that are over. Called every minute, and not by requests: its time must not tell when one came. */
  forget(): Promise<void>
}

interface Parts {
  readonly db: Db
  readonly dialect: Dialect
  readonly pepper: Uint8Array
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** PostgreSQL counts in tables that are neither logged nor backed up. SQLite has one process, which counts in memory. */
export function openCounters({ db, dialect, pepper, clock }: Parts): Counters {
  const tables = dialect === 'postgres' ? postgresTables(db) : memoryTables()
  const current = () => Math.floor(clock() / HOUR)
  const keyIn = (hour: number, name: string): HourlyKey => {
    const hourly = labelledMac(pepper, 'hour', String(hour))
    return { hour, key: toBase64(labelledMac(hourly, 'counter', name).subarray(0, MAC_BYTES)) }
  }
  const keyUntil = (expires: number, name: string) => keyIn(Math.floor((expires * 1000) / HOUR), name)
  const keysOf = (name: string) => [keyIn(current() - 1, name), keyIn(current(), name)]
  return {
    async useOnce(name, expires) {
      const { hour, key } = keyUntil(expires, name)
      return (await tables.add(hour, key)) === 1
    },
    isUsed: async (name, expires) => (await tables.sum([keyUntil(expires, name)])) > 0,
    add(name) {
      const { hour, key } = keyIn(current(), name)
      return tables.add(hour, key)
    },
    count: (name) => tables.sum(keysOf(name)),
    clear: (name) => tables.remove(keysOf(name)),
    forget: () => tables.prepare(current()),
  }
}
