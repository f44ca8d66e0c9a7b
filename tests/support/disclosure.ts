// The steps that open an identity vault as raw requests, so that a test can send them in any order: headers and acts are
// signed as the console signs them, and the sealed bodies hold nothing.

import { addNote } from '../../src/device/casework/write.ts'
import type { Slot } from '../../src/device/reporter/index.ts'
import { lastDayOfGrant } from '../../src/domain/disclosure.ts'
import { fromBase64, randomBytes, toBase64 } from '../../src/protocol/encoding/bytes.ts'
import { sha256 } from '../../src/protocol/encoding/hash.ts'
import { padJson } from '../../src/protocol/encoding/padding.ts'
import type { Act } from '../../src/protocol/entries/act.ts'
import { signAct } from '../../src/protocol/entries/act.ts'
import type { SignedHeader } from '../../src/protocol/entries/chain.ts'
import { encodeHeader, type Header, headerHash, signHeader } from '../../src/protocol/entries/header.ts'
import { recipientOf, seal } from '../../src/protocol/sealing/age.ts'
import { resealVault } from '../../src/protocol/sealing/vault.ts'
import type { CaseAnswer } from '../../src/protocol/wire/cases.ts'
import type { CustodyRequestAnswer } from '../../src/protocol/wire/disclosures.ts'
import { openAs } from './casework.ts'
import { CHANNEL, type Colleague, keyringOf, type Office } from './office.ts'

/** Sends a request as this member; the status, and the answer if it has one. */
export async function sendAs(office: Office, who: Colleague, method: string, path: string, body?: unknown) {
  const init = {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  }
  const answer = await office.members[who].person.send(`/api/staff${path}`, init)
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

const json = <T>({ bytes }: { bytes: Buffer }) => JSON.parse(bytes.toString()) as T

/** Asks for the identity in a case, whose dossier is made before; answers the hash of the request. */
export async function askIdentity(office: Office, who: Colleague, caseId: string): Promise<string> {
  const opened = await openAs(office, who, caseId)
  await addNote(opened.keyring, opened.open, 'Perlu dihubungi.')
  const { internal, today } = json<CaseAnswer>(await sendAs(office, who, 'GET', `/cases/${caseId}`))
  const { entry, hash } = await composeEntry(office, who, caseId, 'internal', 'request', internal, today)
  const copy = toBase64(await seal(await recipientOf(office.custody.identity), padJson({})))
  const body = { entry, copy, version: 1, replaces: null, waitsFor: 'custodian' }
  demandDone(await sendAs(office, who, 'POST', `/cases/${caseId}/identity-requests`, body))
  return hash
}

/** What the custodian reads of a request. */
export async function readRequest(office: Office, caseId: string, request: string): Promise<CustodyRequestAnswer> {
  return json(await sendAs(office, 'custodian', 'GET', `/custody/requests/${caseId}/${request}`))
}

/** Grants a request. */
export async function grant(office: Office, caseId: string, request: string): Promise<void> {
  const read = await readRequest(office, caseId, request)
  const { requester, version } = read.request
  const { entry, header } = await composeEntry(
    office,
    'custodian',
    caseId,
    'office',
    'disclosure',
    read.office,
    read.today,
  )
  const act: Act = {
    organization: header.organization,
    channel: header.channel,
    caseId,
    act: 'disclosure',
    subject: `granted ${requester} ${version} ${lastDayOfGrant(read.today)}`,
    author: header.author ?? 0,
    day: read.today,
    serial: header.serial,
    previous: header.previous,
    seen: headerHash(fromBase64(read.reporter.at(-1)?.header ?? '')),
    refers: [request],
  }
  const { signed } = signAct(office.members.custodian.keys.signingKey, act)
  const body = { entry, act: signed, waitsFor: 'reviewer' }
  demandDone(await sendAs(office, 'custodian', 'POST', `/custody/requests/${caseId}/${request}/decision`, body))
}

/** Opens the vault that the server serves, and passes it on to this member; answers what was passed on. */
export async function passOn(office: Office, to: Colleague, slot: Slot, request: string): Promise<string> {
  const { vault, request: row } = await readRequest(office, slot.caseId, request)
  if (vault === null) throw new Error('the server serves no vault')
  const { organization } = office
  const expected = { organization, caseId: slot.caseId, verifyKey: slot.caseKey.verifyKey, version: row.version }
  const { recipient } = office.members[to].keys
  const sealed = toBase64(await resealVault(office.custody.identity, fromBase64(vault), expected, recipient))
  const path = `/custody/requests/${slot.caseId}/${request}/vault`
  demandDone(await sendAs(office, 'custodian', 'PUT', path, { vault: sealed }))
  return sealed
}

async function composeEntry(
  office: Office,
  who: Colleague,
  caseId: string,
  chain: 'office' | 'internal',
  kind: 'request' | 'disclosure',
  before: readonly SignedHeader[],
  day: string,
) {
  const { statement, number } = await keyringOf(office.organization, office.members[who])
  const { recipient, signingKey } = office.members[who].keys
  const body = await seal(recipient, padJson({}))
  const last = before.at(-1)
  const header: Header = {
    organization: office.organization,
    channel: CHANNEL,
    caseId,
    chain,
    number: before.length,
    kind,
    author: number,
    day,
    serial: statement.serial,
    pieces: [],
    previous: last ? headerHash(fromBase64(last.header)) : null,
    seen: null,
    body: toBase64(sha256(body)),
    leaf: toBase64(randomBytes(32)),
  }
  const bytes = encodeHeader(header)
  const signature = toBase64(signHeader(signingKey, bytes))
  return { header, hash: headerHash(bytes), entry: { header: toBase64(bytes), signature, body: toBase64(body) } }
}

function demandDone({ status, bytes }: { status: number; bytes: Buffer }): void {
  if (status !== 204) throw new Error(`the server answered ${status}: ${bytes}`)
}
