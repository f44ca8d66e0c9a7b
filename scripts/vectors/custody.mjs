// V18 requests for an identity as custody gets them, those that are refused, and the subjects of decisions.
import { toBase64 } from '../../src/protocol/encoding/bytes.ts'
import { encodeFields } from '../../src/protocol/encoding/fields.ts'
import { LABEL } from '../../src/protocol/encoding/hash.ts'
import { padJson } from '../../src/protocol/encoding/padding.ts'
import { sign } from '../../src/protocol/keys/signing.ts'
import { seal } from '../../src/protocol/sealing/age.ts'
import { sealCustodyCopy } from '../../src/protocol/sealing/custody-copy.ts'
import {
  caseId,
  caseKey,
  channel,
  identityOf,
  organization,
  otherOrganization,
  recipientNamed,
  staffKeys,
  strangerKey,
} from './office.mjs'
import { seed } from './seeded.mjs'

const hash = (name) => toBase64(seed(name))

/** V18: copies sealed to custody, and copies that a custodian's device must refuse. */
export async function custodyCopies() {
  const to = await recipientNamed('custody')
  const copy = {
    v: 1,
    organization,
    channel,
    case: caseId,
    registration: 'K7QM4T29',
    recipient: await recipientNamed('case'),
    dossier: await recipientNamed('dossier'),
    verifyKey: caseKey.verifyKey,
    version: 1,
    purpose: 'protect',
    needed: 'Nama dan nomor telepon.',
    reason: 'Pelapor dimutasi.',
    waitsFor: 'team',
    request: hash('internal 5'),
  }
  const expected = {
    organization,
    channel,
    caseId,
    request: copy.request,
    verifyKey: staffKeys[3].verifyKey,
  }
  const envelope = (signed, key = staffKeys[3]) => ({
    signed,
    signature: toBase64(sign(key, encodeFields(`${LABEL}identity-request`, signed))),
  })
  const box = async (value, recipient = to) => toBase64(await seal(recipient, padJson(value)))
  const json = JSON.stringify(copy)
  const variant = (change) => box(envelope(JSON.stringify({ ...copy, ...change })))
  const refused = [
    ['signed by somebody else', await box(envelope(json, strangerKey)), 'signature'],
    ['signed by the reporter', await box(envelope(json, caseKey)), 'signature'],
    [
      'another reason than signed',
      await box({ ...envelope(json), signed: json.replace('dimutasi', 'dipindah') }),
      'signature',
    ],
    ['of another organisation', await variant({ organization: otherOrganization }), 'purpose'],
    ['about another case', await variant({ case: 'AAECAwQFBgcICQoLDA0OEA' }), 'purpose'],
    ['in another channel', await variant({ channel: 'gratifikasi' }), 'purpose'],
    ['the copy of another request', await variant({ request: hash('internal 6') }), 'purpose'],
    ['of another version', await variant({ v: 2 }), 'form'],
    ['without a reason', await variant({ reason: '' }), 'form'],
    ['for an unknown purpose', await variant({ purpose: 'curiosity' }), 'form'],
    ['with an unknown member', await variant({ more: 1 }), 'form'],
    ['about version 0 of the vault', await variant({ version: 0 }), 'form'],
    ['a registration number with a wrong check', await variant({ registration: 'K7QM4T2X' }), 'form'],
    ['a recipient that is none', await variant({ recipient: 'age1pq1' }), 'form'],
    ['white space in what is signed', await box(envelope(json.replace('"v":1', '"v": 1'))), 'form'],
    ['no envelope', await box(copy), 'form'],
    ['to somebody else', await box(envelope(json), await recipientNamed('staff 1')), 'content'],
  ]
  const good = [
    ['a request', copy],
    ['a request with the longest texts', { ...copy, needed: 'é'.repeat(1000), reason: '\u0001'.repeat(2000) }],
    ['a request that names nothing in particular', { ...copy, needed: '', purpose: 'other', version: 12 }],
  ]
  return {
    custodyIdentity: identityOf('custody'),
    expected,
    good: await Promise.all(
      good.map(async ([name, value]) => ({
        name,
        copy: value,
        sealed: toBase64(await sealCustodyCopy(to, staffKeys[3], value)),
      })),
    ),
    refused: refused.map(([name, sealed, breach]) => ({ name, sealed, breach })),
    decisions: [
      ['granted 3 1 2026-02-24', { requester: 3, version: 1, lastDay: '2026-02-24' }],
      ['refused 12 4', { requester: 12, version: 4, lastDay: null }],
      ['granted 3 1', null],
      ['refused 3 1 2026-02-24', null],
      ['granted 3 1 2026-02-30', null],
      ['granted 0 1 2026-02-24', null],
      ['granted 03 1 2026-02-24', null],
      ['granted 3  1 2026-02-24', null],
      ['granted 3 1 2026-02-24 x', null],
      ['Granted 3 1 2026-02-24', null],
      ['', null],
    ].map(([subject, decision]) => ({ subject, decision })),
  }
}
