// The server is killed without warning while reports, evidence and messages arrive and while the release runs, and the
// clients try again. Every acknowledged report is stored exactly once and opens. KILLS and KILL_SEED change the number
// of kills and their moments.

import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RequestError } from '../../src/device/api.ts'
import { openFile } from '../../src/device/casework/files.ts'
import {
  loadOrganization,
  makeAccount,
  openSlot,
  type SealedReport,
  type Sent,
  type Slot,
  sendReport,
} from '../../src/device/reporter/index.ts'
import { openAs } from '../support/casework.ts'
import type { Office } from '../support/office.ts'
import { Person } from '../support/person.ts'
import { add, ownCase, prepareReport } from '../support/reporter.ts'
import { withRows } from '../support/rows.ts'
import { listFiles } from '../support/scan.ts'
import { seeded } from '../support/seeded.ts'
import type { Server } from '../support/server.ts'
import { openOffice } from '../support/template.ts'

const KILLS = Number(process.env.KILLS ?? 20)
const SEED = Number(process.env.KILL_SEED ?? 7)
/** Longest time in milliseconds before a kill: a report and its evidence take about as long. */
const LONGEST = 160

let server: Server
let office: Office

beforeAll(async () => {
  ;({ server, office } = await openOffice())
})

afterAll(() => server?.remove())

interface Survivor {
  readonly slot: Slot
  readonly phone: Person
  readonly text: string
  readonly sent: Sent
  /** Registration number from an acknowledgement before the kill, if there was one. */
  readonly before: string | null
}

/** Runs `act` while the server is killed, then tries again until it succeeds. */
async function acrossDeath<T>(milliseconds: number, act: () => Promise<T>): Promise<{ value: T; before: T | null }> {
  const death = (async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    await server.kill()
    await server.start()
  })()
  const early = await act().catch(offlineOnly)
  await death
  for (let tries = 0; ; tries++) {
    const value = await act().catch(offlineOnly)
    if (value !== null) return { value, before: early }
    if (tries > 20) throw new Error('the server does not come back')
  }
}

function offlineOnly(error: unknown): null {
  if (error instanceof RequestError && error.code === 'offline') return null
  throw error
}

test(
  `${KILLS} kills lose nothing and store nothing twice (seed ${SEED})`,
  async () => {
    const random = seeded(SEED)
    const survivors: Survivor[] = []
    for (let i = 0; i < KILLS; i++) survivors.push(await sendAcrossDeath(i, random.below(LONGEST)))
    expect(survivors.filter(({ before }) => before !== null).length).toBeLessThan(KILLS)

    const before = new Set(survivors.map(({ sent }) => sent.receipt.registration))
    expect(before.size).toBe(KILLS)
    for (let i = 0; i < Math.ceil(KILLS / 4); i++) await server.tickKilled(300 + random.below(900))
    // A killed release keeps its lease for some minutes.
    withRows(server.database(), ({ run }) => run('delete from lease'))
    await server.tick()

    for (const survivor of survivors) await demandOnce(survivor)
    expect(count('case_file')).toBe(KILLS)
    expect(count('entry')).toBe(KILLS * 2)
    expect(count('registration')).toBe(KILLS)
    expect(count('vault')).toBe(KILLS)
    expect([count('inbox_case'), count('inbox_entry'), count('inbox_vault'), count('inbox_piece')]).toEqual([
      0, 0, 0, 0,
    ])
    expect(listFiles(join(server.data, 'blobs', 'inbox'))).toEqual([])
    expect(listFiles(join(server.data, 'blobs', 'store'))).toHaveLength(KILLS)
  },
  60_000 + KILLS * 15_000,
)

/** Kills at one of three moments: while the slot opens and evidence arrives, while the report or a message is sent. */
async function sendAcrossDeath(i: number, milliseconds: number): Promise<Survivor> {
  const phone = new Person(server.origin).use()
  const organization = await loadOrganization(null)
  const account = await makeAccount(organization.id)
  const text = `Cerita ${i}`
  const story = { answers: { story: text }, files: [{ name: 'bukti.txt', content: text }] }
  const moment = i % 3
  const die = <T>(now: boolean, limit: number, act: () => Promise<T>) =>
    now ? acrossDeath(Math.min(milliseconds, limit), act) : act().then((value) => ({ value, before: null }))
  const { slot } = (await die(moment === 0, LONGEST, () => openSlot(account, 0))).value
  let sealed: SealedReport | null = null
  const { value: sent, before } = await die(moment === 1, 40, async () => {
    sealed ??= await prepareReport(organization, slot, story)
    return sendReport(organization, sealed)
  })
  await die(moment === 2, 80, async () => {
    const own = await ownCase({ phone, slot })
    return own.reporter.length > 1 ? own : add({ phone, slot }, { v: 1, kind: 'message', text: `Pesan ${i}` })
  })
  return { slot, phone, text, sent, before: before?.receipt.registration ?? null }
}

async function demandOnce({ slot, phone, text, sent, before }: Survivor): Promise<void> {
  const { registration } = sent.receipt
  expect(before ?? registration).toBe(registration)
  const own = await ownCase({ slot, phone })
  expect([own.receipt.registration, own.released, own.reporter.length]).toEqual([registration, true, 2])
  const { open } = await openAs(office, 'director', slot.caseId)
  expect(open.report.answers).toEqual({ story: text })
  expect(open.row.registration).toBe(registration)
  const [file] = open.report.files
  expect(file && (await (await openFile(open.caseIdentity, file)).text())).toBe(text)
}

function count(table: string): number {
  return withRows(server.database(), ({ all }) => Number(all(`select count(*) as n from ${table}`)[0]?.n))
}
