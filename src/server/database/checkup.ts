// Settings of PostgreSQL with which the promise of the daily release is not kept: no clock time and no order is left.
// They belong to the operator and to all databases of that PostgreSQL, so Peluit names them and changes none. The section
// on PostgreSQL in docs/operating.md says how each is changed.
import { sql } from 'kysely'
import type { Db, Dialect } from './schema.ts'
import { missingRights } from './wal.ts'

const NAMES = [
  'archive_mode',
  'log_checkpoints',
  'log_connections',
  'log_disconnections',
  'log_duration',
  'log_min_duration_sample',
  'log_min_duration_statement',
  'log_min_messages',
  'log_statement',
  'log_transaction_sample_rate',
  'min_wal_size',
  'summarize_wal',
  'track_commit_timestamp',
  'wal_keep_size',
  'wal_segment_size',
] as const
type Settings = Readonly<Partial<Record<(typeof NAMES)[number], string>>>

/** What should be different, and the sentence about it. */
type Check = readonly [applies: boolean, sentence: string]

/** One sentence for the operator about each thing that should be different; none with SQLite. */
export async function checkDatabase(db: Db, dialect: Dialect): Promise<string[]> {
  if (dialect === 'sqlite') return []
  const settings = await readSettings(db)
  const checks = [
    ...(await checkRights(db)),
    ...checkCopies(settings),
    ...(await checkReceivers(db)),
    ...checkLog(settings),
  ]
  return checks.filter(([applies]) => applies).map(([, sentence]) => `PostgreSQL: ${sentence}`)
}

async function readSettings(db: Db): Promise<Settings> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in (${sql.join(NAMES)})
  `.execute(db)
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}

async function checkRights(db: Db): Promise<Check[]> {
  const missing = (await missingRights(db)).join(', ')
  const sentence = `the database user has no right to ${missing}, so the times of reports stay in the write-ahead log.`
  return [[missing !== '', sentence]]
}

/** What keeps old parts of the write-ahead log, or the times of transactions, in further files. */
function checkCopies(settings: Settings): Check[] {
  const segment = Number(settings.wal_segment_size) / 1024 ** 2
  return [
    [
      isOn(settings.archive_mode),
      'archive_mode is on, so the archive of the write-ahead log keeps the time and the order of every report.',
    ],
    [isOn(settings.summarize_wal), 'summarize_wal is on, so its files show for days when something was written.'],
    [isOn(settings.track_commit_timestamp), 'track_commit_timestamp is on, so the time of every transaction is kept.'],
    [
      Number(settings.wal_keep_size) > 0,
      'wal_keep_size is not 0, so old parts of the write-ahead log with the times of reports are kept.',
    ],
    [
      // In megabytes.
      Number(settings.min_wal_size) > 16 * segment,
      `min_wal_size is ${settings.min_wal_size} MB, and each release writes about as much to remove the times of reports.`,
    ],
  ]
}

/** Standbys, and programs that copy the write-ahead log. */
async function checkReceivers(db: Db): Promise<Check[]> {
  const { rows } = await sql<{ slots: number; senders: number }>`
    select (select count(*) from pg_replication_slots) as slots, (select count(*) from pg_stat_replication) as senders
  `.execute(db)
  const { slots = 0, senders = 0 } = rows[0] ?? {}
  return [
    [
      slots > 0,
      `there are replication slots (${slots}), which can keep old parts of the write-ahead log with the times of reports.`,
    ],
    [
      senders > 0,
      `other programs (${senders}) receive the write-ahead log and can keep the time and the order of every report.`,
    ],
  ]
}

/** What gives the moment of a reporter's request a line in PostgreSQL's own log. */
function checkLog(settings: Settings): Check[] {
  const isSilent = ['fatal', 'panic'].includes(settings.log_min_messages ?? '')
  const { log_min_duration_statement, log_min_duration_sample, log_transaction_sample_rate } = settings
  const isLogged =
    !['none', 'ddl'].includes(settings.log_statement ?? 'none') ||
    isOn(settings.log_duration) ||
    [log_min_duration_statement, log_min_duration_sample].some((limit) => Number(limit ?? -1) >= 0) ||
    Number(log_transaction_sample_rate ?? 0) > 0
  return [
    [isLogged && !isSilent, 'statements of reporters are logged with their time, perhaps with their values.'],
    [!isSilent, 'errors are logged with their time, their statement and values; log_min_messages should be panic.'],
    [
      isOn(settings.log_checkpoints),
      'log_checkpoints is on, so on a quiet site the log shows within five minutes when a report was written.',
    ],
    [
      isOn(settings.log_connections) || isOn(settings.log_disconnections),
      'connections are logged, and a request after a pause opens one, so the log shows when somebody visited.',
    ],
  ]
}

/** Since PostgreSQL 18 `log_connections` is a list, which is empty when it is off. */
function isOn(setting: string | undefined): boolean {
  return setting !== undefined && !['off', ''].includes(setting)
}
