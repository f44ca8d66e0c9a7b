// The invented organisation that the vectors share.
import { recipientHash } from '../../src/protocol/encoding/hash.ts'
import { signingKeyFromSeed } from '../../src/protocol/keys/signing.ts'
import { organizationId, signSuccession } from '../../src/protocol/keys/statement.ts'
import { identityFromSeed, recipientOf } from '../../src/protocol/sealing/age.ts'
import { seed } from './seeded.mjs'

export const firstKey = signingKeyFromSeed(seed('signing key'))
export const secondKey = signingKeyFromSeed(seed('second signing key'))
export const logKey = signingKeyFromSeed(seed('log key'))
export const strangerKey = signingKeyFromSeed(seed('a key of nobody'))
export const caseKey = signingKeyFromSeed(seed('case signing key'))
export const staffKeys = Object.fromEntries(
  [1, 2, 3, 4].map((number) => [number, signingKeyFromSeed(seed(`staff ${number}`))]),
)
export const organization = organizationId(firstKey.verifyKey)
export const otherOrganization = organizationId(strangerKey.verifyKey)
export const caseId = 'AAECAwQFBgcICQoLDA0ODw'
export const channel = 'pelanggaran'

/** A different identity for every name. */
export const identityOf = (name) => identityFromSeed(seed(`identity ${name}`))
export const recipientNamed = (name) => recipientOf(identityOf(name))
const named = async (name) => recipientHash(await recipientNamed(name))

/** Statement 0, which names only the director. */
export async function founding() {
  return {
    v: 1,
    organization,
    serial: 0,
    day: '2026-01-05',
    previous: null,
    keys: [{ key: firstKey.verifyKey, day: '2026-01-05', signature: null }],
    log: logKey.verifyKey,
    recovery: await named('recovery'),
    custody: null,
    channels: [],
    elsewhere: null,
    staff: [await member(1, ['director'], [])],
  }
}

/** A later statement that uses every field. */
export async function working(serial, previous, day = '2026-02-01') {
  return {
    ...(await founding()),
    serial,
    day,
    previous,
    custody: await named('custody'),
    channels: [
      { id: channel, recipient: await named(channel), questionnaire: await named('questionnaire'), open: true },
      { id: 'gratifikasi', recipient: await named('gratifikasi'), questionnaire: await named('other'), open: false },
    ],
    elsewhere: { organization: otherOrganization, host: 'lapor.provinsi.example' },
    staff: [
      await member(1, ['director'], [channel, 'gratifikasi']),
      await member(2, ['reviewer'], [channel]),
      await member(3, ['investigator'], []),
      await member(4, ['custodian'], []),
    ],
  }
}

/** The keys of a statement after the second signing key came into use. */
export function succession(signer = firstKey, day = '2026-03-01') {
  const signature = signSuccession(signer, organization, secondKey.verifyKey, day)
  return [
    { key: firstKey.verifyKey, day: '2026-01-05', signature: null },
    { key: secondKey.verifyKey, day, signature },
  ]
}

async function member(number, roles, channels) {
  return { number, roles, channels, recipient: await named(`staff ${number}`), verifyKey: staffKeys[number].verifyKey }
}
