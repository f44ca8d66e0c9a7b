// A vault on its way to the one member to whom it was disclosed: whole, unchanged, and of the right case and version.
import { beforeAll, expect, test } from 'vitest'
import { caseKey, identityNamed, idNamed, organization, place, staffKey } from '../testing/office.ts'
import { expectBreach } from '../testing/vectors.ts'
import { open, recipientOf } from './age.ts'
import { openVault, resealVault, sealVault, type Vault } from './vault.ts'

const custody = identityNamed('custody identity')
const requester = identityNamed('staff identity')
const expected = { organization, caseId: place.caseId, verifyKey: caseKey.verifyKey, version: 3 }
const vault: Vault = { v: 2, organization, case: place.caseId, version: 3, answers: { name: 'Melati' } }
let to: string

beforeAll(async () => {
  to = await recipientOf(requester)
})

const sealed = async (content: Vault, key = caseKey) => sealVault(await recipientOf(custody), key, content)

test('a vault that is passed on opens for its requester alone, with the signature of its reporter', async () => {
  const own = await sealed(vault)
  const passed = await resealVault(custody, own, expected, to)
  expect(await openVault(requester, passed, expected)).toEqual(vault)
  expect(await open(requester, passed)).toEqual(await open(custody, own))
  expect(passed.length).toBe(own.length)
  await expectBreach('content', () => openVault(custody, passed, expected))
})

test.each<[string, 'purpose' | 'signature', () => Promise<Uint8Array>]>([
  ['of another case', 'purpose', () => sealed({ ...vault, case: idNamed('other') })],
  [
    'of another organisation',
    'purpose',
    () => sealed({ ...vault, organization: place.organization.replace(/^./, '_') }),
  ],
  ['of another version', 'purpose', () => sealed({ ...vault, version: 2 })],
  ['that somebody else signed', 'signature', () => sealed(vault, staffKey(2))],
])('a vault %s is not passed on', async (_, breach, content) => {
  const given = await content()
  await expectBreach(breach, () => resealVault(custody, given, expected, to))
})
