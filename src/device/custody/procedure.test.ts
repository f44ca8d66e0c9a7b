// An identity from the handler who asks to the screen on which it is read, by the devices of all three, with the server.
import { beforeEach, expect, test, vi } from 'vitest'
import { addDays } from '../../domain/days.ts'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { type Act, decodeAct, signAct } from '../../protocol/entries/act.ts'
import { recipientOf } from '../../protocol/sealing/age.ts'
import { sealVault } from '../../protocol/sealing/vault.ts'
import { organizationAt } from '../../server/database/index.ts'
import { runTick } from '../../server/features/tick/index.ts'
import {
  makeOrganization,
  makeReport,
  openTestApp,
  type TestApp,
  type TestOrganization,
  type TestReport,
} from '../../server/testing/index.ts'
import { type Network, setNetwork } from '../api.ts'
import { askForIdentity } from '../casework/identity/ask.ts'
import { openIdentity } from '../casework/identity/open.ts'
import { identityRequestsOf } from '../casework/identity/requests.ts'
import { fetchCase, openCase } from '../casework/open.ts'
import { waitsOf } from '../casework/waits.ts'
import { assignCase, discardCase, sendMessage } from '../casework/write.ts'
import * as reporter from '../reporter/index.ts'
import type { Keyring } from '../staff/keyring.ts'
import { networkOf, sitDownAt } from '../testing/desk.ts'
import { readRegister } from './register.ts'
import { openRequest } from './request.ts'
import { type CheckedRequest, listRequests } from './requests.ts'
import { askBack, decideRequest, grantOf, handOn } from './write.ts'

// much arithmetic, on machines that may be slow
vi.setConfig({ testTimeout: 120_000 })

const IDENTITY = { name: 'Sulastri Handayani', phone: '0812' }
const ASKED = { purpose: 'contact', needed: 'Nomor telepon', reason: 'Janji temu.', replaces: null } as const
const SENTENCE = 'Identitas Anda dibuka untuk satu orang saja.'

let server: TestApp
let office: TestOrganization
let report: TestReport

beforeEach(async () => {
  server = await openTestApp('sqlite')
  office = await makeOrganization(server, { mode: 'at_once' })
  report = await makeReport(server, office, { identity: IDENTITY })
})

const sitDown = (who: keyof TestOrganization['people']) => sitDownAt(server, office, office.people[who])
const read = async (keyring: Keyring) => openCase(keyring, await fetchCase(report.caseId), null)

/** The first request about the report on the custodian's page. */
async function firstRequest(keyring: Keyring): Promise<CheckedRequest> {
  const { requests } = await listRequests(keyring)
  const request = requests.find(({ row }) => row.caseId === report.caseId)
  if (!request || !('copy' in request)) throw new Error('no request that could be checked')
  return request
}

/** The reviewer asks, the custodian grants; answers the custodian's keyring, whose session goes on. */
async function askAndGrant(): Promise<Keyring> {
  const reviewer = await sitDown('reviewer')
  await askForIdentity(reviewer, await read(reviewer), ASKED)
  const custodian = await sitDown('custodian')
  await decideRequest(custodian, await firstRequest(custodian), { granted: true, text: SENTENCE })
  return custodian
}

/** From here on the server's answers to these addresses are changed. */
async function meddle(who: keyof TestOrganization['people'], at: RegExp, change: (answer: never) => unknown) {
  const honest: Network = await networkOf(server, office, office.people[who])
  setNetwork(async (path, init) => {
    const answer = await honest(path, init)
    return at.test(path) && answer.ok ? Response.json(change((await answer.json()) as never)) : answer
  })
}

test('asked, asked back, answered, granted, passed on and opened; each reads what concerns them', async () => {
  const { people } = office
  const reviewer = await sitDown('reviewer')
  const before = waitsOf(await read(reviewer))
  await askForIdentity(reviewer, await read(reviewer), ASKED)
  const asked = await read(reviewer)
  expect([waitsOf(asked), asked.row.waitsFor]).toEqual(['custodian', 'custodian'])
  await expect(askForIdentity(reviewer, asked, ASKED)).rejects.toMatchObject({ code: 'conflict' })

  const custodian = await sitDown('custodian')
  const first = await firstRequest(custodian)
  expect(first).toMatchObject({
    requester: people.reviewer.number,
    role: 'reviewer',
    copy: { registration: asked.row.registration, purpose: 'contact', reason: 'Janji temu.', waitsFor: before },
  })
  await askBack(custodian, first, 'Sudah ditanya lewat halamannya?')

  const again = await sitDown('reviewer')
  const questioned = await read(again)
  expect(waitsOf(questioned)).toBe(before)
  const [old] = identityRequestsOf(questioned)
  expect(old).toMatchObject({ faults: [], row: { state: 'questioned' } })
  expect(old?.questions.map(({ text }) => text)).toEqual(['Sudah ditanya lewat halamannya?'])
  const answer = { ...ASKED, reason: 'Sudah, tidak dijawab.', replaces: old?.hash ?? '' }
  await askForIdentity(again, questioned, answer)

  const keeper = await sitDown('custodian')
  expect((await listRequests(keeper)).requests).toHaveLength(1)
  const second = await firstRequest(keeper)
  expect(second.copy).toMatchObject({ reason: 'Sudah, tidak dijawab.', waitsFor: before })
  await decideRequest(keeper, second, { granted: true, text: SENTENCE })
  await expect(decideRequest(keeper, second, { granted: false, text: 'x' })).rejects.toMatchObject({ code: 'conflict' })
  const ready = await firstRequest(keeper)
  expect(ready.row.state).toBe('ready')
  await handOn(keeper, ready)
  await expect(handOn(keeper, ready)).rejects.toMatchObject({ code: 'conflict' })
  expect((await listRequests(keeper)).requests).toEqual([])

  const reader = await sitDown('reviewer')
  const open = await read(reader)
  expect(waitsOf(open)).toBe(before)
  const requests = identityRequestsOf(open)
  expect(requests.map(({ row, faults }) => [row?.state, faults])).toEqual([
    ['replaced', []],
    ['handed_on', []],
  ])
  const request = requests[1] as (typeof requests)[number]
  expect(request.decision?.said).toMatchObject({ granted: true, role: 'reviewer', text: SENTENCE })
  for (const _ of ['once', 'again']) {
    expect((await openIdentity(reader, open, request)).answers).toEqual(IDENTITY)
  }

  const director = await sitDown('director')
  const seen = await read(director)
  const [, theirs] = identityRequestsOf(seen)
  await expect(openIdentity(director, seen, theirs as typeof request)).rejects.toMatchObject({ code: 'not_found' })
  const { disclosures } = await readRegister()
  expect(disclosures.map(({ state, registration }) => [state, registration]).sort()).toEqual(
    [
      ['handed_on', seen.row.registration],
      ['replaced', seen.row.registration],
    ].sort(),
  )
})

test('a refusal is read with its sentence, and the case waits for whom it waited before', async () => {
  const reviewer = await sitDown('reviewer')
  const before = waitsOf(await read(reviewer))
  await askForIdentity(reviewer, await read(reviewer), ASKED)
  const custodian = await sitDown('custodian')
  await decideRequest(custodian, await firstRequest(custodian), { granted: false, text: 'Belum perlu.' })
  const again = await sitDown('reviewer')
  const open = await read(again)
  expect(waitsOf(open)).toBe(before)
  expect(identityRequestsOf(open)[0]).toMatchObject({
    faults: [],
    row: { state: 'refused' },
    decision: { said: { granted: false, lastDay: null, text: 'Belum perlu.' } },
  })
  await askForIdentity(again, open, ASKED)
})

test('a letter that was written while the custodian decided does not change whom the case waits for', async () => {
  const reviewer = await sitDown('reviewer')
  await askForIdentity(reviewer, await read(reviewer), ASKED)
  await sendMessage(reviewer, await read(reviewer), 'question', 'Kapan?', false)
  const custodian = await sitDown('custodian')
  await decideRequest(custodian, await firstRequest(custodian), { granted: false, text: 'Belum perlu.' })
  const again = await sitDown('reviewer')
  expect((await read(again)).row.waitsFor).toBe('reporter')
})

test('a vault that the server exchanged is not passed on, and a false one is not shown', async () => {
  const custodian = await askAndGrant()
  const ready = await firstRequest(custodian)
  const custody = await recipientOf(office.custodyIdentity)
  const vault = {
    v: 2,
    organization: office.publicId,
    case: report.caseId,
    version: 1,
    answers: { name: 'x' },
  } as const
  const foreign = toBase64(await sealVault(custody, office.people.investigator.signingKey, vault))
  const older = toBase64(await sealVault(custody, report.slot.caseKey, { ...vault, version: 2 }))
  for (const [sealed, breach] of [
    [foreign, 'signature'],
    [older, 'purpose'],
  ] as const) {
    await meddle('custodian', /requests\/./, (answer: object) => ({ ...answer, vault: sealed }))
    await expect(handOn(custodian, ready)).rejects.toMatchObject({ breach })
  }
  await sitDown('custodian')
  await handOn(custodian, ready)
  const reviewer = await sitDown('reviewer')
  const open = await read(reviewer)
  const [request] = identityRequestsOf(open)
  const own = toBase64(await sealVault(office.people.reviewer.recipient, office.people.investigator.signingKey, vault))
  await meddle('reviewer', /vault$/, (answer: object) => ({ ...answer, vault: own }))
  await expect(openIdentity(reviewer, open, request as NonNullable<typeof request>)).rejects.toMatchObject({
    breach: 'signature',
  })
})

test('a vault is passed on only after a decision that a custodian signed, to a member who still reads cases', async () => {
  const custodian = await askAndGrant()
  const ready = await firstRequest(custodian)
  type Answer = { office: unknown[]; acts: unknown[] }
  await meddle('custodian', /requests\/./, ({ office: _, ...answer }: Answer) => ({ ...answer, office: [] }))
  await expect(handOn(custodian, ready)).rejects.toMatchObject({ breach: 'chain' })
  await meddle('custodian', /requests\/./, ({ acts: _, ...answer }: Answer) => ({ ...answer, acts: [] }))
  await expect(handOn(custodian, ready)).rejects.toMatchObject({ breach: 'chain' })
  await sitDown('custodian')
  const staff = custodian.statement.staff.map((member) =>
    member.number === office.people.reviewer.number
      ? { ...member, roles: ['observer' as const], channels: [] }
      : member,
  )
  const later = { ...custodian, statement: { ...custodian.statement, staff } }
  await expect(handOn(later, ready)).rejects.toMatchObject({ breach: 'role' })
})

test('a refusal, a grant to somebody else or of something else, and one that is over pass nothing on', async () => {
  const custodian = await askAndGrant()
  const ready = await firstRequest(custodian)
  const open = await openRequest(custodian, ready)
  expect(grantOf(open)).toBe(addDays(open.today, 14))
  const decision = open.office.at(-1) as (typeof open.office)[number]
  const honest = decodeAct(fromBase64(open.acts[0]?.act ?? ''))
  const { number } = office.people.reviewer
  const lies: [change: Partial<Act>, breach: string][] = [
    [{ subject: `refused ${number} 1` }, 'content'],
    [{ subject: `granted ${office.people.director.number} 1 ${addDays(open.today, 14)}` }, 'content'],
    [{ subject: `granted ${number} 2 ${addDays(open.today, 14)}` }, 'content'],
    [{ subject: `granted ${number} 1 ${addDays(open.today, 15)}` }, 'content'],
    [{ subject: '' }, 'content'],
    [{ act: 'classification' }, 'chain'],
    [{ refers: [decision.hash] }, 'chain'],
    [{ refers: [ready.row.request, decision.hash] }, 'chain'],
    [{ day: addDays(open.today, 1) }, 'content'],
  ]
  for (const [change, breach] of lies) {
    const { signed } = signAct(custodian.keys.signingKey, { ...honest, ...change })
    expect(() => grantOf({ ...open, acts: [signed] }), JSON.stringify(change)).toThrow(
      expect.objectContaining({ breach }),
    )
  }
  const { signed } = signAct(office.people.director.signingKey, honest)
  expect(() => grantOf({ ...open, acts: [signed] })).toThrow(expect.objectContaining({ breach: 'signature' }))
})

test('a copy that is not the one that the custodian has read is neither decided nor asked back about', async () => {
  const reviewer = await sitDown('reviewer')
  await askForIdentity(reviewer, await read(reviewer), ASKED)
  const custodian = await sitDown('custodian')
  const request = await firstRequest(custodian)
  const shown = { ...request, copy: { ...request.copy, reason: 'Sesuatu yang lain.' } }
  const decided = decideRequest(custodian, shown, { granted: true, text: SENTENCE })
  await expect(decided).rejects.toMatchObject({ breach: 'purpose' })
  await expect(askBack(custodian, shown, 'Mengapa?')).rejects.toMatchObject({ breach: 'purpose' })
  await decideRequest(custodian, request, { granted: true, text: SENTENCE })
})

test('headers of the case that do not fit each other keep a request from being decided', async () => {
  const reviewer = await sitDown('reviewer')
  await askForIdentity(reviewer, await read(reviewer), ASKED)
  const custodian = await sitDown('custodian')
  const request = await firstRequest(custodian)
  type Signed = { header: string; signature: string; size: number }
  type Answer = { reporter: Signed[]; internal: Signed[] }
  const flipped = ({ signature, ...rest }: Signed): Signed => {
    const bytes = fromBase64(signature)
    bytes[0] = (bytes[0] ?? 0) ^ 1
    return { ...rest, signature: toBase64(bytes) }
  }
  const lies: [change: (answer: Answer) => unknown, breach: string][] = [
    [({ reporter, ...rest }) => ({ ...rest, reporter: reporter.map(flipped) }), 'signature'],
    [({ reporter: _, ...rest }) => ({ ...rest, reporter: [] }), 'chain'],
    [({ internal, ...rest }) => ({ ...rest, internal: internal.slice(0, 1) }), 'chain'],
    [({ internal, ...rest }) => ({ ...rest, internal: internal.map(flipped) }), 'signature'],
  ]
  for (const [change, breach] of lies) {
    await meddle('custodian', /requests\/./, change)
    await expect(decideRequest(custodian, request, { granted: true, text: SENTENCE })).rejects.toMatchObject({ breach })
  }
})

test('what was passed on can be opened for seven days, and ends with a discard of the case', async () => {
  const custodian = await askAndGrant()
  await handOn(custodian, await firstRequest(custodian))
  const reviewer = await sitDown('reviewer')
  const open = await read(reviewer)
  const request = identityRequestsOf(open)[0] as ReturnType<typeof identityRequestsOf>[number]
  expect(request.row?.openUntil).toBe(addDays(open.today, 7))
  const director = await sitDown('director')
  await discardCase(director, await read(director), 'Iklan.')
  const again = await sitDown('reviewer')
  const discarded = await read(again)
  expect(identityRequestsOf(discarded)[0]).toMatchObject({ faults: [], row: { state: 'ended' } })
  await expect(openIdentity(again, open, request)).rejects.toMatchObject({ code: 'conflict' })
})

test('an investigator who is taken off the case no longer opens what was passed on, nor when assigned again', async () => {
  const { number } = office.people.investigator
  const assign = async (staff: number[]) => {
    const director = await sitDown('director')
    await assignCase(director, await read(director), { staff, lead: staff[0] ?? null, reason: '' })
  }
  await assign([number])
  const investigator = await sitDown('investigator')
  await askForIdentity(investigator, await read(investigator), ASKED)
  const custodian = await sitDown('custodian')
  const asked = await firstRequest(custodian)
  expect(asked.role).toBe('investigator')
  await decideRequest(custodian, asked, { granted: true, text: SENTENCE })
  await handOn(custodian, await firstRequest(custodian))
  const reader = await sitDown('investigator')
  const open = await read(reader)
  const request = identityRequestsOf(open)[0] as ReturnType<typeof identityRequestsOf>[number]
  expect((await openIdentity(reader, open, request)).answers).toEqual(IDENTITY)
  await assign([])
  const former = await sitDown('investigator')
  await expect(openIdentity(former, open, request)).rejects.toMatchObject({ code: 'not_found' })
  await assign([number])
  const back = await sitDown('investigator')
  await expect(openIdentity(back, open, request)).rejects.toMatchObject({ code: 'conflict' })
  expect(identityRequestsOf(await read(back))[0]).toMatchObject({ faults: [], row: { state: 'ended' } })
})

test('with a daily release a grant takes effect at the release, unless the reporter changes the vault before it', async () => {
  office = await makeOrganization(server, { mode: 'daily' })
  report = await makeReport(server, office, { identity: IDENTITY })
  await release()
  const custodian = await askAndGrant()
  const granted = await firstRequest(custodian)
  expect(granted.row.state).toBe('granted')
  await expect(handOn(custodian, granted)).rejects.toMatchObject({ code: 'conflict' })
  await release()
  expect((await firstRequest(await sitDown('custodian'))).row.state).toBe('ready')

  report = await makeReport(server, office, { identity: IDENTITY })
  await release()
  await askAndGrant()
  setNetwork(async (path, init) => server.app.request(`http://${office.host}${path}`, init))
  const known = await reporter.loadOrganization(null)
  await reporter.replaceVault(known, report.slot, { format: 2, version: 1 }, { name: 'Orang lain' })
  const before = await sitDown('reviewer')
  expect((await read(before)).vaultVersion).toBe(1)
  await release()
  const after = await sitDown('reviewer')
  const open = await read(after)
  expect(identityRequestsOf(open)[0]).toMatchObject({ faults: [], row: { state: 'changed' } })
  expect(open.vaultVersion).toBe(2)
  await askForIdentity(after, open, ASKED)
})

async function release(): Promise<void> {
  const found = await organizationAt(server.db, office.host)
  if (found) await runTick(server.deps, found)
}
