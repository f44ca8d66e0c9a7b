// The release is killed after each of its transactions. In between, reporters and the office see everything once.
import { describe, expect, test } from 'vitest'
import { fromBase64, randomBytes } from '../../../protocol/encoding/bytes.ts'
import { headerHash } from '../../../protocol/entries/header.ts'
import { recipientOf } from '../../../protocol/sealing/age.ts'
import type { CaseAnswer } from '../../../protocol/wire/cases.ts'
import { SentSlot } from '../../../protocol/wire/reporter.ts'
import { type Dialect, INBOX, organizationAt, type Schema } from '../../database/index.ts'
import {
  composeFurther,
  composeVault,
  databases,
  makeOrganization,
  makeReport,
  openTestApp,
} from '../../testing/index.ts'
import { logInAs } from '../../testing/staff.ts'
import { runTick } from './index.ts'
import { releaseAll } from './release.ts'
import { dyingAfter, Killed } from './testing/dying.ts'

const RELEASED = ['slot', 'registration', 'case_file', 'entry', 'piece', 'vault', 'lockbox'] as const

/** An office with a case that was released before, to which a letter and a new vault came, and two new reports. */
async function openWaiting(kind: Dialect) {
  const server = await openTestApp(kind)
  const organization = await makeOrganization(server)
  const { host } = organization
  const message = { v: 1, kind: 'message', text: 'lagi' } as const
  const write = async (report: Awaited<ReturnType<typeof makeReport>>) => {
    const { body } = await composeFurther(organization, report.slot, message, { number: 0, hash: report.hash })
    const answer = await server.request(host, '/api/reporter/entries', { body, token: report.slot.token })
    expect(answer.status).toBe(204)
  }
  const find = async () => {
    const found = await organizationAt(server.db, host)
    if (!found) throw new Error('no organisation')
    return found
  }
  const reports = [await makeReport(server, organization, { files: [randomBytes(10)] })]
  await runTick(server.deps, await find())
  for (let i = 0; i < 2; i++) reports.push(await makeReport(server, organization, { files: [randomBytes(10)] }))
  for (const report of reports) await write(report)
  const [old] = reports
  if (!old) throw new Error('no report')
  const custody = await recipientOf(organization.custodyIdentity)
  const body = await composeVault(organization.publicId, custody, old.slot, 2, { name: 'Wayan' })
  expect(
    (await server.request(host, '/api/reporter/vault', { method: 'PUT', body, token: old.slot.token })).status,
  ).toBe(204)
  return { server, organization, reports, find }
}

type Open = Awaited<ReturnType<typeof openWaiting>>

/** What each reporter reads, except whether it is released. */
async function readAll({ server, organization, reports }: Open) {
  const read = reports.map(async ({ slot }) => {
    const answer = await server.request(organization.host, '/api/reporter/slot', { token: slot.token })
    const { released, releasedEntries, today, ...rest } = SentSlot.parse(await answer.json())
    return rest
  })
  return Promise.all(read)
}

/** For each case that the office sees, the numbers of the reporter's entries, and the vault's version. */
async function readByOffice({ server, organization, reports }: Open) {
  const session = await logInAs(server, organization, organization.people.reviewer)
  const seen = []
  for (const { caseId } of reports) {
    const answer = await session.get(`/cases/${caseId}`)
    if (answer.status !== 200) continue
    const { reporter, vaultVersion, case: row } = (await answer.json()) as CaseAnswer
    seen.push({ entries: reporter.length, letter: row.letter?.kind ?? null, vaultVersion })
  }
  return seen
}

const count = async ({ server: { db } }: Open, tables: readonly (keyof Schema)[]) =>
  Promise.all(tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length))

describe.each(databases)('a release on %s that is killed', (kind) => {
  test('after any of its transactions is repeated, and nobody sees anything twice or not at all', async () => {
    const control = await openWaiting(kind)
    await releaseAll(control.server.deps, await control.find())
    const [finished, expected] = [await count(control, RELEASED), await readByOffice(control)]
    expect(await count(control, INBOX)).toEqual(INBOX.map(() => 0))

    const open = await openWaiting(kind)
    const before = await readAll(open)
    const states: string[] = []
    for (let transactions = 0; ; transactions++) {
      const deps = { ...open.server.deps, db: dyingAfter(open.server.db, transactions) }
      const ended = await releaseAll(deps, await open.find()).then(
        () => true,
        (error) => {
          if (!(error instanceof Killed)) throw error
          return false
        },
      )
      expect(await readAll(open), `after ${transactions} transactions`).toEqual(before)
      for (const { entries } of await readByOffice(open)) expect([1, 2]).toContain(entries)
      states.push(JSON.stringify([await count(open, RELEASED), await count(open, INBOX)]))
      if (ended) break
    }
    // The control: it was really killed between the copying and the deleting.
    expect(new Set(states).size).toBeGreaterThan(2)
    expect(await count(open, RELEASED)).toEqual(finished)
    expect(await count(open, INBOX)).toEqual(INBOX.map(() => 0))
    expect(await readByOffice(open)).toEqual(expected)
  })

  test('between copying and deleting lets reporters write on, and the next release brings what they wrote', async () => {
    const open = await openWaiting(kind)
    const { server, organization, reports, find } = open
    // Reading what waits is one transaction, copying the next.
    const deps = { ...server.deps, db: dyingAfter(server.db, 2) }
    await expect(releaseAll(deps, await find())).rejects.toThrow(Killed)
    expect(await count(open, ['case_file', 'inbox_case'])).toEqual([3, 2])
    const [, report] = reports
    if (!report) throw new Error('no report')
    const { slot } = report
    const [, read] = await readAll(open)
    const last = { number: 1, hash: headerHash(fromBase64(read?.reporter[1]?.header ?? '')) }
    const { body } = await composeFurther(organization, slot, { v: 1, kind: 'message', text: 'lagi' }, last)
    const send = () => server.request(organization.host, '/api/reporter/entries', { body, token: slot.token })
    expect([(await send()).status, (await send()).status]).toEqual([204, 204])
    const custody = await recipientOf(organization.custodyIdentity)
    const vault = await composeVault(organization.publicId, custody, slot, 2, { name: 'Made' })
    const put = { method: 'PUT', body: vault, token: slot.token }
    expect((await server.request(organization.host, '/api/reporter/vault', put)).status).toBe(204)
    const again = { body: report.body, token: slot.token }
    const answer = await server.request(organization.host, '/api/reporter/report', again)
    expect(await answer.json()).toMatchObject({ receipt: report.receipt })
    const written = await readAll(open)
    await releaseAll(server.deps, await find())
    expect(await readAll(open)).toEqual(written)
    expect(written.map((one) => [one.reporter.length, one.vault?.version])).toEqual([
      [2, 2],
      [3, 2],
      [2, 1],
    ])
    expect(await count(open, [...INBOX, 'vault'])).toEqual([...INBOX.map(() => 0), 3])
  })
})
