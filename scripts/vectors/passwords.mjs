// V3 names, password keys, records and unlock identities.
import {
  normalizeName,
  reporterPasswordKeys,
  staffPasswordKeys,
  unlockIdentity,
} from '../../src/protocol/account/password.ts'
import { recordKey, recordShare } from '../../src/protocol/account/record.ts'
import { toBase64 } from '../../src/protocol/encoding/bytes.ts'
import { recipientHash } from '../../src/protocol/encoding/hash.ts'
import { recipientOf } from '../../src/protocol/sealing/age.ts'
import { organization, otherOrganization } from './office.mjs'
import { seed } from './seeded.mjs'

const typedNames = [
  'sari',
  '  Sari ',
  'SARI',
  'Sari\tDewi',
  'Sari \u00a0  Dewi',
  '\uff33\uff41\uff52\uff49',
  'Jose\u0301',
  'JOS\u00c9',
  '\ufb01sh',
  'I\u0307stanbul',
  'Stra\u00dfe',
  'user_42@contoh.id',
  '\ud83d\udc4d pelapor',
]

/** V3: how names are normalised, and everything that is derived from a name and a password. */
export async function passwords() {
  const pepper = seed('pepper')
  const secret = seed('device secret')
  const people = [
    ['reporter', organization, 'Melati Putih', 'kuda nil makan semangka'],
    ['reporter', organization, ' melati  PUTIH', 'kuda nil makan semangka'],
    ['reporter', otherOrganization, 'Melati Putih', 'kuda nil makan semangka'],
    ['reporter', organization, 'Melati Putih', 'Ku\u0308da nil makan semangka'],
    ['staff', organization, 'Melati Putih', 'kuda nil makan semangka'],
    ['staff', organization, 'inspektur', '\u00fcber 12 karakter'],
  ]
  return {
    names: typedNames.map((typed) => ({ typed, normalized: normalizeName(typed) })),
    pepper: toBase64(pepper),
    cases: await Promise.all(people.map((person) => passwordCase(pepper, secret, person))),
  }
}

async function passwordCase(pepper, secret, [who, id, name, password]) {
  const keys =
    who === 'reporter' ? reporterPasswordKeys(id, name, password) : staffPasswordKeys(id, name, password, secret)
  const share = recordShare(pepper, who === 'staff' ? 'staff-share' : 'share', keys.lookup, keys.proof)
  const identity = unlockIdentity(keys.unlock, share)
  return {
    who,
    organization: id,
    name,
    password,
    deviceSecret: who === 'staff' ? toBase64(secret) : null,
    lookup: keys.lookup,
    proof: keys.proof,
    unlock: toBase64(keys.unlock),
    record: recordKey(pepper, keys.lookup, keys.proof),
    share,
    formerShare: who === 'staff' ? recordShare(pepper, 'share', keys.lookup, keys.proof) : null,
    unlockIdentity: identity,
    unlockRecipientHash: recipientHash(await recipientOf(identity)),
  }
}
