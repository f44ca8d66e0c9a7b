// The daily release of many reports, in an office with a large database, while people send reports and save drafts. It
// runs in the server itself, as every day. Fails if a request waits longer than 200 ms for it, or if one fails.
//
//   node scripts/siege/release/run.mjs sqlite 500       megabytes before the release; `npm run siege` builds first
import { randomBytes as noise } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { fire } from '../../../bench/load.ts'
import { draftRows } from '../../../bench/reports.ts'
import { insertAll, openSite } from '../../../bench/store.ts'
import { shotOf } from '../../../bench/submissions.ts'
import { percentile } from '../../../bench/table.ts'
import { openWorld } from '../../../bench/world.ts'
import { randomBytes, randomId, toBase64 } from '../../../src/protocol/encoding/bytes.ts'
import { makeRegistration } from '../../../src/protocol/registration.ts'
import { makeIdentity, recipientOf, seal } from '../../../src/protocol/sealing/age.ts'

const [kind = 'sqlite', megabytes = '500'] = process.argv.slice(2)
const MB = 1024 * 1024
const LIMIT = 200
/**
 * Reports that wait for the release, letters to old cases, old vaults that are replaced, and drafts that stay: ordinary
 * ones, and as large as a form allows.
 */
const WAITING = { reports: 300, letters: 200, vaults: 20, drafts: 1000, largeDrafts: 40 }
/** Bytes of an entry, a vault's copy and drafts: somewhat more than most. */
const SIZES = { entry: 9000, vault: 5700, draft: 20_000, largeDraft: 1_000_000 }
/** Milliseconds between two requests. */
const PAUSE = 20

let begun = 0
const sent = []
let sealed
const world = openWorld()
try {
  process.exitCode = await besiege()
} finally {
  await world.close()
}

async function besiege() {
  const reports = [...(await world.reports())]
  const site = await openSite(world, kind)
  try {
    const { db } = site.database
    const { id, today } = site.organization
    await insertAll(db, 'inbox_slot', draftRows(id, reports, today))
    const old = await fillCases(site)
    await fillInbox(site, old)
    const size = await sizeOf(site)
    const quiet = await visit(site, reports, async () => performance.now() > begun + 10_000)
    show('quiet', quiet)
    await beDue(site)
    let seconds = 0
    const during = await visit(site, reports, async () => {
      seconds = (performance.now() - begun) / 1000
      if (seconds > 600) throw new Error('the release does not end')
      return isReleased(site)
    })
    show('during the release', during)
    const { waits } = await counts(db)
    console.log(`${kind}, ${Math.round(size / MB)} MB: released within ${Math.round(seconds)} s of the hour`)
    console.log(`  after it the database has ${Math.round((await sizeOf(site)) / MB)} MB, ${waits} reports wait again`)
    const longest = Math.max(...during.times)
    const problems = [
      longest > LIMIT && `a request waited ${Math.round(longest)} ms, more than ${LIMIT}`,
      during.failures.length > 0 && `${during.failures.length} requests failed: ${during.failures[0]}`,
      during.times.length < 50 && 'the release was over before people came',
    ].filter(Boolean)
    for (const problem of problems) console.error(`FAILED: ${problem}`)
    return problems.length > 0 ? 1 : 0
  } finally {
    await site.close()
  }
}

/** Sends and reads reports and saves drafts in turn until it is over; each waits for none of the others. */
async function visit({ server }, reports, isOver) {
  begun = performance.now()
  const volleys = []
  let over = false
  const watch = (async () => {
    while (!(await isOver())) await new Promise((resolve) => setTimeout(resolve, 250))
    over = true
  })()
  for (let n = 0; !over; n++) {
    const report = n % 4 === 3 && reports.length > 100 ? reports.pop() : null
    if (report) sent.push(report)
    const read = n % 4 === 1 && sent.length > 10 ? reading(sent[n % (sent.length - 10)]) : null
    const shot = report ? shotOf(report) : (read ?? (await saving(reports[n % 100])))
    volleys.push(fire(server.origin, [shot], 1))
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  await watch
  const all = await Promise.all(volleys)
  return { times: all.flatMap(({ times }) => times), failures: all.flatMap(({ failures }) => failures) }
}

function reading({ token }) {
  return { path: '/api/reporter/slot', headers: { 'Peluit-Token': token } }
}

/** A request that saves a draft; any age file of the right size will do. */
async function saving({ token }) {
  sealed ??= toBase64(await seal(await recipientOf(await makeIdentity()), new Uint8Array(4096)))
  const headers = { 'Content-Type': 'application/json', 'Peluit-Token': token }
  return { method: 'PUT', path: '/api/reporter/draft', headers, body: Buffer.from(JSON.stringify({ draft: sealed })) }
}

function show(when, { times, failures }) {
  const [p50, p95, longest] = [50, 95, 100].map((percent) => Math.round(percentile(times, percent)))
  console.log(
    `${when}: ${times.length} requests, median ${p50} ms, p95 ${p95} ms, longest ${longest} ms, ${failures.length} failed`,
  )
}

/** Cases of three years, each with an entry and a vault, until the database has its size; answers some of their ids. */
async function fillCases({ database: { db }, organization: { id, today } }) {
  const owned = { organization_id: id }
  const count = Math.ceil((Number(megabytes) * MB) / (SIZES.entry + 2 * SIZES.vault + 1500))
  const ids = []
  for (let at = 0; at < count; at += 500) {
    const slice = Array.from({ length: Math.min(500, count - at) }, () => randomId())
    await insertAll(
      db,
      'case_file',
      slice.map((caseId) => caseRow(owned, caseId, today)),
    )
    await insertAll(
      db,
      'entry',
      slice.map((caseId) => ({ ...entryRow(owned, caseId, 0, 'report', today), chain: 'reporter' })),
    )
    await insertAll(
      db,
      'vault',
      slice.map((caseId) => ({ ...vaultRow(owned, caseId, 1), opened_day: null })),
    )
    ids.push(...slice)
  }
  if (kind === 'sqlite')
    for (const file of ['main', 'inbox']) await sql`pragma ${sql.raw(file)}.wal_checkpoint(truncate)`.execute(db)
  else await sql`vacuum analyze`.execute(db)
  return ids
}

async function fillInbox({ database: { db }, organization: { id, today } }, old) {
  const owned = { organization_id: id }
  const ids = Array.from({ length: WAITING.reports }, () => randomId())
  const slot = (caseId, state, draft) => ({
    ...owned,
    ...{ token_hash: toBase64(randomBytes(32)), case_id: caseId, state, draft, saved_day: draft && today },
  })
  const draft = (size) => slot(randomId(), 'draft', noise(size))
  for (let at = 0; at < WAITING.drafts; at += 100) {
    await insertAll(
      db,
      'inbox_slot',
      Array.from({ length: 100 }, () => draft(SIZES.draft)),
    )
  }
  for (let at = 0; at < WAITING.largeDrafts; at++) await insertAll(db, 'inbox_slot', [draft(SIZES.largeDraft)])
  await insertAll(
    db,
    'inbox_slot',
    ids.map((caseId) => slot(caseId, 'sent', null)),
  )
  await insertAll(
    db,
    'inbox_case',
    ids.map((caseId) => {
      const { stage, stage_day, ...row } = caseRow(owned, caseId, today)
      return { ...row, lockbox: randomBytes(2000), lockbox_to: 'x'.repeat(43) }
    }),
  )
  const letters = old.slice(0, WAITING.letters)
  await insertAll(db, 'inbox_entry', [
    ...ids.map((caseId) => entryRow(owned, caseId, 0, 'report', today)),
    ...letters.map((caseId) => entryRow(owned, caseId, 1, 'message', today)),
  ])
  await insertAll(db, 'inbox_vault', [
    ...ids.map((caseId) => vaultRow(owned, caseId, 1)),
    ...old.slice(0, WAITING.vaults).map((caseId) => vaultRow(owned, caseId, 2)),
  ])
}

function caseRow(owned, id, day) {
  const same = { channel: 'pelanggaran', registration: makeRegistration(), received_day: day }
  return { ...owned, id, ...same, verify_key: 'x'.repeat(43), stage: 'received', stage_day: day }
}

function entryRow(owned, caseId, number, what, day) {
  const [header, signature, body] = [randomBytes(320), randomBytes(64), randomBytes(SIZES.entry)]
  return { ...owned, case_id: caseId, number, kind: what, header, signature, body, day }
}

function vaultRow(owned, caseId, version) {
  return { ...owned, case_id: caseId, version, to_custody: randomBytes(SIZES.vault), to_own: randomBytes(SIZES.vault) }
}

/** Makes the release due: the server looks every minute. */
async function beDue({ database: { db }, organization: { id } }) {
  const { profile } = await db
    .selectFrom('organization')
    .select('profile')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const changed = { ...JSON.parse(profile), release: { mode: 'daily', hour: 0 } }
  await db
    .updateTable('organization')
    .set({ profile: JSON.stringify(changed), last_tick_day: '2026-01-01' })
    .where('id', '=', id)
    .execute()
}

/** The job of the day is done and no trace is owed. */
async function isReleased({ database: { db }, organization: { id } }) {
  const row = await db.selectFrom('organization').select('last_tick_day').where('id', '=', id).executeTakeFirst()
  const leases = await db.selectFrom('lease').select('name').execute()
  return row?.last_tick_day !== '2026-01-01' && leases.length === 0
}

async function counts(db) {
  const row = await db
    .selectFrom('inbox_case')
    .select(({ fn }) => fn.countAll().as('waits'))
    .executeTakeFirstOrThrow()
  return { waits: Number(row.waits) }
}

async function sizeOf({ server, database: { db } }) {
  if (kind === 'sqlite')
    return ['peluit.db', 'inbox.db'].reduce((sum, name) => sum + statSync(join(server.data, name)).size, 0)
  const { rows } = await sql`select pg_database_size(current_database()) as size`.execute(db)
  return Number(rows[0].size)
}
