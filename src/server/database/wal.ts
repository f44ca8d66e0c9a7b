// What PostgreSQL keeps outside its tables after a release: the write-ahead log and the statistics.
//
// The log holds every row that was ever written, in the order of arrival, and the microsecond of every commit. Its files
// (segments) are not erased: a checkpoint renames a finished one to a future number, with all its bytes, until that much
// has been written again. In a small office that takes weeks. The statistics hold, since PostgreSQL 16, when each index
// was last used, for example the one that only a reporter's request uses.
import { sql } from 'kysely'
import type { Db, Dialect } from './schema.ts'

/** At most this many bytes and milliseconds of work; then the attempt has failed, and the next one begins again. */
const MOST = { bytes: 4 * 1024 ** 3, time: 120_000 }
/** How often a segment that is still kept is looked at again: a connected standby confirms within moments. */
const LOOKS = 5
const PAUSE = 500

/** Old parts of the log are left: rights are missing, or something else keeps them. */
export class LogKept extends Error {}

/**
 * Removes everything that PostgreSQL kept outside its tables before this call, and checks it for the log. Throws
 * `LogKept` if something is left. SQLite keeps nothing elsewhere.
 */
export async function eraseHistory(db: Db, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') return
  await db.connection().execute(async (connection) => {
    if ((await missingRights(connection)).length > 0) throw new LogKept('rights are missing')
    await overwriteLog(connection)
    // Last: idle connections report their use of an index up to ten seconds late.
    await sql`select pg_stat_reset()`.execute(connection)
  })
}

/**
 * Each step writes one segment, 16 MiB by default, and there are as many steps as segments: two to six in an office.
 * Requests are answered meanwhile; in each step their commits wait for some ten milliseconds.
 */
async function overwriteLog(connection: Db): Promise<void> {
  const until = performance.now() + MOST.time
  const { current: oldest, size } = await listSegments(connection)
  let last: number | null = null
  for (let steps = 0; steps * size < MOST.bytes && performance.now() < until; steps++) {
    // Fills the rest of the current segment with zeros.
    await sql`select pg_switch_wal()`.execute(connection)
    // Renames or removes the segments before the current one. One checkpoint for each: after several segments at once,
    // PostgreSQL expects such a load again and keeps ever more of them.
    await sql`checkpoint`.execute(connection)
    const { current, numbers } = last === null ? await listRenamed(connection, oldest) : await listSegments(connection)
    // From here on, old bytes are only in segments up to this number, and each step overwrites the next of them.
    last ??= Math.max(...numbers)
    if (current > last) return
  }
  throw new LogKept('there are too many segments')
}

interface Segments {
  readonly current: number
  readonly numbers: readonly number[]
  /** Bytes of each. */
  readonly size: number
}

/** The segments, once none has this number or a lower one. */
async function listRenamed(connection: Db, oldest: number): Promise<Segments> {
  for (let looks = 0; looks < LOOKS; looks++) {
    const segments = await listSegments(connection)
    if (segments.numbers.every((number) => number > oldest)) return segments
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    await sql`checkpoint`.execute(connection)
  }
  throw new LogKept('something keeps old segments')
}

/** A segment's name has 24 hexadecimal digits: eight of the timeline, then the number in two parts. */
async function listSegments(connection: Db): Promise<Segments> {
  const { rows } = await sql<{ name: string; current: string; size: number }>`
    select name, pg_walfile_name(pg_current_wal_insert_lsn()) as current,
      (select setting::bigint from pg_settings where name = 'wal_segment_size') as size
    from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'
  `.execute(connection)
  const [first] = rows
  if (!first) throw new LogKept('the segments cannot be listed')
  const { current, size } = first
  const numberOf = (name: string) =>
    Number.parseInt(name.slice(8, 16), 16) * (2 ** 32 / size) + Number.parseInt(name.slice(16), 16)
  return { current: numberOf(current), numbers: rows.map(({ name }) => numberOf(name)), size }
}

/** The rights that the removal needs and this user of the database does not have, in the words of `grant … to …`. */
export async function missingRights(db: Db): Promise<string[]> {
  const { rows } = await sql<{ right: string; has: boolean }>`
    select 'pg_checkpoint' as right, coalesce(pg_has_role(to_regrole('pg_checkpoint'), 'usage'), false) as has
    union all
    select 'execute on function ' || name, has_function_privilege(name, 'execute')
    from unnest(array['pg_switch_wal()', 'pg_ls_waldir()', 'pg_stat_reset()']) as name
  `.execute(db)
  return rows.filter(({ has }) => !has).map(({ right }) => right)
}
