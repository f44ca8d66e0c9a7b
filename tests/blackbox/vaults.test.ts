// Nobody is served an identity vault before a signed grant for this case, version and member is in effect: every member
// asks for everything that the server has, at every step of the procedure, and each answer is searched for every vault.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replaceVault } from '../../src/device/reporter/index.ts'
import { fromBase64, toBase64 } from '../../src/protocol/encoding/bytes.ts'
import { openVault } from '../../src/protocol/sealing/vault.ts'
import { askIdentity, grant, passOn, sendAs } from '../support/disclosure.ts'
import type { Colleague, Office } from '../support/office.ts'
import { type Reported, report } from '../support/reporter.ts'
import { withRows } from '../support/rows.ts'
import { listFiles } from '../support/scan.ts'
import type { Server } from '../support/server.ts'
import { openOffice } from '../support/template.ts'

let server: Server
let office: Office
/** The case about which everything is granted; one whose vault is replaced; one about which nobody decides. */
let granted: Reported
let replaced: Reported
let asked: Reported
/** All vaults that custody could open, by name. */
const vaults = new Map<string, Buffer>()
/** Hashes of requests. */
const requests: string[] = []

beforeAll(async () => {
  ;({ server, office } = await openOffice())
  granted = await report(server.origin, { identity: { name: 'Wayan Sudarma' } })
  replaced = await report(server.origin, { identity: { name: 'Made Suardana' } })
  asked = await report(server.origin, { identity: { name: 'Ketut Rai' } })
  await server.tick()
  noteVaults('')
})

afterAll(() => server?.remove())

const cases = () => ({ granted: granted.slot.caseId, replaced: replaced.slot.caseId, asked: asked.slot.caseId })

/** Remembers the vaults that are stored now. */
function noteVaults(when: string): void {
  withRows(server.database(), (rows) => {
    for (const [name, id] of Object.entries(cases())) {
      for (const table of ['vault', 'inbox_vault']) {
        for (const { version, to_custody } of rows.all(`select * from ${table} where case_id = ?`, id)) {
          const bytes = Buffer.from(to_custody as Uint8Array)
          if (bytes.length > 0) vaults.set(`${name} ${version}${when}`, bytes)
        }
      }
    }
  })
}

/** Every address below /api/staff that answers a GET, with every id that a member could put there. */
async function addresses(): Promise<string[]> {
  const document = await (await fetch(`${server.origin}/api/openapi.json`)).json()
  const paths = Object.entries(document.paths as Record<string, object>)
    .filter(([path, methods]) => path.startsWith('/api/staff/') && 'get' in methods)
    .map(([path]) => path.slice('/api/staff'.length))
  const ids = Object.values(cases())
  return paths.flatMap((path) => {
    const inCases = /\{(id|case)\}/.test(path) ? ids.map((id) => path.replace(/\{(id|case)\}/, id)) : [path]
    return inCases.flatMap((one) =>
      one.includes('{request}') ? requests.map((hash) => one.replace('{request}', hash)) : [one],
    )
  })
}

/** Where which member is served which vault. */
async function served(): Promise<string[]> {
  const found: string[] = []
  const paths = await addresses()
  let answered = 0
  for (const who of Object.keys(office.members) as Colleague[]) {
    for (const path of paths) {
      const { status, bytes } = await sendAs(office, who, 'GET', path)
      if (status === 200) answered++
      for (const name of vaultsIn(bytes)) found.push(`${who}: ${name}`)
    }
    for (const id of Object.values(cases())) {
      const entries = ['reporter', 'office', 'internal'].map((chain) => ({ chain, number: 0 }))
      for (const entry of entries) {
        const { bytes } = await sendAs(office, who, 'POST', `/cases/${id}/bodies`, { entries: [entry] })
        for (const name of vaultsIn(bytes)) found.push(`${who}: ${name}`)
      }
    }
  }
  // Reporters get their own copy, never custody's, and nothing of another case.
  for (const [name, { slot }] of Object.entries({ granted, replaced, asked })) {
    const answer = await fetch(`${server.origin}/api/reporter/slot`, { headers: { 'Peluit-Token': slot.token } })
    expect(answer.status).toBe(200)
    for (const vault of vaultsIn(Buffer.from(await answer.arrayBuffer()))) found.push(`reporter of ${name}: ${vault}`)
  }
  // The search is empty-handed only if the server answered.
  expect(answered).toBeGreaterThan(20)
  return [...new Set(found)].sort()
}

function vaultsIn(bytes: Buffer): string[] {
  return [...vaults].flatMap(([name, vault]) =>
    bytes.includes(vault) || bytes.includes(toBase64(vault)) ? [name] : [],
  )
}

test('no vault is served but to custodians after a grant in effect, and then to the member whom it names', async () => {
  expect([...vaults.keys()].sort()).toEqual(['asked 1', 'granted 1', 'replaced 1'])
  const members = office.members
  for (const { slot } of [granted, replaced, asked]) requests.push(await askIdentity(office, 'reviewer', slot.caseId))
  const [first = '', second = ''] = requests
  expect(await served()).toEqual([])

  await grant(office, granted.slot.caseId, first)
  await grant(office, replaced.slot.caseId, second)
  expect(await served()).toEqual([])

  // Before the release one reporter takes the identity back.
  replaced.phone.use()
  await replaceVault(replaced.organization, replaced.slot, { format: 2, version: 1 }, { name: 'Bukan Siapa-siapa' })
  noteVaults('')
  expect(vaults.has('replaced 2')).toBe(true)
  expect(await served()).toEqual([])

  await server.tick()
  expect(await served()).toEqual(['custodian: granted 1'])

  // Passed on: the same vault under another seal, for the reviewer alone.
  const sealed = await passOn(office, 'reviewer', granted.slot, first)
  expect(await served()).toEqual([])
  vaults.set('passed on', Buffer.from(fromBase64(sealed)))
  expect(await served()).toEqual(['reviewer: passed on'])
  const expected = {
    organization: office.organization,
    caseId: granted.slot.caseId,
    verifyKey: granted.slot.caseKey.verifyKey,
    version: 1,
  }
  const { answers } = await openVault(members.reviewer.keys.identity, fromBase64(sealed), expected)
  expect(answers.name).toBe('Wayan Sudarma')
  await expect(openVault(members.director.keys.identity, fromBase64(sealed), expected)).rejects.toThrow()

  // The control: a row that says that a grant is in effect is found at once.
  withRows(server.database(), (rows) => {
    const [third] = requests.slice(2)
    rows.run("update identity_request set state = 'ready', last_day = '2999-01-01' where request = ?", third ?? '')
    rows.run("update vault set opened_day = '2026-03-02' where case_id = ?", asked.slot.caseId)
  })
  expect(await served()).toEqual(['custodian: asked 1', 'reviewer: passed on'])
})

test('no command or log of the operator shows one, and of a replaced version nothing is left on the disk', async () => {
  for (const path of server.logs) expect([path, vaultsIn(readFileSync(path))]).toEqual([path, []])
  // A row can be spread over several pages, so any part of it counts.
  const partsOf = (vault: Buffer) => [200, 900, 1700, 2500, 3300].map((at) => vault.subarray(at, at + 64))
  const files = listFiles(server.data).map((path) => readFileSync(path))
  const onDisk = [...vaults].flatMap(([name, vault]) =>
    partsOf(vault).some((part) => files.some((bytes) => bytes.includes(part))) ? [name] : [],
  )
  expect(onDisk).not.toContain('replaced 1')
  expect(onDisk).toEqual(expect.arrayContaining(['granted 1', 'replaced 2', 'passed on']))
})
