// V5 headers of entries: bytes, signature, hash; and headers that are refused.
import { concat, fromBase64, toBase64, utf8 } from '../../src/protocol/encoding/bytes.ts'
import { decodeFields, encodeFields } from '../../src/protocol/encoding/fields.ts'
import { encodeHeader, headerHash, signHeader } from '../../src/protocol/entries/header.ts'
import { caseId, caseKey, channel, organization, staffKeys, strangerKey } from './office.mjs'
import { seed } from './seeded.mjs'

const place = { organization, channel, caseId }
const hash = (name) => toBase64(seed(name))
const id = (name) => toBase64(seed(name).subarray(0, 16))
const sealed = (name) => ({ body: hash(`body ${name}`), leaf: hash(`leaf ${name}`) })

const report = {
  ...place,
  chain: 'reporter',
  number: 0,
  kind: 'report',
  author: null,
  day: null,
  serial: 3,
  pieces: [id('piece 1'), id('piece 2')],
  previous: null,
  seen: null,
  ...sealed('report'),
}
const evidence = {
  ...report,
  number: 1,
  kind: 'evidence',
  pieces: [id('piece 3')],
  previous: hash('entry 0'),
  seen: hash('office 2'),
  ...sealed('evidence'),
}
const stage = {
  ...place,
  chain: 'office',
  number: 0,
  kind: 'stage',
  author: 2,
  day: '2026-02-10',
  serial: 3,
  pieces: [],
  previous: null,
  seen: hash('entry 0'),
  ...sealed('stage'),
}
const dossier = { ...stage, chain: 'internal', kind: 'dossier', author: 1, seen: null, ...sealed('dossier') }
const classification = { ...stage, kind: 'classification', seen: null, ...sealed('classification') }
const discard = { ...classification, kind: 'discard', author: 1, ...sealed('discard') }
const takeBack = {
  ...discard,
  number: 1,
  kind: 'take_back',
  author: 2,
  previous: hash('office 0'),
  ...sealed('take back'),
}
const note = { ...dossier, number: 123456789, kind: 'note', previous: hash('internal'), ...sealed('note') }
const work = { ...note, number: 7, kind: 'work', author: 2, ...sealed('work') }

/** V5: eight valid headers, and more than twenty invalid ones. */
export function headers() {
  const good = [
    ['the report', report, caseKey],
    ['added evidence', evidence, caseKey],
    ['a stage', stage, staffKeys[2]],
    ['a dossier', dossier, staffKeys[1]],
    ['an internal note', note, staffKeys[1]],
    ['internal work', work, staffKeys[2]],
    ['a classification', classification, staffKeys[2]],
    ['a discard', discard, staffKeys[1]],
    ['a take-back', takeBack, staffKeys[2]],
  ]
  return {
    good: good.map(([name, header, key]) => {
      const bytes = encodeHeader(header)
      const signature = toBase64(signHeader(key, bytes))
      return { name, header, bytes: toBase64(bytes), hash: headerHash(bytes), verifyKey: key.verifyKey, signature }
    }),
    refused: [...malformed(), ...forged()],
  }
}

/** Headers that every reader must refuse, although their author signed them. */
function malformed() {
  const bytes = encodeHeader(report)
  const empty = new Uint8Array()
  const withField = (i, value, header = report) => {
    const fields = decodeFields(encodeHeader(header), 15)
    return encodeFields(
      ...fields.map((field, at) => (at === i ? (typeof value === 'string' ? utf8(value) : value) : field)),
    )
  }
  const cases = [
    ['nothing', empty],
    ['another version', withField(0, 'peluit/v2/entry')],
    ['the label of something else', withField(0, 'peluit/v1/vault')],
    ['an organisation of 31 bytes', withField(1, seed('x').subarray(1))],
    ['a channel with a capital letter', withField(2, 'Pelanggaran')],
    ['a channel of one letter', withField(2, 'p')],
    ['a case id of 15 bytes', withField(3, seed('x').subarray(0, 15))],
    ['an unknown chain', withField(4, 'public')],
    ['a number with a leading zero', withField(5, '00')],
    ['a negative number', withField(5, '-1')],
    ['a number of ten digits', withField(5, '1234567890', evidence)],
    ['no number', withField(5, empty)],
    ['the kind of another chain', withField(6, 'stage')],
    ['an unknown kind', withField(6, 'vote')],
    ['an author in the reporter’s chain', withField(7, '2')],
    ['no author in the office chain', withField(7, empty, stage)],
    ['author 0', withField(7, '0', stage)],
    ['a day in the reporter’s chain', withField(8, '2026-02-10')],
    ['no day in the office chain', withField(8, empty, stage)],
    ['a day that no calendar has', withField(8, '2026-02-30', stage)],
    ['a time instead of a day', withField(8, '2026-02-10T10:32', stage)],
    ['a serial that is no number', withField(9, 'x')],
    ['half a piece id', withField(10, seed('x').subarray(0, 24))],
    ['a piece named twice', withField(10, concat(seed('x'), seed('x')))],
    ['something before entry 0', withField(11, seed('x'))],
    ['nothing before entry 1', withField(11, empty, evidence)],
    ['a hash of 33 bytes', withField(11, concat(seed('x'), Uint8Array.of(0)), evidence)],
    ['something seen before the report', withField(12, seed('x'))],
    ['no ciphertext hash', withField(13, empty)],
    ['no leaf', withField(14, empty)],
    ['a report that is not entry 0', withField(6, 'report', evidence)],
    ['a message as entry 0', withField(6, 'message')],
    ['a dossier that is not internal entry 0', withField(6, 'dossier', note)],
    ['an internal note as entry 0', withField(6, 'note', dossier)],
    ['a classification that answers', withField(12, seed('x'), classification)],
    ['a discard that answers', withField(12, seed('x'), discard)],
    ['a take-back that answers', withField(12, seed('x'), takeBack)],
    ['a field too few', encodeFields(...decodeFields(bytes, 15).slice(0, 14))],
    ['a field too many', concat(bytes, encodeFields(''))],
    ['cut in a field', bytes.subarray(0, bytes.length - 1)],
    ['cut in a length', bytes.subarray(0, bytes.length - 34)],
    ['a length beyond the end', bytes.map((byte, i) => (i === bytes.length - 33 ? 33 : byte))],
    ['malformed UTF-8', withField(2, Uint8Array.of(0x70, 0xff, 0xfe))],
  ]
  return cases.map(([name, wrong]) => ({
    name,
    bytes: toBase64(wrong),
    verifyKey: caseKey.verifyKey,
    signature: toBase64(signHeader(caseKey, wrong)),
    breach: 'form',
  }))
}

/** Well-formed headers with invalid signatures. */
function forged() {
  const bytes = encodeHeader(report)
  const good = signHeader(caseKey, bytes)
  const order = fromBase64('7dP1XBpjEljWnPei3vneFAAAAAAAAAAAAAAAAAAAABA')
  const cases = [
    ['signed by somebody else', bytes, signHeader(strangerKey, bytes)],
    ['the signature of another header', bytes, signHeader(caseKey, encodeHeader(evidence))],
    [
      'another number than signed',
      encodeHeader({ ...evidence, number: 2 }),
      signHeader(caseKey, encodeHeader(evidence)),
    ],
    ['a cut signature', bytes, good.subarray(0, 63)],
    ['no signature', bytes, new Uint8Array()],
    ['a signature of zeros', bytes, new Uint8Array(64)],
    ['the same signature with s + L', bytes, plusOrder(good, order)],
  ]
  return cases.map(([name, header, signature]) => ({
    name,
    bytes: toBase64(header),
    verifyKey: caseKey.verifyKey,
    signature: toBase64(signature),
    breach: 'signature',
  }))
}

/** The malleable twin of a signature (RFC 8032 section 8.4): s plus the order of the group, little-endian. */
function plusOrder(signature, order) {
  const twin = signature.slice()
  let carry = 0
  for (let i = 0; i < 32; i++) {
    carry += twin[32 + i] + order[i]
    twin[32 + i] = carry & 255
    carry >>= 8
  }
  return twin
}
