/** Counts by key, apart for each hour (hours since 1970). */
export interface HourlyTables {
  /** Adds one to a key's count in this hour; answers the new count. Two at once get different answers. */
  add(hour: number, key: string): Promise<number>
  /** The sum of the counts of these keys, each in its hour. */
  sum(keys: readonly HourlyKey[]): Promise<number>
  remove(keys: readonly HourlyKey[]): Promise<void>
  /** Empties the table that the hour after this one will use. */
  prepare(hour: number): Promise<void>
}

export interface HourlyKey {
  readonly hour: number
  readonly key: string
}
