// Unanswered letters of a case: the most urgent kind and the oldest day. Existing cases are filled from their entries:
// an office entry names the last of the reporter's headers that its author had read, and every later letter is
// unanswered. A case whose entries cannot be read in this way is shown rather than hidden.
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'

/** The most urgent first. */
const KINDS = ['protection_request', 'withdrawal', 'evidence', 'message']
const CASES_AT_ONCE = 500
/** Index, among the fields of a header, of the hash of the last header seen. */
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

/** A header is a row of fields, each after its length in four bytes, big-endian. Empty when it names no header. */
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
