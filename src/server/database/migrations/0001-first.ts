// The first schema. SQLite tables have no rowid: rows are stored in the order of their keys, which are random or
// unrelated to time, so the file does not record in which order reports came.
import { type ColumnDefinitionBuilder, type Kysely, PostgresAdapter, sql } from 'kysely'

type Kind = 'text' | 'text?' | 'integer' | 'integer?' | 'bytes' | 'bytes?'

const ENTRY = { kind: 'text', header: 'bytes', signature: 'bytes', body: 'bytes', day: 'text' } as const
const VAULT = { case_id: 'text', version: 'integer', to_custody: 'bytes', to_own: 'bytes' } as const
const REPORT = { id: 'text', channel: 'text', registration: 'text', received_day: 'text', verify_key: 'text' } as const

/** The columns after `organization_id`, and which of them form the primary key. */
const TABLES: Record<string, [columns: Record<string, Kind>, key: string[]]> = {
  statement: [{ serial: 'integer', note: 'text', day: 'text' }, ['serial']],
  recipient: [{ hash: 'text', recipient: 'text' }, ['hash']],
  questionnaire: [{ hash: 'text', channel: 'text', version: 'integer', body: 'text' }, ['hash']],
  channel: [{ id: 'text', position: 'integer', short_since: 'text?' }, ['id']],
  slot: [{ token_hash: 'text', case_id: 'text', state: 'text', saved_day: 'text?', draft: 'bytes?' }, ['token_hash']],
  registration: [{ number: 'text' }, ['number']],
  inbox_case: [{ ...REPORT, lockbox: 'bytes', lockbox_to: 'text' }, ['id']],
  inbox_entry: [{ case_id: 'text', number: 'integer', ...ENTRY }, ['case_id', 'number']],
  inbox_piece: [
    {
      id: 'text',
      case_id: 'text',
      size: 'integer',
      received: 'integer',
      blob: 'text',
      attached: 'integer',
      moves_to: 'text?',
      day: 'text',
    },
    ['id'],
  ],
  inbox_vault: [VAULT, ['case_id', 'version']],
  case_file: [
    {
      ...REPORT,
      stage: 'text',
      came_from: 'text?',
      stage_day: 'text',
      outcome: 'text?',
      type: 'text?',
      first_answer_day: 'text?',
      closed_day: 'text?',
    },
    ['id'],
  ],
  entry: [{ case_id: 'text', chain: 'text', number: 'integer', ...ENTRY }, ['case_id', 'chain', 'number']],
  piece: [{ id: 'text', case_id: 'text', size: 'integer', sha256: 'text', blob: 'text' }, ['id']],
  vault: [{ ...VAULT, opened_day: 'text?' }, ['case_id', 'version']],
  lockbox: [{ kind: 'text', of: 'text', to: 'text', bytes: 'bytes' }, ['kind', 'of', 'to']],
  assignment: [{ case_id: 'text', staff_number: 'integer' }, ['case_id', 'staff_number']],
  invitation: [
    {
      id: 'text',
      token_hash: 'text',
      name: 'text',
      email: 'text?',
      roles: 'text',
      channels: 'text',
      number: 'integer',
      expires_day: 'text',
      state: 'text',
      pending: 'text?',
    },
    ['id'],
  ],
  staff: [
    {
      number: 'integer',
      name: 'text',
      email: 'text?',
      recipient: 'text',
      verify_key: 'text',
      state: 'text',
      roles: 'text',
      channels: 'text',
      totp_nonce: 'text?',
      totp_last_step: 'integer?',
      desk: 'bytes?',
    },
    ['number'],
  ],
  record: [
    { key: 'text', kind: 'text', staff_number: 'integer?', lockbox: 'bytes', second_lockbox: 'bytes?' },
    ['key'],
  ],
  custody_offer: [
    { staff_number: 'integer', recipient: 'text', recovery: 'text', signature: 'text', lockboxes: 'text' },
    ['staff_number'],
  ],
  session: [{ id_hash: 'text', staff_number: 'integer', expires: 'integer' }, ['id_hash']],
  lease: [{ name: 'text', holder: 'text', until: 'integer' }, ['name']],
}

const INDEXES: [name: string, table: string, columns: string[], unique: boolean][] = [
  ['slot_case', 'slot', ['case_id'], true],
  ['inbox_piece_case', 'inbox_piece', ['case_id'], false],
  ['piece_case', 'piece', ['case_id'], false],
  ['case_file_registration', 'case_file', ['registration'], true],
  ['case_file_received', 'case_file', ['received_day', 'id'], false],
  ['case_file_stage', 'case_file', ['stage', 'received_day', 'id'], false],
  // One index for each filter of the queue: each page and each count reads one range of one index.
  ['case_file_queue', 'case_file', ['channel', 'received_day', 'id'], false],
  ['case_file_queue_stage', 'case_file', ['channel', 'stage', 'received_day', 'id'], false],
  ['case_file_queue_answer', 'case_file', ['channel', 'first_answer_day', 'received_day', 'id'], false],
  ['case_file_queue_type', 'case_file', ['channel', 'type', 'received_day', 'id'], false],
  ['lockbox_to', 'lockbox', ['to'], false],
  ['assignment_staff', 'assignment', ['staff_number', 'case_id'], false],
  ['invitation_token', 'invitation', ['token_hash'], true],
  ['invitation_number', 'invitation', ['number'], true],
  ['record_staff', 'record', ['staff_number'], false],
  ['session_staff', 'session', ['staff_number'], false],
  ['questionnaire_version', 'questionnaire', ['channel', 'version'], true],
]

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  const types = { text: 'text', integer: postgres ? 'bigint' : 'integer', bytes: postgres ? 'bytea' : 'blob' } as const
  const ending = postgres ? sql`` : sql`without rowid`
  const required = (column: ColumnDefinitionBuilder) => column.notNull()

  await db.schema
    .createTable('organization')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('host', 'text', (column) => column.notNull().unique())
    .addColumn('public_id', 'text')
    .addColumn('profile', 'text', required)
    .addColumn('demo', 'integer', required)
    .addColumn('founded_day', 'text')
    .addColumn('last_tick_day', 'text')
    .modifyEnd(ending)
    .execute()

  for (const [name, [columns, key]] of Object.entries(TABLES)) {
    let table = db.schema
      .createTable(name)
      .addColumn('organization_id', 'text', (column) => column.notNull().references('organization.id'))
      .modifyEnd(ending)
    for (const [column, kind] of Object.entries(columns)) {
      const type = sql.raw(types[kind.replace('?', '') as keyof typeof types])
      table = table.addColumn(column, type, kind.endsWith('?') ? undefined : required)
    }
    await table.addPrimaryKeyConstraint(`${name}_key`, ['organization_id', ...key] as never).execute()
  }

  for (const [name, table, columns, unique] of INDEXES) {
    const index = db.schema
      .createIndex(name)
      .on(table)
      .columns(['organization_id', ...columns])
    await (unique ? index.unique() : index).execute()
  }
}
