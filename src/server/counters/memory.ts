import type { HourlyTables } from './hourly-tables.ts'

/** The most keys of one hour: some 100 MB. In a flood beyond that, the oldest are forgotten early. */
const MOST = 500_000

/** Counts in this process only; after a restart they begin anew. */
export function memoryTables(most = MOST): HourlyTables {
  const hours = new Map<number, Map<string, number>>()
  return {
    async add(hour, key) {
      const counts = hours.get(hour) ?? new Map<string, number>()
      hours.set(hour, counts)
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      const [oldest] = counts.keys()
      if (counts.size > most && oldest !== undefined) counts.delete(oldest)
      return count
    },
    async sum(keys) {
      return keys.reduce((sum, { hour, key }) => sum + (hours.get(hour)?.get(key) ?? 0), 0)
    },
    async remove(keys) {
      for (const { hour, key } of keys) hours.get(hour)?.delete(key)
    },
    async prepare(hour) {
      for (const kept of hours.keys()) if (kept < hour - 1) hours.delete(kept)
    },
  }
}
