// V15 acts: bytes, signature, hash, and the header of the entry that each goes with; and acts that are refused.
import { concat, fromBase64, toBase64, utf8 } from '../../src/protocol/encoding/bytes.ts'
import { decodeFields, encodeFields } from '../../src/protocol/encoding/fields.ts'
import { actHash, encodeAct, signAct } from '../../src/protocol/entries/act.ts'
import { encodeHeader } from '../../src/protocol/entries/header.ts'
import { sign } from '../../src/protocol/keys/signing.ts'
import { caseId, channel, organization, otherOrganization, staffKeys, strangerKey } from './office.mjs'
import { seed } from './seeded.mjs'

const hash = (name) => toBase64(seed(name))
const place = { organization, channel, caseId }

const classification = {
  ...place,
  act: 'classification',
  subject: 'korupsi',
  author: 2,
  day: '2026-02-10',
  serial: 3,
  previous: null,
  seen: hash('entry 0'),
  refers: [],
}
const removal = { ...classification, subject: '', author: 1, previous: hash('office 0'), seen: hash('letter 3') }
const second = {
  ...removal,
  act: 'destruction',
  serial: 123456789,
  refers: [hash('the first act'), hash('something else')],
}

const discard = { ...classification, act: 'discard', subject: '', author: 1 }
const takeBack = {
  ...discard,
  act: 'take_back',
  author: 2,
  day: '2026-02-12',
  previous: hash('office 0'),
  refers: [actHash(encodeAct(discard))],
}

const proposal = { ...classification, act: 'false_report', subject: '', previous: hash('internal 4') }
const decision = {
  ...proposal,
  author: 1,
  day: '2026-02-14',
  previous: hash('office 0'),
  refers: [actHash(encodeAct(proposal))],
}

const granted = {
  ...removal,
  act: 'disclosure',
  subject: 'granted 3 1 2026-02-24',
  author: 4,
  refers: [hash('internal 5')],
}

/** V15: ten valid acts, and more than thirty that are refused. */
export function acts() {
  const good = [
    ['a type is set', classification, staffKeys[2]],
    ['the type is removed', removal, staffKeys[1]],
    ['the second of two acts', second, staffKeys[1]],
    ['a case is discarded', discard, staffKeys[1]],
    ['the case is taken back', takeBack, staffKeys[2]],
    ['a false report is proposed', proposal, staffKeys[2], { chain: 'internal', kind: 'work' }],
    ['and decided', decision, staffKeys[1], { kind: 'stage', seen: hash('entry 0') }],
    [
      'a sanction is proposed',
      { ...proposal, act: 'sanction', author: 3 },
      staffKeys[3],
      { chain: 'internal', kind: 'work' },
    ],
    ['an identity is disclosed', granted, staffKeys[4]],
    ['a request for it is refused', { ...granted, subject: 'refused 3 1' }, staffKeys[4]],
  ]
  return {
    good: good.map(([name, act, key, beside = kindOf(act)]) => {
      const { signed, hash } = signAct(key, act)
      return { name, content: act, ...signed, hash, verifyKey: key.verifyKey, header: headerOf(act, beside) }
    }),
    refused: [...malformed(), ...misplaced(), ...forged()],
  }
}

/** Acts whose entries have a kind of their own. */
function kindOf({ act }) {
  return ['discard', 'take_back', 'disclosure'].includes(act) ? { kind: act } : {}
}

/** The header of the entry that goes with an act. */
function headerOf({ author, day, serial, previous }, changes = {}) {
  const header = {
    ...place,
    chain: 'office',
    number: previous === null ? 0 : 7,
    kind: 'classification',
    author,
    day,
    serial,
    pieces: [],
    previous,
    seen: null,
    body: hash('body'),
    leaf: hash('leaf'),
    ...changes,
  }
  return toBase64(encodeHeader(header))
}

function refused(name, bytes, breach, { key = staffKeys[2], signature = sign(key, bytes), header } = {}) {
  return {
    name,
    act: toBase64(bytes),
    signature: toBase64(signature),
    verifyKey: staffKeys[2].verifyKey,
    header: header ?? headerOf(classification),
    breach,
  }
}

/** Acts that every reader must refuse, although their author signed them. */
function malformed() {
  const bytes = encodeAct(classification)
  const empty = new Uint8Array()
  const withField = (i, value) =>
    encodeFields(
      ...decodeFields(bytes, 12).map((field, at) =>
        at === i ? (typeof value === 'string' ? utf8(value) : value) : field,
      ),
    )
  const cases = [
    ['nothing', empty],
    ['another version', withField(0, 'peluit/v2/act')],
    ['the label of an entry', withField(0, 'peluit/v1/entry')],
    ['an organisation of 31 bytes', withField(1, seed('x').subarray(1))],
    ['a channel with a capital letter', withField(2, 'Pelanggaran')],
    ['a case id of 15 bytes', withField(3, seed('x').subarray(0, 15))],
    ['an unknown act', withField(4, 'vote')],
    ['no act', withField(4, empty)],
    ['a subject of 201 characters', withField(5, 'x'.repeat(201))],
    ['a subject in malformed UTF-8', withField(5, Uint8Array.of(0x70, 0xff))],
    ['no author', withField(6, empty)],
    ['author 0', withField(6, '0')],
    ['an author with a leading zero', withField(6, '02')],
    ['no day', withField(7, empty)],
    ['a day that no calendar has', withField(7, '2026-02-30')],
    ['a time instead of a day', withField(7, '2026-02-10T10:32')],
    ['a serial of ten digits', withField(8, '1234567890')],
    ['a hash of 33 bytes before it', withField(9, concat(seed('x'), Uint8Array.of(0)))],
    ['nothing that was read', withField(10, empty)],
    ['half a hash', withField(11, seed('x').subarray(0, 16))],
    ['a hash named twice', withField(11, concat(seed('x'), seed('x')))],
    ['nine hashes', withField(11, concat(...Array.from({ length: 9 }, (_, i) => seed(`hash ${i}`))))],
    ['a field too few', encodeFields(...decodeFields(bytes, 12).slice(0, 11))],
    ['a field too many', concat(bytes, encodeFields(''))],
    ['cut in a length', bytes.subarray(0, bytes.length - 2)],
  ]
  return cases.map(([name, wrong]) => refused(name, wrong, 'form'))
}

/** Valid acts beside the entry of another act. */
function misplaced() {
  const bytes = encodeAct(classification)
  const cases = [
    ['of another organisation', { organization: otherOrganization }],
    ['of another channel', { channel: 'gratifikasi' }],
    ['of another case', { caseId: 'AAECAwQFBgcICQoLDA0ODg' }],
    ['by another author', { author: 1 }],
    ['of another day', { day: '2026-02-11' }],
    ['under another statement', { serial: 4 }],
    ['in another place of the chain', { number: 1, previous: hash('office 0') }],
  ]
  return cases.map(([name, changes]) => refused(name, bytes, 'content', { header: headerOf(classification, changes) }))
}

/** Well-formed acts with invalid signatures. */
function forged() {
  const bytes = encodeAct(classification)
  return [
    refused('signed by somebody else', bytes, 'signature', { key: strangerKey }),
    refused('the signature of another act', bytes, 'signature', { signature: sign(staffKeys[2], encodeAct(removal)) }),
    refused('no signature', bytes, 'signature', { signature: new Uint8Array() }),
    refused('the signature of its entry', bytes, 'signature', {
      signature: sign(staffKeys[2], fromBase64(headerOf(classification))),
    }),
  ]
}
