// An observer of the server cannot see whether a reporter gave a name, nor whether a user name exists.

import { statSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAccount, sendReport } from '../../src/device/reporter/index.ts'
import { makePasswordRecord, openWithPassword } from '../../src/device/reporter/password.ts'
import type { Credentials } from '../../src/device/staff/session.ts'
import type { Answers } from '../../src/domain/names/questionnaire.ts'
import { reporterPasswordKeys, staffPasswordKeys } from '../../src/protocol/account/password.ts'
import { randomBytes } from '../../src/protocol/encoding/bytes.ts'
import type { Office } from '../support/office.ts'
import { Person } from '../support/person.ts'
import { type Relay, startProxy } from '../support/proxy.ts'
import { openPhone, prepareReport } from '../support/reporter.ts'
import { listTables, withRows } from '../support/rows.ts'
import { listFiles } from '../support/scan.ts'
import type { Server } from '../support/server.ts'
import { openOffice } from '../support/template.ts'

let server: Server
let office: Office
let proxy: Relay

beforeAll(async () => {
  ;({ server, office } = await openOffice())
  proxy = await startProxy(server.origin)
})

afterAll(async () => {
  proxy?.close()
  await server?.remove()
})

describe('with and without an identity', () => {
  const identity: Answers = {
    name: 'Nama Lengkap Seseorang',
    phone: '081234567890',
    address: 'Jl. Panjang '.repeat(30),
  }

  /** Sizes of all requests and answers that send a report, and of everything stored for it before and after the tick. */
  async function sizesOf(vault: Answers, story = 'Sesuatu terjadi.') {
    const { slot, organization } = await openPhone(proxy.origin)
    proxy.clear()
    const files = [{ name: 'bukti.txt', content: 'isi' }]
    await sendReport(
      organization,
      await prepareReport(organization, slot, { answers: { story }, identity: vault, files }),
    )
    const requests = proxy.passed.map(({ method, path, bytes, answered }) => [method, path, bytes, answered])
    return { requests, caseId: slot.caseId }
  }

  const rowsOf = (caseId: string) =>
    withRows(server.database(), (rows) =>
      listTables(rows).flatMap((table) =>
        rows
          .all(`select * from ${table}`)
          .filter((row) => Object.values(row).includes(caseId))
          .map((row) => [
            table,
            Object.values(row).map(
              (value) => String(value instanceof Uint8Array ? value.length : (value ?? '')).length,
            ),
          ])
          .sort(),
      ),
    )
  const blobSizes = () => listFiles(join(server.data, 'blobs')).map((path) => statSync(path).size)

  test('requests, answers, rows and files have the same sizes', async () => {
    // The device sends larger slices after it has measured the line.
    await sizesOf({})
    const without = await sizesOf({})
    const filled = await sizesOf(identity)
    expect(filled.requests).toEqual(without.requests)
    expect(rowsOf(filled.caseId)).toEqual(rowsOf(without.caseId))
    await server.tick()
    expect(rowsOf(filled.caseId)).toEqual(rowsOf(without.caseId))
    expect(new Set(blobSizes()).size).toBe(1)
  })

  test('the control: a story that is several pages longer has another size', async () => {
    const short = await sizesOf({})
    const long = await sizesOf({}, 'Panjang. '.repeat(1000))
    expect(long.requests).not.toEqual(short.requests)
    expect(rowsOf(long.caseId)).not.toEqual(rowsOf(short.caseId))
  })
})

describe('an unknown name and a wrong password', () => {
  interface Raw {
    readonly status: number
    readonly headers: readonly string[]
    readonly body: string
  }

  type Attempt = Omit<Credentials, 'organization'>

  /** Sends a log-in; gives its raw answer. */
  function logIn({ name, password, deviceSecret }: Attempt): Promise<Raw> {
    const keys = staffPasswordKeys(office.organization, name, password, deviceSecret)
    return ask('/api/staff/session', { lookup: keys.lookup, proof: keys.proof, totp: '000000' })
  }

  function ask(path: string, content: object): Promise<Raw> {
    const body = JSON.stringify(content)
    return new Promise((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }
      const asked = httpRequest(server.origin + path, { method: 'POST', headers, agent: false })
      asked.on('response', async (answer) => {
        const chunks = (await answer.toArray()) as Buffer[]
        const sent = answer.rawHeaders.map((text, i, all) => (i % 2 === 1 && all[i - 1] === 'Date' ? '' : text))
        resolve({ status: answer.statusCode ?? 0, headers: sent, body: Buffer.concat(chunks).toString('utf8') })
      })
      asked.on('error', reject)
      asked.end(body)
    })
  }

  /** The answer without its challenge: failures after the first ask for work, each with another challenge. */
  const shapeOf = (answer: Raw) => ({
    ...answer,
    body: answer.body
      .replace(/[A-Za-z0-9_-]{22,}/g, (text) => `<${text.length}>`)
      .replace(/"expires":\d+/, '"expires":0'),
  })

  test('are answered with the same bytes, the first time and when work is demanded', async () => {
    const [reviewer, director, custodian] = (['reviewer', 'director', 'custodian'] as const).map(
      (who) => office.members[who].credentials,
    ) as [Credentials, Credentials, Credentials]
    const attempts: Attempt[] = [
      { name: 'nobody', password: 'apa saja', deviceSecret: randomBytes(32) },
      { ...reviewer, password: 'bukan ini' },
      { ...director, deviceSecret: randomBytes(32) },
      // Name, password and device are right; the code of the second factor is not.
      custodian,
    ]
    const first = await Promise.all(attempts.map(logIn))
    expect(first[0]).toMatchObject({ status: 401, body: expect.stringContaining('unauthenticated') })
    for (const answer of first) expect(answer).toEqual(first[0])
    const second = await Promise.all(attempts.map(logIn))
    expect(second[0]).toMatchObject({ status: 428, body: expect.stringContaining('challenge') })
    for (const answer of second) expect(shapeOf(answer)).toEqual(shapeOf(second[0] as Raw))
  })

  test('of a reporter are also answered with the same bytes', async () => {
    const id = office.organization
    const { words } = await makeAccount(id)
    new Person(server.origin).use()
    await makePasswordRecord(id, 'burung kenari', 'terbang sebelum fajar', words)
    const open = (name: string, password: string) => {
      const { lookup, proof } = reporterPasswordKeys(id, name, password)
      return ask('/api/reporter/records/open', { lookup, proof })
    }
    const attempts = [
      ['burung kenari', 'terbang sesudah fajar'],
      ['burung gereja', 'terbang sebelum fajar'],
    ] as const
    for (let round = 0; round < 2; round++) {
      const answers = await Promise.all(attempts.map(([name, password]) => open(name, password)))
      expect(answers[0]?.status).toBe(round === 0 ? 401 : 428)
      for (const answer of answers) expect(shapeOf(answer)).toEqual(shapeOf(answers[0] as Raw))
    }
    expect((await openWithPassword(id, 'burung kenari', 'terbang sebelum fajar')).words).toEqual(words)
  })

  test('the control: the answer to another request differs', async () => {
    const answer = await fetch(`${server.origin}/api/staff/session`)
    expect(await answer.json()).toMatchObject({ code: 'unauthenticated' })
    const missing = await fetch(`${server.origin}/api/nothing`)
    expect(missing.status).toBe(404)
  })
})
