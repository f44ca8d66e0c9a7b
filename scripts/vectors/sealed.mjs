// V8 lockboxes; V12 vaults; V13 receipts. Ciphertexts are random by nature; these were made once.
import { Encrypter } from 'age-encryption'
import { toBase64, utf8 } from '../../src/protocol/encoding/bytes.ts'
import { encodeFields } from '../../src/protocol/encoding/fields.ts'
import { LABEL } from '../../src/protocol/encoding/hash.ts'
import { padJson } from '../../src/protocol/encoding/padding.ts'
import { signNote } from '../../src/protocol/keys/note.ts'
import { sign } from '../../src/protocol/keys/signing.ts'
import { noteName } from '../../src/protocol/keys/statement.ts'
import { signReceipt } from '../../src/protocol/receipt.ts'
import { seal } from '../../src/protocol/sealing/age.ts'
import { sealLockbox } from '../../src/protocol/sealing/lockbox.ts'
import { sealVault } from '../../src/protocol/sealing/vault.ts'
import {
  caseId,
  caseKey,
  channel,
  firstKey,
  identityOf,
  logKey,
  organization,
  otherOrganization,
  recipientNamed,
  strangerKey,
} from './office.mjs'
import { seed } from './seeded.mjs'

/** V8: the content of a lockbox, lockboxes for another purpose, and bytes that are not lockboxes. */
export async function lockboxes() {
  const identity = identityOf('staff 2')
  const to = await recipientNamed('staff 2')
  const purpose = { organization, kind: 'case', id: caseId }
  const secret = identityOf('case')
  const content = { v: 1, ...purpose, secret }
  const box = (value, step = 512) => seal_(to, padJson(value, step))
  const plain = await sealLockbox(to, purpose, secret)
  const altered = plain.slice()
  altered[altered.length - 1] ^= 1
  const good = [
    [purpose, secret],
    [{ organization, kind: 'channel', id: channel }, identityOf(channel)],
    [{ organization, kind: 'organization-signing', id: organization }, firstKey.seed],
    [{ organization, kind: 'staff-signing', id: '2' }, toBase64(seed('staff 2'))],
  ]
  const x25519 = new Encrypter()
  x25519.addRecipient('age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj')
  const two = new Encrypter()
  two.addRecipient(to)
  two.addRecipient(await recipientNamed('staff 1'))
  const phrase = new Encrypter()
  phrase.setScryptWorkFactor(2)
  phrase.setPassphrase('kuda nil')
  const padded = padJson(content, 512)
  const refused = [
    ['another kind', await box({ ...content, kind: 'dossier' }), 'purpose'],
    ['another id', await box({ ...content, id: 'AAECAwQFBgcICQoLDA0OEA' }), 'purpose'],
    ['another organisation', await box({ ...content, organization: otherOrganization }), 'purpose'],
    ['another version', await box({ ...content, v: 2 }), 'form'],
    ['an unknown kind', await box({ ...content, kind: 'master' }), 'form'],
    ['an unknown member', await box({ ...content, more: 1 }), 'form'],
    ['no secret', await box({ ...content, secret: undefined }), 'form'],
    ['a bare identity', await seal_(to, utf8(secret.padEnd(512))), 'form'],
    ['another size', await box({ ...content, secret: 'x'.repeat(600) }, 1024), 'form'],
    ['not padded', await seal_(to, utf8(JSON.stringify(content))), 'form'],
    ['to somebody else', await sealLockbox(await recipientNamed('staff 1'), purpose, secret), 'content'],
    ['one bit changed', toBase64(altered), 'content'],
    ['cut by one byte', toBase64(plain.subarray(0, -1)), 'content'],
    ['to an X25519 recipient', toBase64(await x25519.encrypt(padded)), 'form'],
    ['to two recipients', toBase64(await two.encrypt(padded)), 'form'],
    ['to a passphrase', toBase64(await phrase.encrypt(padded)), 'form'],
    ['plaintext', toBase64(padded), 'form'],
  ]
  return {
    identity,
    good: await Promise.all(
      good.map(async ([what, value]) => ({
        purpose: what,
        secret: value,
        lockbox: text(await sealLockbox(to, what, value)),
      })),
    ),
    refused: refused.map(([name, lockbox, breach]) => ({ name, purpose, lockbox: text(lockbox), breach })),
  }
}

/** V12: vaults sealed to custody and to the reporter, and vaults that are refused. */
export async function vaults() {
  const to = await recipientNamed('custody')
  const vault = {
    v: 1,
    organization,
    case: caseId,
    version: 1,
    answers: { name: 'Melati', phone: '+62 812 0000 0000' },
  }
  const expected = { organization, caseId, verifyKey: caseKey.verifyKey }
  const envelope = (signed, key = caseKey) => ({
    signed,
    signature: toBase64(sign(key, encodeFields(`${LABEL}vault`, signed))),
  })
  const box = async (value, size = 4096) => seal_(to, padJson(value, size))
  const json = JSON.stringify(vault)
  const variant = (change) => box(envelope(JSON.stringify({ ...vault, ...change })))
  const refused = [
    ['signed by somebody else', await box(envelope(json, strangerKey)), 'signature'],
    ['one answer changed', await box({ ...envelope(json), signed: json.replace('Melati', 'Mawar!') }), 'signature'],
    ['of another case', await variant({ case: 'AAECAwQFBgcICQoLDA0OEA' }), 'purpose'],
    ['of another organisation', await variant({ organization: otherOrganization }), 'purpose'],
    ['an older version than asked for', await variant({ version: 1 }), 'purpose', { version: 2 }],
    ['another version of the format', await variant({ v: 2 }), 'form'],
    ['version 0', await variant({ version: 0 }), 'form'],
    ['an answer that is a number', await variant({ answers: { name: 1 } }), 'form'],
    ['a question that is no name', await variant({ answers: { 'Nama Anda': 'x' } }), 'form'],
    ['white space in what is signed', await box(envelope(json.replace('"v":1', '"v": 1'))), 'form'],
    ['no envelope', await box(vault), 'form'],
    [
      'another size',
      await box(envelope(JSON.stringify({ ...vault, answers: { name: 'x'.repeat(5000) } })), 4096),
      'form',
    ],
    ['half the size', await box(envelope(json), 2048), 'form'],
    ['to somebody else', toBase64(await sealVault(await recipientNamed('staff 1'), caseKey, vault)), 'content'],
  ]
  const good = [
    ['to custody', 'custody', vault],
    ['the reporter’s copy', 'own', vault],
    ['left empty', 'custody', { ...vault, answers: {} }],
    [
      'replaced',
      'custody',
      {
        ...vault,
        version: 2,
        answers: { name: 'Mawar', list: ['a', 'b'], yes: true, when: { from: '2026-01-01', note: 'kira-kira' } },
      },
    ],
    ['as full as it can be', 'custody', { ...vault, answers: { name: 'x'.repeat(3793) } }],
  ]
  const goodOf = ([name, whose, value]) =>
    recipientNamed(whose).then(async (recipient) => ({
      name,
      identity: identityOf(whose),
      vault: value,
      sealed: toBase64(await sealVault(recipient, caseKey, value)),
    }))
  const larger = await Promise.all(good.map(goodOf))
  // Made last, so that those of the first version stay as they were published.
  const small = { ...vault, v: 2 }
  const smaller = await Promise.all(
    [
      ['the smaller one, to custody', 'custody', small],
      ['the smaller one, the reporter’s copy', 'own', small],
      ['the smaller one, left empty', 'custody', { ...small, answers: {} }],
      ['the smaller one, as full as it can be', 'custody', { ...small, answers: { name: 'x'.repeat(1745) } }],
    ].map(goodOf),
  )
  const short = JSON.stringify(small)
  refused.push(
    ['the smaller one in the larger size', await box(envelope(short)), 'form'],
    ['the smaller one, signed by somebody else', await box(envelope(short, strangerKey), 2048), 'signature'],
    [
      'the smaller one, over its size',
      await box(envelope(JSON.stringify({ ...small, answers: { name: 'x'.repeat(2100) } })), 2048),
      'form',
    ],
    ['another version in the smaller size', await box(envelope(json.replace('"v":1', '"v":3')), 2048), 'form'],
  )
  return {
    expected,
    custodyIdentity: identityOf('custody'),
    ownIdentity: identityOf('own'),
    good: [...larger, ...smaller],
    refused: refused.map(([name, sealed, breach, more = {}]) => ({
      name,
      sealed,
      expected: { ...expected, ...more },
      breach,
    })),
  }
}

/** V13: receipts. */
export function receipts() {
  const receipt = {
    v: 1,
    organization,
    channel,
    day: '2026-02-10',
    registration: 'K7QM4T29',
    leaf: toBase64(seed('leaf')),
  }
  const name = noteName(organization)
  const note = (value, key = logKey, by = name) => signNote(by, key, `${LABEL}receipt\n${JSON.stringify(value)}\n`)
  const good = signReceipt(logKey, receipt)
  const expected = { organization, logKey: logKey.verifyKey, leaf: receipt.leaf }
  const refused = [
    ['signed by another key', note(receipt, strangerKey), 'signature'],
    ['signed under another name', note(receipt, logKey, 'peluit-other'), 'signature'],
    ['another day than signed', good.replace('2026-02-10', '2026-02-11'), 'signature'],
    ['of another entry', good, 'purpose', { leaf: toBase64(seed('another leaf')) }],
    ['of another organisation', note({ ...receipt, organization: otherOrganization }), 'purpose'],
    ['another version', note({ ...receipt, v: 2 }), 'form'],
    ['a time instead of a day', note({ ...receipt, day: '2026-02-10T10:32' }), 'form'],
    ['a registration number with a wrong check', note({ ...receipt, registration: 'K7QM4T2X' }), 'form'],
    ['an unknown member', note({ ...receipt, more: 1 }), 'form'],
    ['a statement', signNote(name, logKey, `${LABEL}statement\n${JSON.stringify(receipt)}\n`), 'form'],
    ['a line too many', signNote(name, logKey, `${LABEL}receipt\n${JSON.stringify(receipt)}\nmore\n`), 'form'],
    ['no signature', `${LABEL}receipt\n${JSON.stringify(receipt)}\n`, 'form'],
  ]
  return {
    good: [{ note: good, expected, receipt }],
    refused: refused.map(([label, text_, breach, more = {}]) => ({
      name: label,
      note: text_,
      expected: { ...expected, ...more },
      breach,
    })),
  }
}

const text = (value) => (typeof value === 'string' ? value : toBase64(value))
const seal_ = async (recipient, bytes) => toBase64(await seal(recipient, bytes))
