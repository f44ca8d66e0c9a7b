// Cases with letters of their reporter that no entry of the office has answered: the most pressing kind, the oldest day.
// Existing cases are filled from their entries. An entry of the office names the last header of the reporter's that its
// author had read; every letter after that one is unanswered. A case that cannot be read so is shown rather than hidden.
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'

/** The most pressing first. */
const KINDS = ['protection_request', 'withdrawal', 'evidence', 'message']
const CASES_AT_ONCE = 500
/** Place of the hash of the last header seen among the fields of a header. */
const SEEN = 12

interface CaseKey {
  organization_id: string
  case_id: string
}

interface Entry {
  kind: string
  day: string
  header: Uint8Array
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('case_file').addColumn('letter_kind', 'text').execute()
  await db.schema.alterTable('case_file').addColumn('letter_day', 'text').execute()
  await fill(db)
  await db.schema
    .createIndex('case_file_queue_letter')
    .on('case_file')
    .columns(['organization_id', 'channel', 'letter_kind', 'letter_day', 'id'])
    .where('letter_kind' as never, 'is not', null)
    .execute()
}

async function fill(db: Kysely<unknown>): Promise<void> {
  let after = sql``
  while (true) {
    const { rows } = await sql<CaseKey>`
      select distinct organization_id, case_id from entry
      where chain = 'reporter' and number > 0 ${after}
      order by organization_id, case_id limit ${CASES_AT_ONCE}`.execute(db)
    for (const key of rows) await fillCase(db, key)
    const last = rows.at(-1)
    if (last === undefined) return
    after = sql`and (organization_id, case_id) > (${last.organization_id}, ${last.case_id})`
  }
}

async function fillCase(db: Kysely<unknown>, { organization_id, case_id }: CaseKey): Promise<void> {
  const entries = (chain: string) => sql<Entry>`
    select kind, day, header from entry
    where organization_id = ${organization_id} and case_id = ${case_id} and chain = ${chain}
    order by number`
  const reporter = (await entries('reporter').execute(db)).rows
  const office = (await entries('office').execute(db)).rows
  const seen = office.map(({ header }) => seenIn(header)).findLast((hash) => hash !== '')
  const read = reporter.findIndex(({ header }) => hashOf(header) === seen)
  const letters = reporter.slice(Math.max(read, 0) + 1)
  const kind = KINDS.find((one) => letters.some((letter) => letter.kind === one))
  const day = letters.map((letter) => letter.day).sort()[0]
  if (kind === undefined || day === undefined) return
  await sql`
    update case_file set letter_kind = ${kind}, letter_day = ${day}
    where organization_id = ${organization_id} and id = ${case_id}`.execute(db)
}

function hashOf(header: Uint8Array): string {
  return createHash('sha256').update(header).digest('hex')
}

/** A header is fields, each with its length before it in four bytes, big-endian. Empty where it names nothing. */
function seenIn(header: Uint8Array): string {
  const bytes = Buffer.from(header)
  let at = 0
  for (let field = 0; at + 4 <= bytes.length; field++) {
    const end = at + 4 + bytes.readUInt32BE(at)
    if (field === SEEN) return bytes.toString('hex', at + 4, end)
    at = end
  }
  return ''
}
