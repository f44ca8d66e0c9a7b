// A custodian's device against a server that shows false requests: it shows only what the requester signed.
import { beforeAll, expect, test, vi } from 'vitest'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { hashNamed, identityNamed, idNamed } from '../../protocol/testing/office.ts'
import type { CustodyRequestRow } from '../../protocol/wire/disclosures.ts'
import { setNetwork } from '../api.ts'
import type { Keyring } from '../staff/keyring.ts'
import { listRequests } from './requests.ts'
import { custodianKeyring, notes, olderCustody, requestWith, type Wrong } from './testing/requests.ts'

// much arithmetic, on machines that may be slow
vi.setConfig({ testTimeout: 60_000 })

let keyring: Keyring

beforeAll(async () => {
  keyring = await custodianKeyring()
})

/** The list of a server that gives these rows. */
async function list(...requests: CustodyRequestRow[]) {
  setNetwork(async () => Response.json({ requests, more: false, statements: notes, today: '2026-02-03' }))
  return (await listRequests(keyring)).requests
}

test('a request shows what its author signed, also if it was sealed to a replaced custody key', async () => {
  const listed = await list(await requestWith(), await requestWith({ to: olderCustody, author: 3 }))
  expect(listed).toMatchObject([
    { requester: 2, role: 'reviewer', day: '2026-02-02', copy: { registration: 'K7QM4T29', purpose: 'contact' } },
    { requester: 3, role: 'investigator' },
  ])
})

const wrongs: [name: string, wrong: Wrong, breach: string][] = [
  ['signed by somebody else than its author', { signer: 3 }, 'signature'],
  ['of a custodian, who reads no cases', { author: 4 }, 'role'],
  ['of a reviewer of another channel', { author: 6 }, 'role'],
  ['whose copy is about another entry', { copy: { request: hashNamed('another') } }, 'purpose'],
  ['whose copy is about another case', { copy: { case: idNamed('another case') } }, 'purpose'],
  ['whose copy is of another channel', { copy: { channel: 'gratifikasi' } }, 'purpose'],
  ['that the server shows in another case', { row: { caseId: idNamed('another case') } }, 'purpose'],
  ['that the server gives another author', { row: { requester: 1 } }, 'purpose'],
  ['that the server gives another version', { row: { version: 2 } }, 'purpose'],
  ['under another hash', { row: { request: hashNamed('another') } }, 'purpose'],
  ['sealed to another key', { to: identityNamed('stranger') }, 'content'],
]

test.each(wrongs)('a request %s cannot be checked, and is not hidden', async (_, wrong, breach) => {
  const [request, good] = await list(await requestWith(wrong), await requestWith())
  expect(request).toMatchObject({ breach })
  expect(request).not.toHaveProperty('copy')
  expect(good).toHaveProperty('copy')
})

test('a request whose signature was changed cannot be checked', async () => {
  const good = await requestWith()
  const bytes = fromBase64(good.header.signature)
  bytes[0] = (bytes[0] ?? 0) ^ 1
  const forged = { ...good, header: { ...good.header, signature: toBase64(bytes) } }
  expect(await list(forged)).toMatchObject([{ breach: 'signature' }])
})
