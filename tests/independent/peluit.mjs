#!/usr/bin/env node
// A second implementation of version 1 of the protocol, written from docs/protocol.md with node:crypto alone (Node 26).
// It shares no line and no library with the first. One file on purpose: a person who has only the paper keys, the
// sealed files and this program can open them.
//
//   node peluit.mjs                             checks every test vector in src/protocol/vectors, skipping none
//   node peluit.mjs open KEYFILE < in > out     opens one age file with the AGE-SECRET-KEY-PQ-… line in KEYFILE
//   node peluit.mjs archive ARCHIVE OUT KEYFILE …
//                                               checks an export (the tar file or the unpacked folder) and writes what
//                                               the paper keys in the files open into the new folder OUT
//   node peluit.mjs backup OUT < in             takes the content of an opened backup file apart, into the new folder OUT
import assert from 'node:assert/strict'
import * as crypto from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'

const VECTORS = new URL('../../src/protocol/vectors/', import.meta.url)
const LABEL = 'peluit/v1/'

export class Refused extends Error {
  constructor(breach, message) {
    super(`${breach}: ${message}`)
    this.breach = breach
  }
}

function demand(condition, breach, message) {
  if (!condition) throw new Refused(breach, message)
}

// ---- bytes
// -----------------------------------------------------------------------------------------------------------

const utf8 = (text) => Buffer.from(text, 'utf8')
const base64 = (bytes) => Buffer.from(bytes).toString('base64url')

function unbase64(text) {
  const bytes = Buffer.from(text, 'base64url')
  demand(bytes.toString('base64url') === text, 'form', 'not base64url')
  return bytes
}

function unutf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Refused('form', 'not UTF-8')
  }
}

/** Each field as a 4-byte big-endian length and its bytes. */
function fields(...list) {
  return Buffer.concat(
    list.flatMap((field) => {
      const bytes = typeof field === 'string' ? utf8(field) : field
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    }),
  )
}

function unfields(bytes) {
  const list = []
  for (let at = 0; at < bytes.length; ) {
    demand(at + 4 <= bytes.length, 'form', 'cut in a length')
    const length = bytes.readUInt32BE(at)
    at += 4
    demand(at + length <= bytes.length, 'form', 'cut in a field')
    list.push(bytes.subarray(at, at + length))
    at += length
  }
  return list
}

// ---- hashes and derivations
// ------------------------------------------------------------------------------------------

const sha256 = (bytes) => crypto.createHash('sha256').update(bytes).digest()
const hmac = (key, bytes) => crypto.createHmac('sha256', key).update(bytes).digest()
const hkdf = (secret, salt, info, length = 32) => Buffer.from(crypto.hkdfSync('sha256', secret, salt, info, length))
const derive = (secret, label, length) => hkdf(secret, '', LABEL + label, length)
const labelledHash = (label, ...list) => sha256(fields(LABEL + label, ...list))
const labelledMac = (key, label, ...list) => hmac(key, fields(LABEL + label, ...list))
const recipientHash = (recipient) => base64(sha256(utf8(recipient)))

// ---- Bech32 (BIP 173), without its limit on length
// -------------------------------------------------------------------

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

function polymod(values) {
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
  let check = 1
  for (const value of values) {
    const top = check >>> 25
    check = ((check & 0x1ffffff) << 5) ^ value
    for (let i = 0; i < 5; i++) if ((top >>> i) & 1) check ^= generator[i]
  }
  return check
}

const expandPrefix = (prefix) => [
  ...[...prefix].map((c) => c.charCodeAt(0) >> 5),
  0,
  ...[...prefix].map((c) => c.charCodeAt(0) & 31),
]

/** Converts groups of `from` bits into groups of `to` bits; when decoding, left-over bits must be zero. */
function regroup(values, from, to, pad) {
  let [bits, count] = [0, 0]
  const out = []
  for (const value of values) {
    bits = (bits << from) | value
    count += from
    while (count >= to) {
      count -= to
      out.push((bits >> count) & ((1 << to) - 1))
    }
    bits &= (1 << count) - 1
  }
  if (pad && count > 0) out.push((bits << (to - count)) & ((1 << to) - 1))
  demand(pad || (count < from && bits === 0), 'form', 'stray bits in Bech32')
  return out
}

function bech32(prefix, bytes) {
  const data = regroup(bytes, 8, 5, true)
  const check = polymod([...expandPrefix(prefix), ...data, 0, 0, 0, 0, 0, 0]) ^ 1
  const sum = Array.from({ length: 6 }, (_, i) => (check >> (5 * (5 - i))) & 31)
  return `${prefix}1${[...data, ...sum].map((value) => BECH32[value]).join('')}`
}

function unbech32(prefix, text) {
  demand(text.startsWith(`${prefix}1`), 'form', `not ${prefix}`)
  const values = [...text.slice(prefix.length + 1)].map((c) => BECH32.indexOf(c))
  demand(!values.includes(-1) && polymod([...expandPrefix(prefix), ...values]) === 1, 'form', 'wrong check sum')
  return Buffer.from(regroup(values.slice(0, -6), 5, 8, false))
}

// ---- identities: X-Wing, that is ML-KEM-768 with X25519
// --------------------------------------------------------------

const identityText = (seed) => bech32('age-secret-key-pq-', seed).toUpperCase()

function identitySeed(identity) {
  demand(/^AGE-SECRET-KEY-PQ-1[0-9A-Z]{58}$/.test(identity), 'form', 'not a hybrid identity')
  return unbech32('age-secret-key-pq-', identity.toLowerCase())
}

/** The key pair that 32 bytes define. */
function expand(seed) {
  const long = crypto.createHash('shake256', { outputLength: 96 }).update(seed).digest()
  const [kem, curve] = [
    crypto.createPrivateKey({ key: long.subarray(0, 64), format: 'raw-seed', asymmetricKeyType: 'ml-kem-768' }),
    crypto.createPrivateKey({ key: long.subarray(64), format: 'raw-private', asymmetricKeyType: 'x25519' }),
  ]
  const raw = (key) => crypto.createPublicKey(key).export({ format: 'raw-public' })
  return { kem, curve, kemPublic: raw(kem), curvePublic: raw(curve) }
}

function recipientOf(identity) {
  const { kemPublic, curvePublic } = expand(identitySeed(identity))
  return bech32('age1pq', Buffer.concat([kemPublic, curvePublic]))
}

function decapsulate(seed, enc) {
  const { kem, curve, curvePublic } = expand(seed)
  const curveShare = enc.subarray(1088)
  const publicKey = crypto.createPublicKey({ key: curveShare, format: 'raw-public', asymmetricKeyType: 'x25519' })
  const parts = [
    crypto.decapsulate(kem, enc.subarray(0, 1088)),
    crypto.diffieHellman({ privateKey: curve, publicKey }), // throws for a shared secret of zeros
    curveShare,
    curvePublic,
    utf8('\\.//^\\'),
  ]
  return crypto.createHash('sha3-256').update(Buffer.concat(parts)).digest()
}

// ---- HPKE (RFC 9180), base mode, as far as an age stanza needs it
// ----------------------------------------------------

const SUITE = Buffer.concat([utf8('HPKE'), Buffer.from([0x64, 0x7a, 0x00, 0x01, 0x00, 0x03])])

const extract = (salt, label, ikm) => hmac(salt, Buffer.concat([utf8('HPKE-v1'), SUITE, utf8(label), ikm]))

function expandLabelled(secret, label, context, length) {
  const info = Buffer.concat([Buffer.from([length >> 8, length & 255]), utf8('HPKE-v1'), SUITE, utf8(label), context])
  return hmac(secret, Buffer.concat([info, Buffer.from([1])])).subarray(0, length)
}

function hpke(shared, info) {
  const none = Buffer.alloc(0)
  const context = Buffer.concat([
    Buffer.from([0]),
    extract(none, 'psk_id_hash', none),
    extract(none, 'info_hash', utf8(info)),
  ])
  const secret = extract(shared, 'secret', none)
  return {
    key: expandLabelled(secret, 'key', context, 32),
    nonce: expandLabelled(secret, 'base_nonce', context, 12),
  }
}

function decrypt(key, nonce, sealed) {
  const cipher = crypto.createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  cipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
}

// ---- age v1 files with exactly one mlkem768x25519 stanza
// -------------------------------------------------------------

const HEADER = 1627
const CHUNK = 65_536

const sealedSize = (size) => HEADER + 16 + size + 16 * Math.max(1, Math.ceil(size / CHUNK))

/** The plaintext of an age file; `form` if it is of another kind, `content` if it does not open. */
export function open(identity, file) {
  const { enc, wrapped, mac, signed, payload } = readHeader(file)
  const seed = identitySeed(identity)
  try {
    const { key, nonce } = hpke(decapsulate(seed, enc), 'age-encryption.org/mlkem768x25519')
    const fileKey = decrypt(key, nonce, wrapped)
    assert.ok(crypto.timingSafeEqual(hmac(hkdf(fileKey, '', 'header'), signed), mac))
    return openPayload(hkdf(fileKey, payload.subarray(0, 16), 'payload'), payload.subarray(16))
  } catch {
    throw new Refused('content', 'does not open with this key')
  }
}

function readHeader(file) {
  const lines = file.subarray(0, HEADER).toString('latin1').split('\n')
  const [version, stanza, body, last, rest] = lines
  demand(lines.length === 5 && rest === '' && version === 'age-encryption.org/v1', 'form', 'not an age file')
  demand(stanza.startsWith('-> mlkem768x25519 ') && last.startsWith('--- '), 'form', 'not one hybrid stanza')
  const [enc, wrapped, mac] = [stanza.slice(18), body, last.slice(4)].map(plainBase64)
  demand(enc.length === 1120 && wrapped.length === 32 && mac.length === 32, 'form', 'not one hybrid stanza')
  const payload = file.subarray(HEADER)
  const tail = (payload.length - 16) % (CHUNK + 16)
  const possible = payload.length === 32 || (payload.length > 32 && (tail === 0 || tail > 16))
  demand(possible, 'form', 'a length that no plaintext has')
  return { enc, wrapped, mac, signed: file.subarray(0, HEADER - 45), payload }
}

function plainBase64(text) {
  const bytes = Buffer.from(text, 'base64')
  demand(bytes.toString('base64').replace(/=+$/, '') === text, 'form', 'not base64')
  return bytes
}

function openPayload(key, payload) {
  const chunks = []
  for (let at = 0; at < payload.length; at += CHUNK + 16) {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(chunks.length, 7)
    nonce[11] = at + CHUNK + 16 >= payload.length ? 1 : 0
    chunks.push(decrypt(key, nonce, payload.subarray(at, at + CHUNK + 16)))
  }
  return Buffer.concat(chunks)
}

// ---- padded JSON
// -----------------------------------------------------------------------------------------------------

function pad(value, step) {
  const bytes = utf8(JSON.stringify(value))
  const size = Math.max(1, Math.ceil(bytes.length / step)) * step
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length, ' ')])
}

function unpad(bytes, step) {
  const value = parseJson(unutf8(bytes))
  demand(pad(value, step).equals(bytes), 'form', 'not JSON as it is written here')
  return value
}

function parseJson(text) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused('form', 'not JSON')
  }
}

// ---- shapes: each function returns its argument, or refuses
// ----------------------------------------------------------

const matching = (pattern) => (value) => {
  demand(typeof value === 'string' && pattern.test(value), 'form', `not ${pattern}`)
  return value
}
const hash32 = matching(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)
const id16 = matching(/^[A-Za-z0-9_-]{21}[AQgw]$/)
const signature64 = matching(/^[A-Za-z0-9_-]{85}[AQgw]$/)
const channelId = matching(/^[a-z][a-z0-9-]{1,30}$/)
const text = matching(/^/)
const most = (units) => (value) => {
  demand(text(value).length <= units, 'form', 'too long')
  return value
}
const some = (shape) => (value) => {
  demand(value !== '', 'form', 'empty')
  return shape(value)
}

function day(value) {
  matching(/^[1-9]\d{3}-\d\d-\d\d$/)(value)
  const [year, month, date] = value.split('-').map(Number)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  demand(date >= 1 && date <= lengths[month - 1], 'form', 'not a day')
  return value
}

const whole = (least) => (value) => {
  demand(Number.isSafeInteger(value) && value >= least, 'form', 'not a number')
  return value
}
const only = (wanted) => (value) => {
  demand(value === wanted, 'form', `not ${wanted}`)
  return value
}
const oneOf = (names) => (value) => {
  demand(names.includes(value), 'form', 'unknown name')
  return value
}
const orNull = (shape) => (value) => (value === null ? null : shape(value))
const listOf = (shape) => (value) => {
  demand(Array.isArray(value), 'form', 'not a list')
  return value.map(shape)
}
function flag(value) {
  demand(typeof value === 'boolean', 'form', 'neither true nor false')
  return value
}
const object = (shapes) => (value) => {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value), 'form', 'not an object')
  for (const name of Object.keys(value)) demand(Object.hasOwn(shapes, name), 'form', `unknown ${name}`)
  const read = Object.entries(shapes).map(([name, shape]) => [name, shape(value[name])])
  return Object.fromEntries(read.filter(([, part]) => part !== undefined))
}
const distinct = (list) => demand(new Set(list).size === list.length, 'form', 'named twice')

// ---- Ed25519 and signed notes
// ----------------------------------------------------------------------------------------

const signingKey = (seed) => crypto.createPrivateKey({ key: seed, format: 'raw-private', asymmetricKeyType: 'ed25519' })
const verifyKeyOf = (seed) => base64(crypto.createPublicKey(signingKey(seed)).export({ format: 'raw-public' }))

function verify(verifyKey, message, signature) {
  const key = crypto.createPublicKey({ key: unbase64(verifyKey), format: 'raw-public', asymmetricKeyType: 'ed25519' })
  return signature.length === 64 && crypto.verify(null, message, key, signature)
}

const noteName = (organization) => `peluit-${organization.slice(0, 16)}`

function splitNote(note) {
  const end = note.lastIndexOf('\n\n')
  demand(end > 0 && note.endsWith('\n'), 'form', 'not a note')
  return { text: note.slice(0, end + 1), lines: note.slice(end + 2, -1).split('\n') }
}

function openNote(note, name, verifyKey) {
  const { text: signed, lines } = splitNote(note)
  const id = sha256(Buffer.concat([utf8(`${name}\n`), Buffer.from([1]), unbase64(verifyKey)])).subarray(0, 4)
  const signatures = lines.map((line) => /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line))
  demand(!signatures.includes(null), 'form', 'malformed signature line')
  for (const found of signatures) {
    const bytes = Buffer.from(found[2], 'base64')
    const canonical = bytes.toString('base64') === found[2]
    if (found[1] !== name || !canonical || bytes.length !== 68 || !bytes.subarray(0, 4).equals(id)) continue
    demand(verify(verifyKey, utf8(signed), bytes.subarray(4)), 'signature', 'altered')
    return signed
  }
  throw new Refused('signature', 'not signed by this key')
}

// ---- statements
// ------------------------------------------------------------------------------------------------------

const ROLES = ['administrator', 'reviewer', 'director', 'investigator', 'custodian', 'observer']

const statementShape = object({
  v: only(1),
  organization: hash32,
  serial: whole(0),
  day,
  previous: orNull(hash32),
  keys: listOf(object({ key: hash32, day, signature: orNull(signature64) })),
  log: hash32,
  recovery: hash32,
  custody: orNull(hash32),
  channels: listOf(object({ id: channelId, recipient: hash32, questionnaire: hash32, open: flag })),
  elsewhere: orNull(object({ organization: hash32, host: text })),
  staff: listOf(
    object({
      number: whole(1),
      roles: listOf(oneOf(ROLES)),
      channels: listOf(channelId),
      recipient: hash32,
      verifyKey: hash32,
    }),
  ),
})

const statementHash = (note) => base64(sha256(utf8(note)))

/** Reads the title line and the JSON of a note with a shape and writes them again: nothing may differ. */
function readTitled(signed, title, shape) {
  const value = shape(parseJson(signed.split('\n')[1] ?? ''))
  demand(`${LABEL}${title}\n${JSON.stringify(value)}\n` === signed, 'form', 'not canonical')
  return value
}

function readStatement(note) {
  const { text: signed, lines } = splitNote(note)
  demand(lines.length === 1, 'form', 'not exactly one signature')
  const statement = readTitled(signed, 'statement', statementShape)
  const { serial, previous, keys, channels, staff } = statement
  demand((serial === 0) === (previous === null), 'form', 'only serial 0 has nothing before it')
  demand(keys.length > 0, 'form', 'no key')
  keys.forEach(({ signature }, i) => {
    demand((i === 0) === (signature === null), 'form', 'only the first key has no succession')
  })
  distinct(keys.map(({ key }) => key))
  distinct(channels.map(({ id }) => id))
  distinct(staff.map(({ number }) => number))
  for (const member of staff) {
    distinct(member.roles)
    distinct(member.channels)
  }
  return statement
}

function openStatement(note, { today, organization = null, minSerial = 0, maxAge = 90 }) {
  const statement = readStatement(note)
  const { keys } = statement
  demand(organization === null || organization === statement.organization, 'key', 'another organisation')
  demand(base64(sha256(unbase64(keys[0].key))) === statement.organization, 'key', 'not the first key')
  for (let i = 1; i < keys.length; i++) {
    const message = fields(`${LABEL}succession`, unbase64(statement.organization), unbase64(keys[i].key), keys[i].day)
    demand(verify(keys[i - 1].key, message, unbase64(keys[i].signature)), 'signature', 'a key without succession')
  }
  openNote(note, noteName(statement.organization), keys.at(-1).key)
  demand(statement.serial >= minSerial, 'stale', 'older than seen before')
  const age = (Date.parse(today) - Date.parse(statement.day)) / 86_400_000
  demand(maxAge === null || age <= maxAge, 'stale', 'too old')
  return statement
}

function demandFollows(note, before) {
  const [next, last] = [readStatement(note), readStatement(before)]
  demand(next.serial === last.serial + 1 && next.previous === statementHash(before), 'chain', 'not the next')
  demand(next.organization === last.organization, 'chain', 'another organisation')
  const kept = next.keys.slice(0, last.keys.length)
  demand(JSON.stringify(kept) === JSON.stringify(last.keys), 'chain', 'a key vanished')
}

// ---- headers of entries
// ----------------------------------------------------------------------------------------------

const KINDS = {
  reporter: ['report', 'message', 'evidence', 'withdrawal', 'protection_request'],
  office: [
    'message',
    'question',
    'stage',
    'classification',
    'disclosure',
    'discard',
    'take_back',
    'protection',
    'check_in',
  ],
  internal: ['assignment', 'dossier', 'request', 'note', 'document', 'work'],
}

const STAGES = 'received review routing clarification investigation reporting follow_up closed archived'.split(' ')
const OUTCOMES = 'substantiated unsubstantiated incomplete out_of_scope duplicate false_report withdrawn'.split(' ')

const WAITS_FOR = 'reviewer director team custodian reporter nobody'.split(' ')

const PURPOSES = 'contact verify protect reward court other'.split(' ')

const SEES_NOTHING = ['classification', 'disclosure', 'discard', 'take_back', 'check_in']
const ACTS = 'classification disclosure false_report recusal legal_hold discard take_back destruction sanction'.split(
  ' ',
)

/** Everything that statements and entries of version 1 may call things. */
const NAMES = {
  roles: ROLES,
  stages: STAGES,
  outcomes: OUTCOMES,
  chains: Object.keys(KINDS),
  acts: ACTS,
  waits: WAITS_FOR,
  purposes: PURPOSES,
  'kinds of the reporter chain': KINDS.reporter,
  'kinds of the office chain': KINDS.office,
  'kinds of the internal chain': KINDS.internal,
}

function encodeHeader(header) {
  const optional = (value) => (value === null ? Buffer.alloc(0) : unbase64(value))
  return fields(
    `${LABEL}entry`,
    unbase64(header.organization),
    header.channel,
    unbase64(header.caseId),
    header.chain,
    `${header.number}`,
    header.kind,
    `${header.author ?? ''}`,
    header.day ?? '',
    `${header.serial}`,
    Buffer.concat(header.pieces.map(unbase64)),
    optional(header.previous),
    optional(header.seen),
    unbase64(header.body),
    unbase64(header.leaf),
  )
}

function decodeHeader(bytes) {
  const list = unfields(bytes)
  demand(list.length === 15, 'form', 'not fifteen fields')
  const count = (value) => Number(matching(/^(0|[1-9]\d{0,8})$/)(unutf8(value)))
  const exactly = (length) => (value) => {
    demand(value.length === length, 'form', `not ${length} bytes`)
    return base64(value)
  }
  const unlessEmpty = (shape) => (value) => (value.length === 0 ? null : shape(value))
  const ids = (value) => {
    demand(value.length % 16 === 0, 'form', 'not piece ids')
    return Array.from({ length: value.length / 16 }, (_, i) => base64(value.subarray(i * 16, i * 16 + 16)))
  }
  const readers = {
    label: (value) => only(`${LABEL}entry`)(unutf8(value)),
    organization: exactly(32),
    channel: (value) => channelId(unutf8(value)),
    caseId: exactly(16),
    chain: (value) => oneOf(Object.keys(KINDS))(unutf8(value)),
    number: count,
    kind: unutf8,
    author: unlessEmpty(count),
    day: unlessEmpty((value) => day(unutf8(value))),
    serial: count,
    pieces: ids,
    previous: unlessEmpty(exactly(32)),
    seen: unlessEmpty(exactly(32)),
    body: exactly(32),
    leaf: exactly(32),
  }
  const { label: _, ...header } = Object.fromEntries(
    Object.entries(readers).map(([name, read], i) => [name, read(list[i])]),
  )
  const { chain, number, kind, author, previous, seen, pieces } = header
  demand(KINDS[chain].includes(kind), 'form', 'the kind of another chain')
  const byReporter = chain === 'reporter'
  demand(byReporter === (author === null) && byReporter === (header.day === null), 'form', 'author and day')
  demand(author !== 0, 'form', 'staff are counted from 1')
  demand((number === 0) === (previous === null), 'form', 'only entry 0 has nothing before it')
  demand(!byReporter || (number === 0) === (kind === 'report'), 'form', 'only entry 0 is the report')
  demand(!SEES_NOTHING.includes(kind) || seen === null, 'form', 'an entry that answers nothing')
  demand(kind !== 'report' || seen === null, 'form', 'nothing was seen before the report')
  demand(chain !== 'internal' || (number === 0) === (kind === 'dossier'), 'form', 'only entry 0 is the dossier')
  distinct(pieces)
  return header
}

// ---- acts beside entries
// ---------------------------------------------------------------------------------------------------------

function encodeAct(act) {
  return fields(
    `${LABEL}act`,
    unbase64(act.organization),
    act.channel,
    unbase64(act.caseId),
    act.act,
    act.subject,
    `${act.author}`,
    act.day,
    `${act.serial}`,
    act.previous === null ? '' : unbase64(act.previous),
    unbase64(act.seen),
    Buffer.concat(act.refers.map(unbase64)),
  )
}

function decodeAct(bytes) {
  const list = unfields(bytes)
  demand(list.length === 12, 'form', 'not twelve fields')
  const exactly = (value, length) => {
    demand(value.length === length, 'form', `not ${length} bytes`)
    return base64(value)
  }
  const count = (value) => Number(matching(/^(0|[1-9]\d{0,8})$/)(unutf8(value)))
  only(`${LABEL}act`)(unutf8(list[0]))
  demand(list[11].length % 32 === 0 && list[11].length <= 256, 'form', 'not hashes')
  const act = {
    organization: exactly(list[1], 32),
    channel: channelId(unutf8(list[2])),
    caseId: exactly(list[3], 16),
    act: oneOf(ACTS)(unutf8(list[4])),
    subject: unutf8(list[5]),
    author: count(list[6]),
    day: day(unutf8(list[7])),
    serial: count(list[8]),
    previous: list[9].length === 0 ? null : exactly(list[9], 32),
    seen: exactly(list[10], 32),
    refers: Array.from({ length: list[11].length / 32 }, (_, i) => base64(list[11].subarray(i * 32, i * 32 + 32))),
  }
  demand(act.subject.length <= 200, 'form', 'a longer subject')
  demand(act.author !== 0, 'form', 'staff are counted from 1')
  distinct(act.refers)
  return act
}

/** The act that goes with an entry: the same case, author, day, statement and place. */
function openAct(bytes, signature, header, verifyKey) {
  const act = decodeAct(bytes)
  demand(verify(verifyKey, bytes, signature), 'signature', 'not signed by its author')
  for (const name of ['organization', 'channel', 'caseId', 'author', 'day', 'serial', 'previous']) {
    demand(act[name] === header[name], 'content', 'the act of another entry')
  }
  return act
}

// ---- lockboxes, vaults, desks, receipts
// -------------------------------------------------------------------------------------

const LOCKBOX_KINDS = [
  'organization-signing',
  'office-recovery',
  'custody',
  'channel',
  'case',
  'dossier',
  'staff-identity',
  'staff-signing',
  'account-code',
]
const lockboxShape = object({ v: only(1), organization: text, kind: oneOf(LOCKBOX_KINDS), id: text, secret: text })

function openLockbox(identity, purpose, file) {
  const bytes = open(identity, file)
  demand(bytes.length === 512, 'form', 'not of the size of a lockbox')
  const { organization, kind, id, secret } = lockboxShape(unpad(bytes, 512))
  const same = organization === purpose.organization && kind === purpose.kind && id === purpose.id
  demand(same, 'purpose', 'made for something else')
  return secret
}

/** One answer: text, yes or no, several texts, several people, or a date. */
function answer(value) {
  const people = listOf(object({ name: text, position: text, unit: text }))
  const optional = (shape) => (inner) => (inner === undefined ? undefined : shape(inner))
  const date = object({ from: text, to: optional(text), note: optional(text) })
  for (const shape of [text, flag, listOf(text), people, date]) {
    try {
      return shape(value)
    } catch {}
  }
  throw new Refused('form', 'not an answer')
}

function answers(value) {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value), 'form', 'not answers')
  return Object.fromEntries(
    Object.entries(value).map(([name, given]) => [matching(/^[a-z][a-z0-9_-]{0,40}$/)(name), answer(given)]),
  )
}

const vaultSizes = { 1: 4096, 2: 2048 }
const vaultShape = object({ v: oneOf([1, 2]), organization: hash32, case: id16, version: whole(1), answers })

function openVault(identity, file, expected) {
  const bytes = open(identity, file)
  const size = bytes.length
  demand(Object.values(vaultSizes).includes(size), 'form', 'not of the size of a vault')
  const { signed, signature } = object({ signed: text, signature: text })(unpad(bytes, size))
  const message = fields(`${LABEL}vault`, signed)
  demand(verify(expected.verifyKey, message, unbase64(signature)), 'signature', 'not by the reporter')
  const vault = vaultShape(parseJson(signed))
  demand(JSON.stringify(vault) === signed, 'form', 'not canonical')
  demand(vaultSizes[vault.v] === size, 'form', 'not of the size of its version')
  demand(vault.organization === expected.organization && vault.case === expected.caseId, 'purpose', 'of another case')
  demand(expected.version === undefined || vault.version === expected.version, 'purpose', 'another version')
  return vault
}

const custodyCopyShape = object({
  v: only(1),
  organization: hash32,
  channel: channelId,
  case: id16,
  registration,
  recipient: matching(/^age1pq1[0-9a-z]{1952}$/),
  dossier: matching(/^age1pq1[0-9a-z]{1952}$/),
  verifyKey: hash32,
  version: whole(1),
  purpose: oneOf(PURPOSES),
  needed: most(1000),
  reason: some(most(2000)),
  waitsFor: oneOf(WAITS_FOR),
  request: hash32,
})

/** A request for an identity as custody gets it: signed by the member who asks. */
function openCustodyCopy(identity, file, expected) {
  const { signed, signature } = object({ signed: text, signature: text })(unpad(open(identity, file), 4096))
  const message = fields(`${LABEL}identity-request`, signed)
  demand(verify(expected.verifyKey, message, unbase64(signature)), 'signature', 'not by who asks')
  const copy = custodyCopyShape(parseJson(signed))
  demand(JSON.stringify(copy) === signed, 'form', 'not canonical')
  const { organization, channel, caseId, request } = expected
  const same = copy.organization === organization && copy.channel === channel && copy.case === caseId
  demand(same && copy.request === request, 'purpose', 'another request')
  return copy
}

/** What the subject of a disclosure's act says; null for a text that is none. */
function parseDecision(subject) {
  const [, word, requester, version, lastDay = null] =
    /^(granted|refused) ([1-9]\d{0,14}) ([1-9]\d{0,14})(?: (\d{4}-\d\d-\d\d))?$/.exec(subject) ?? []
  if (word === undefined || (word === 'granted') !== (lastDay !== null)) return null
  try {
    if (lastDay !== null) day(lastDay)
  } catch {
    return null
  }
  return { requester: Number(requester), version: Number(version), lastDay }
}

const anyObject = (value) => {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value), 'form', 'not an object')
  return value
}
const deskShape = object({ v: only(2), counter: whole(1), day, content: anyObject, mac: hash32 })

function openDesk(identity, organization, file) {
  const { v: _, mac, ...desk } = deskShape(unpad(open(identity, file), 4096))
  const key = derive(identitySeed(identity), 'desk-mac')
  const place = [unbase64(organization), unbase64(recipientHash(recipientOf(identity)))]
  const { counter, day: written, content } = desk
  const own = labelledMac(key, 'desk', ...place, `${counter}`, written, JSON.stringify(content))
  demand(crypto.timingSafeEqual(own, unbase64(mac)), 'signature', 'not by this member')
  return desk
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function registration(value) {
  matching(/^[0-9A-HJKMNP-TV-Z]{8}$/)(value)
  const sum = [...value].toReversed().reduce((total, character, i) => {
    const times = CROCKFORD.indexOf(character) * (i % 2 === 1 ? 2 : 1)
    return total + (times % 32) + (times >> 5)
  }, 0)
  demand(sum % 32 === 0, 'form', 'a wrong check character')
  return value
}

const receiptShape = object({ v: only(1), organization: hash32, channel: channelId, day, registration, leaf: hash32 })

function openReceipt(note, { organization, logKey, leaf }) {
  const receipt = readTitled(openNote(note, noteName(organization), logKey), 'receipt', receiptShape)
  demand(receipt.organization === organization && receipt.leaf === leaf, 'purpose', 'of another report')
  return receipt
}

// ---- codes, slots, passwords
// -----------------------------------------------------------------------------------------

let wordList = null

/** Read when it is needed: archives open without it. */
function words() {
  wordList ??= readFileSync(new URL('words.txt', VECTORS), 'utf8').trimEnd().split('\n')
  return wordList
}

function bits11(bytes, offset) {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Number.parseInt(bits.slice(offset, offset + 11), 2)
}

const checkWord = (seven) => words()[bits11(labelledHash('code-check', seven.join(' ')), 0)]

function codeProblem(code) {
  if (code.length !== 8) return 'count'
  if (code.some((word) => !words().includes(word))) return 'unknown_word'
  return checkWord(code.slice(0, 7)) === code[7] ? null : 'check'
}

function typedWords(text) {
  const letters = [...text.normalize('NFKD').toLowerCase()].filter(
    (letter) => letter === '\u200b' || !/[\p{M}\p{Cf}]/u.test(letter),
  )
  return letters.join('').match(/[a-z]+/g)
}

function stretchCode(words, label, organization) {
  const salt = Buffer.concat([utf8(LABEL + label), unbase64(organization)])
  return crypto.pbkdf2Sync(words.join(' '), salt, 600_000, 32, 'sha256')
}

function slotOf(root, index) {
  const part = (name, length) => derive(root, `slot/${index}/${name}`, length)
  const [caseIdentity, ownIdentity] = [part('case-identity'), part('own-identity')].map(identityText)
  return {
    index,
    token: base64(part('token')),
    tokenHash: base64(sha256(part('token'))),
    caseId: base64(part('case-id', 16)),
    caseIdentity,
    caseRecipientHash: recipientHash(recipientOf(caseIdentity)),
    caseVerifyKey: verifyKeyOf(part('case-signing-key')),
    ownIdentity,
    ownRecipientHash: recipientHash(recipientOf(ownIdentity)),
    marks: [0, 1, 12].map((number) => ({
      number,
      mark: base64(part(`mark/${number}`)),
      leaf: base64(sha256(Buffer.concat([utf8(`${LABEL}leaf`), part(`mark/${number}`)]))),
    })),
  }
}

const normalizeName = (name) => name.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')

function passwordKeys({ who, organization, name, password, deviceSecret }) {
  const place = [unbase64(organization), normalizeName(name)]
  const stretched = crypto.argon2Sync('argon2id', {
    message: utf8(password.normalize('NFKC')),
    nonce: labelledHash('password-salt', ...place),
    memory: 19_456,
    passes: 2,
    parallelism: 1,
    tagLength: 32,
  })
  const secret = deviceSecret === null ? stretched : Buffer.concat([stretched, unbase64(deviceSecret)])
  return {
    lookup: labelledHash(`${who}-lookup`, ...place),
    proof: derive(secret, `password/${who}/proof`),
    unlock: derive(secret, `password/${who}/unlock`),
  }
}

const sixWords = (fingerprint) => [0, 11, 22, 33, 44, 55].map((offset) => words()[bits11(fingerprint, offset)])

// ---- sizes
// -----------------------------------------------------------------------------------------------------------

function piecesOf(size) {
  const pieces = Math.max(1, Math.ceil(size / 1_048_576))
  const rest = size - (pieces - 1) * 1_048_576
  let last = 65_536
  while (last < rest) last *= 2
  return { size, pieces, last, padded: (pieces - 1) * 1_048_576 + last, lastSealed: sealedSize(last) }
}

// ---- the vectors: one check for every entry of every list in every file
// ----------------------------------------------

function refused(breach, action) {
  assert.throws(action, (error) => error instanceof Refused && error.breach === breach)
}

const checks = {
  'v01-codes': {
    cases({ words, organization, root, deviceSecret, slots }) {
      assert.equal(codeProblem(words), null)
      assert.equal(base64(stretchCode(words, 'code', organization)), root)
      assert.equal(base64(stretchCode(words, 'device', organization)), deviceSecret)
      assert.deepEqual(
        slots.map(({ index }) => slotOf(unbase64(root), index)),
        slots,
      )
    },
  },
  'v02-wrong-codes': {
    right: (words) => assert.equal(codeProblem(words), null),
    wrong: ({ words, problem }) => assert.ok(problem !== null && codeProblem(words) === problem),
    typed: ({ text: typed, words }) => assert.deepEqual(typedWords(typed), words),
  },
  'v03-passwords': {
    names: ({ typed, normalized }) => assert.equal(normalizeName(typed), normalized),
    cases(given, { pepper }) {
      const { lookup, proof, unlock } = passwordKeys(given)
      const shareOf = (label) => labelledMac(unbase64(pepper), label, lookup, proof)
      const staff = given.who === 'staff'
      const share = shareOf(staff ? 'staff-share' : 'share')
      const identity = identityText(derive(Buffer.concat([unlock, share]), 'password/unlock-identity'))
      const found = {
        lookup: base64(lookup),
        proof: base64(proof),
        unlock: base64(unlock),
        record: base64(labelledMac(unbase64(pepper), 'record', lookup, proof)),
        share: base64(share),
        formerShare: staff ? base64(shareOf('share')) : null,
        unlockIdentity: identity,
        unlockRecipientHash: recipientHash(recipientOf(identity)),
      }
      assert.deepEqual({ ...given, ...found }, given)
    },
  },
  'v04-statements': {
    good({ note, expected, serial, hash }) {
      assert.equal(openStatement(note, expected).serial, serial)
      assert.equal(statementHash(note), hash)
    },
    refused: ({ note, expected, breach }) => refused(breach, () => openStatement(note, expected)),
    follows({ note, before, breach }) {
      if (breach === null) demandFollows(note, before)
      else refused(breach, () => demandFollows(note, before))
    },
  },
  'v05-headers': {
    good({ header, bytes, hash, verifyKey, signature }) {
      assert.equal(base64(encodeHeader(header)), bytes)
      assert.deepEqual(decodeHeader(unbase64(bytes)), header)
      assert.equal(base64(sha256(unbase64(bytes))), hash)
      assert.ok(verify(verifyKey, unbase64(bytes), unbase64(signature)))
    },
    refused({ bytes, verifyKey, signature, breach }) {
      refused(breach, () => {
        decodeHeader(unbase64(bytes))
        demand(verify(verifyKey, unbase64(bytes), unbase64(signature)), 'signature', 'not signed')
      })
    },
  },
  'v06-pieces': { cases: (given) => assert.deepEqual(piecesOf(given.size), given) },
  'v07-padding': {
    written({ json, step, length, sha256: hash }) {
      const bytes = pad(JSON.parse(json), step)
      assert.deepEqual([bytes.length, base64(sha256(bytes))], [length, hash])
      assert.deepEqual(unpad(bytes, step), JSON.parse(json))
    },
    refused: ({ bytes, step }) => refused('form', () => unpad(unbase64(bytes), step)),
  },
  'v08-lockboxes': {
    good: ({ purpose, secret, lockbox }, { identity }) =>
      assert.equal(openLockbox(identity, purpose, unbase64(lockbox)), secret),
    refused: ({ purpose, lockbox, breach }, { identity }) =>
      refused(breach, () => openLockbox(identity, purpose, unbase64(lockbox))),
  },
  'v09-fingerprints': {
    signing({ verifyKey, fingerprint, words }) {
      assert.equal(base64(labelledHash('fingerprint', unbase64(verifyKey))), fingerprint)
      assert.deepEqual(sixWords(unbase64(fingerprint)), words)
    },
    members({ recipient, verifyKey, fingerprint, words }) {
      assert.equal(base64(labelledHash('member', recipient, unbase64(verifyKey))), fingerprint)
      assert.deepEqual(sixWords(unbase64(fingerprint)), words)
    },
  },
  'v11-age': {
    cases({ identity, file, published, breach }) {
      const key = identity ?? identityText(Buffer.alloc(32))
      if (breach !== null) return refused(breach, () => open(key, unbase64(file)))
      assert.equal(sha256(open(key, unbase64(file))).toString('hex'), published.payload)
    },
  },
  'v12-vaults': {
    good: ({ identity, vault, sealed }, { expected }) =>
      assert.deepEqual(openVault(identity, unbase64(sealed), expected), vault),
    refused: ({ sealed, expected, breach }, { custodyIdentity }) =>
      refused(breach, () => openVault(custodyIdentity, unbase64(sealed), expected)),
  },
  'v13-receipts': {
    good: ({ note, expected, receipt }) => assert.deepEqual(openReceipt(note, expected), receipt),
    refused: ({ note, expected, breach }) => refused(breach, () => openReceipt(note, expected)),
  },
  'v14-names': {
    lists: ({ name, names }) => assert.deepEqual(NAMES[name], names),
  },
  'v15-acts': {
    good({ content, act, signature, hash, verifyKey, header }) {
      assert.equal(base64(encodeAct(content)), act)
      assert.equal(base64(sha256(unbase64(act))), hash)
      const opened = openAct(unbase64(act), unbase64(signature), decodeHeader(unbase64(header)), verifyKey)
      assert.deepEqual(opened, content)
    },
    refused({ act, signature, verifyKey, header, breach }) {
      refused(breach, () => openAct(unbase64(act), unbase64(signature), decodeHeader(unbase64(header)), verifyKey))
    },
  },
  'v17-contents': {
    good: ({ chain, content }) => assert.deepEqual(readContent(chain, content), content),
    refused: ({ chain, content }) => refused('form', () => readContent(chain, content)),
  },
  'v18-custody-copies': {
    good: ({ copy, sealed }, { custodyIdentity, expected }) =>
      assert.deepEqual(openCustodyCopy(custodyIdentity, unbase64(sealed), expected), copy),
    refused: ({ sealed, breach }, { custodyIdentity, expected }) =>
      refused(breach, () => openCustodyCopy(custodyIdentity, unbase64(sealed), expected)),
    decisions: ({ subject, decision }) => assert.deepEqual(parseDecision(subject), decision),
  },
  'v16-desks': {
    good: ({ desk, sealed }, { organization, identity }) =>
      assert.deepEqual(openDesk(identity, organization, unbase64(sealed)), desk),
    refused: ({ sealed, breach }, { organization, identity }) =>
      refused(breach, () => openDesk(identity, organization, unbase64(sealed))),
  },
}

function checkVectors() {
  const files = readdirSync(VECTORS).filter((name) => name.endsWith('.json'))
  let [passed, failed] = [0, 0]
  for (const name of files) {
    const file = JSON.parse(readFileSync(new URL(name, VECTORS), 'utf8'))
    for (const [list, entries] of Object.entries(file).filter(([, value]) => Array.isArray(value))) {
      for (const [i, entry] of entries.entries()) {
        try {
          checks[name.slice(0, -5)][list](entry, file)
          passed++
        } catch (error) {
          failed++
          console.error(`${name} ${list} ${entry.name ?? i}: ${error.message}`)
        }
      }
    }
  }
  console.log(`${files.length} files, ${passed} passed, ${failed} failed, 0 skipped`)
  if (failed > 0 || passed === 0) process.exitCode = 1
}

// ---- contents of entries
// ---------------------------------------------------------------------------------------------

const fileShape = object({
  name: most(255),
  type: most(127),
  size: whole(0),
  cleaned: flag,
  pieces: listOf(object({ id: id16, sha256: hash32 })),
})
const long = most(20_000)
const mark = hash32
const upTo = (count, shape) => (value) => {
  const items = listOf(shape)(value)
  demand(items.length <= count, 'form', 'too many')
  return items
}
/** What entries of the office hold since version 2. */
const written = { time: matching(/^([01]\d|2[0-3]):[0-5]\d$/), waitsFor: oneOf(WAITS_FOR), mark }
const after = object({ reporter: hash32, office: orNull(hash32) })
const signedAct = object({ act: most(1600), signature: matching(/^[A-Za-z0-9_-]{85}[AQgw]$/) })

/** The answer of a reporter to the question how they are. */
const checkIn = object({ about: hash32, state: oneOf(['fine', 'changed', 'help']) })

/** Both versions of a kind of the office. */
const both = (shape, added = {}) => ({ 1: { ...shape, mark }, 2: { ...shape, ...added, ...written } })

/** What handlers and custodian write about opening the vault. */
const requestShapes = {
  opening: {
    about: text,
    version: whole(1),
    purpose: oneOf(PURPOSES),
    needed: most(1000),
    text: some(most(2000)),
    replaces: orNull(hash32),
    after,
    ...written,
  },
  question: { about: text, request: hash32, text: some(most(2000)), after, ...written },
}

const work = (shape) => ({ work: text, text: long, after, ...shape, ...written })
const workShapes = {
  note: work({}),
  reason: work({ move: hash32, other: orNull(most(8)) }),
  proposal: work({ act: hash32 }),
  read: work({ upTo: hash32 }),
  sanction_proposal: work({
    cause: oneOf(['false_report', 'retaliation']),
    against: some(most(300)),
    basis: most(1000),
    act: hash32,
  }),
  sanction: work({ act: hash32, proposal: signedAct }),
}
const procedure = (shape) => work({ about: hash32, step: text, ...shape })
const stepShapes = {
  protection: {
    assess: procedure({}),
    measure: procedure({
      text: some(long),
      responsible: most(200),
      due: day,
      done: flag,
      updates: orNull(hash32),
    }),
    end: procedure({ text: some(long) }),
  },
  reward: {
    identified: work({ step: text }),
    proposed: work({ step: text, text: some(long), amount: some(most(100)) }),
    granted: work({ step: text, text: some(long), amount: some(most(100)) }),
    refused: work({ step: text, text: some(long), amount: only('') }),
  },
}
const decision = (value) => {
  const read = object({
    form: some(most(200)),
    decision: oneOf(['granted', 'referred', 'refused']),
    to: most(200),
    text: most(500),
  })(value)
  demand((read.to !== '') === (read.decision === 'referred'), 'form', 'only a referral names a body')
  demand(read.decision !== 'refused' || read.text !== '', 'form', 'a refusal without a reason')
  return read
}

const report = {
  answers,
  questionnaire: hash32,
  statement: hash32,
  fingerprint: hash32,
  verifyKey: hash32,
  recipient: hash32,
  files: listOf(fileShape),
}

/** Of each kind its only version, which is 1, or its versions by their numbers. */
const contentShapes = {
  reporter: {
    report: { 1: report, 2: report },
    message: { 1: { text: long }, 2: { text: long, checkIn }, 3: { text: long, claim: only('reward') } },
    evidence: { text: long, files: listOf(fileShape) },
    withdrawal: { text: long },
    protection_request: {
      1: { text: long },
      2: {
        about: oneOf(['protection', 'retaliation']),
        forms: upTo(20, some(most(200))),
        text: long,
        from: most(300),
        since: most(200),
        files: upTo(30, fileShape),
      },
    },
  },
  office: {
    message: both({ text: long, answer: flag }),
    question: both({ text: long, answer: flag }),
    stage: both(
      {
        from: oneOf(STAGES),
        to: oneOf(STAGES),
        outcome: orNull(oneOf(OUTCOMES)),
        passedTo: orNull(most(200)),
        text: long,
        answer: flag,
      },
      { act: orNull(hash32), proposal: orNull(signedAct) },
    ),
    classification: both({ type: orNull(some(most(60))), act: hash32 }),
    disclosure: {
      2: {
        granted: flag,
        request: hash32,
        requester: whole(1),
        role: oneOf(['reviewer', 'director', 'investigator']),
        version: whole(1),
        purpose: oneOf(PURPOSES),
        lastDay: orNull(day),
        text: some(most(2000)),
        act: hash32,
        ...written,
      },
    },
    discard: both({ text: some(long), act: hash32 }),
    take_back: both({ text: some(long), act: hash32 }),
    protection: { 2: { about: hash32, decisions: upTo(20, decision), text: long, answer: flag, ...written } },
    check_in: { 2: { text: some(long), ...written } },
  },
  internal: {
    dossier: { recipient: hash32, mark },
    assignment: both({ staff: listOf(whole(1)), reason: most(2000) }, { lead: orNull(whole(1)), after }),
    note: { text: long, mark },
    document: { text: long, files: listOf(fileShape), mark },
  },
}

/** The content of an entry of this chain; refuses unknown kinds, versions and members. */
function readContent(chain, { v, kind, ...rest }) {
  if (kind === 'work' && Object.hasOwn(stepShapes, rest.work)) {
    const steps = stepShapes[rest.work]
    demand(chain === 'internal' && v === 1 && Object.hasOwn(steps, rest.step), 'form', 'of an unknown shape')
    return { v, kind, ...object(steps[rest.step])(rest) }
  }
  if (kind === 'work') {
    demand(chain === 'internal' && v === 1 && Object.hasOwn(workShapes, rest.work), 'form', 'of an unknown shape')
    return { v, kind, ...object(workShapes[rest.work])(rest) }
  }
  if (kind === 'request') {
    demand(chain === 'internal' && v === 2 && Object.hasOwn(requestShapes, rest.about), 'form', 'of an unknown shape')
    return { v, kind, ...object(requestShapes[rest.about])(rest) }
  }
  demand(Object.hasOwn(contentShapes[chain], kind), 'form', 'of an unknown kind')
  const shapes = contentShapes[chain][kind]
  const versions = Object.hasOwn(shapes, 1) || Object.hasOwn(shapes, 2) ? shapes : { 1: shapes }
  demand(Object.hasOwn(versions, v), 'form', 'of an unknown version')
  const content = { v, kind, ...object(versions[v])(rest) }
  if (kind === 'disclosure')
    demand(content.granted === (content.lastDay !== null), 'form', 'a last day without a grant')
  return content
}

/** The most bytes of an entry's ciphertext. */
const bodyMax = (kind) =>
  ({
    report: 786_432,
    evidence: 524_288,
    document: 524_288,
    protection_request: 524_288,
    protection: 262_144,
    classification: 8_192,
    disclosure: 24_576,
    request: 24_576,
  })[kind] ?? 131_072

const HANDLERS = ['reviewer', 'director', 'investigator']
const WRITERS = {
  assignment: ['director'],
  disclosure: ['custodian'],
  request: [...HANDLERS, 'custodian'],
  discard: ['director'],
  take_back: ['reviewer', 'director'],
}
const writersOf = (kind) => WRITERS[kind] ?? HANDLERS

// ---- reading a case: section 11
// --------------------------------------------------------------------------------------

/** The verify key of the member who wrote this, by the statement of the header's serial. */
function staffKey({ author, serial, kind, channel }, statements) {
  const member = statements[serial]?.staff.find(({ number }) => number === author)
  demand(member !== undefined, 'role', 'not a member')
  const counts = (role) => !['reviewer', 'director'].includes(role) || member.channels.includes(channel)
  const writes = member.roles.some((role) => counts(role) && writersOf(kind).includes(role))
  demand(writes, 'role', 'the author may not write this')
  return member.verifyKey
}

/** Checks the headers and ciphertexts of one chain; `keyOf` gives the key that must have signed a header. */
function checkChain(entries, chain, place, keyOf) {
  let last = null
  return entries.map(({ header: bytes, signature, body }, number) => {
    const header = decodeHeader(bytes)
    demand(header.chain === chain && header.number === number, 'chain', 'an entry is missing or repeated')
    demand(header.previous === (last?.hash ?? null), 'chain', 'not built on the entry before')
    for (const [name, value] of Object.entries(place)) demand(header[name] === value, 'chain', `of another ${name}`)
    demand(header.serial >= (last?.header.serial ?? 0), 'chain', 'an older statement than the entry before')
    demand(verify(keyOf(header), bytes, signature), 'signature', 'not signed by its author')
    demand(body.length <= bodyMax(header.kind), 'form', 'larger than its kind allows')
    demand(base64(sha256(body)) === header.body, 'content', 'not the ciphertext that was signed')
    last = { header, hash: base64(sha256(bytes)), body }
    return last
  })
}

/** Opens the entries of a checked chain. */
function openChain(checked, chain, identity) {
  return checked.map((entry) => {
    const { header, hash } = entry
    try {
      return { header, hash, content: openBody(chain, entry, identity) }
    } catch (error) {
      // Its signed header alone says that a decision about the identity was taken.
      if (header.kind !== 'disclosure' || !(error instanceof Refused)) throw error
      return { header, hash, content: { v: 0, kind: 'disclosure' } }
    }
  })
}

function openBody(chain, { header, body }, identity) {
  const content = readContent(chain, unpad(open(identity, body), 4096))
  demand(content.kind === header.kind, 'content', 'of another kind than signed')
  const pieces = (content.files ?? []).flatMap((file) => file.pieces.map(({ id }) => id))
  demand(pieces.join() === header.pieces.join(), 'content', 'other pieces than the header names')
  const leaf = content.mark && base64(sha256(Buffer.concat([utf8(`${LABEL}leaf`), unbase64(content.mark)])))
  demand(leaf === undefined || leaf === header.leaf, 'content', 'a leaf without its mark')
  return content
}

/** Nobody can have seen a header that is not there, nor go back to an older one. */
function demandSeen(chain, other) {
  let position = -1
  for (const { header } of chain.filter(({ header: { seen } }) => seen !== null)) {
    const at = other.findIndex(({ hash }) => hash === header.seen)
    demand(at >= Math.max(position, 0), 'chain', 'an entry that was answered is missing')
    position = at
  }
}

/**
 * Each move begins where the case was, none is of an older version than the case can have, and a false report has its
 * proposal. The table of moves itself is not checked here, nor the second act of a decision, which archives do not hold.
 */
function demandMoves(office, version, statements) {
  let stage = 'received'
  let least = version
  const decided = []
  for (const { header, content } of office.filter((entry) => entry.content.kind === 'stage')) {
    demand(content.v >= least, 'content', 'a move of an older version')
    least = content.v
    demand(content.from === stage, 'chain', 'a move from another stage')
    stage = content.to
    if (content.v === 1) continue
    const pair = content.to === 'closed' && content.outcome === 'false_report'
    demand((content.act !== null) === pair && (content.proposal !== null) === pair, 'content', 'not the acts of a move')
    if (pair) decided.push(demandProposal(content.proposal, header, statements))
  }
  distinct(decided)
}

/** The first of two acts: signed by another member who still holds the role and the key when it is decided; its hash. */
function demandProposal({ act: text, signature }, header, statements) {
  const bytes = unbase64(text)
  const act = decodeAct(bytes)
  const keyAt = (serial) => {
    const member = statements[serial]?.staff.find(({ number }) => number === act.author)
    const reviews = member?.roles.includes('reviewer') && member.channels.includes(header.channel)
    return reviews || member?.roles.includes('investigator') ? member.verifyKey : null
  }
  const key = keyAt(act.serial)
  demand(key !== null && key === keyAt(header.serial), 'role', 'a proposal by somebody who may not make it')
  demand(verify(key, bytes, unbase64(signature)), 'signature', 'a proposal that its author did not sign')
  const here = ['organization', 'channel', 'caseId'].every((name) => act[name] === header[name])
  demand(here && act.act === 'false_report' && act.refers.length === 0, 'content', 'not a proposal of this case')
  demand(act.author !== header.author, 'role', 'one person twice')
  demand(act.seen === header.seen, 'role', 'the reporter has written since')
  return base64(sha256(bytes))
}

/** A discard stands before any classification, and only a take-back by somebody else follows it. */
function demandDiscards(office) {
  let discard = null
  let classified = false
  for (const { header } of office) {
    demand((header.kind === 'take_back') === (discard !== null), 'content', 'not what may follow a discard')
    demand(header.author !== discard?.author, 'role', 'the author of a discard took it back')
    discard = header.kind === 'discard' ? header : null
    classified ||= header.kind === 'classification'
    demand(!classified || discard === null, 'content', 'a discard after a classification')
  }
}

// ---- archives: section 20
// --------------------------------------------------------------------------------------------

const FOLDER = 'peluit-archive'

/** The files of an archive by their sorted names: in a folder, or in a tar file. */
function openArchive(path) {
  const { list, get } = statSync(path).isDirectory() ? openFolder(path) : openTar(path)
  const names = new Set(list.sort())
  const read = (name) => {
    demand(names.has(name), 'content', `${name} is missing`)
    return get(name)
  }
  return { names: [...names], read }
}

function openFolder(path) {
  const list = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((found) => !found.isDirectory())
    .map((found) => `${found.parentPath}/${found.name}`.slice(path.length).replace(/^\/+/, ''))
  return { list, get: (name) => readFileSync(`${path}/${name}`) }
}

/** Only regular files in the ustar format, all below one folder. */
function openTar(path) {
  const file = openSync(path)
  const at = (position, length) => {
    const bytes = Buffer.alloc(length)
    demand(readSync(file, bytes, 0, length, position) === length, 'form', 'the archive is cut short')
    return bytes
  }
  const places = new Map()
  for (let position = 0; ; ) {
    const block = at(position, 512)
    if (block.every((byte) => byte === 0)) break
    const field = (start, length) =>
      block
        .subarray(start, start + length)
        .toString('latin1')
        .replace(/\0.*$/s, '')
    const sum = block.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 32 : byte), 0)
    const regular = field(257, 6) === 'ustar' && field(156, 1) === '0'
    demand(regular && Number.parseInt(field(148, 8), 8) === sum, 'form', 'not a ustar file')
    const name = [field(345, 155), field(0, 100)].filter(Boolean).join('/')
    const size = Number.parseInt(field(124, 12), 8)
    demand(name.startsWith(`${FOLDER}/`) && !places.has(name), 'form', `a strange name: ${name}`)
    places.set(name.slice(FOLDER.length + 1), { start: position + 512, size })
    position += 512 + Math.ceil(size / 512) * 512
  }
  const get = (name) => at(places.get(name).start, places.get(name).size)
  return { list: [...places.keys()], get }
}

/** Every file is in SHA256SUMS, unaltered, and no other. */
function checkSums({ names, read }) {
  const lines = read('SHA256SUMS').toString('latin1').trimEnd().split('\n')
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  for (const name of names.filter((found) => found !== 'SHA256SUMS')) {
    demand(sums.get(name) === sha256(read(name)).toString('hex'), 'content', `${name} differs from SHA256SUMS`)
    sums.delete(name)
  }
  demand(sums.size === 0, 'content', `missing: ${[...sums.keys()].join(', ')}`)
}

/** All statements from serial 0 on, each signed and each after the one before. */
function readStatements({ names, read }) {
  const notes = names.filter((name) => name.startsWith('statements/')).map((name) => unutf8(read(name)))
  demand(notes.length > 0, 'chain', 'no statement')
  const { organization, day: today } = readStatement(notes[0])
  const statements = notes.map((note) => openStatement(note, { today, organization, maxAge: null }))
  demand(statements[0].serial === 0, 'chain', 'the first statement is missing')
  for (let i = 1; i < notes.length; i++) demandFollows(notes[i], notes[i - 1])
  return { organization, statements, hashes: notes.map(statementHash) }
}

/**
 * Opens the lockboxes of a folder with the known identities, and with those found in them: a renewed key opens the one
 * before. Every identity must belong to a recipient that was signed. Answers what it found.
 */
function openLockboxes({ names, read }, folder, purpose, known, isSigned) {
  const closed = new Map(names.filter((name) => name.startsWith(`${folder}/`)).map((name) => [name, read(name)]))
  const found = []
  const tryOne = () => {
    for (const [name, file] of closed) {
      for (const identity of [...known, ...found]) {
        try {
          const secret = openLockbox(identity, purpose, file)
          demand(isSigned(recipientHash(recipientOf(secret))), 'key', `${name} holds a key that nobody signed`)
          found.push(secret)
          closed.delete(name)
          return true
        } catch (error) {
          if (error.breach !== 'content') throw error
        }
      }
    }
    return false
  }
  while (tryOne());
  return found
}

/** The entries of a case by their chain, still sealed. */
function readEntries({ names, read }, folder) {
  const chain = (name) =>
    names
      .filter((found) => found.startsWith(`${folder}/${name}/`) && found.endsWith('.header'))
      .map((found) => found.slice(0, -'.header'.length))
      .map((found) => ({
        header: read(`${found}.header`),
        signature: read(`${found}.signature`),
        body: read(`${found}.age`),
      }))
  return { reporter: chain('reporter'), office: chain('office'), internal: chain('internal') }
}

/** From the paper key to the case and its dossier: through the channel's keys, the newest first. */
function openCaseKeys(archive, { paper, statements }, folder, { organization, channel, caseId }) {
  const isOfChannel = (hash) =>
    statements.some(({ channels }) => channels.some(({ id, recipient }) => id === channel && recipient === hash))
  const purpose = { organization, kind: 'channel', id: channel }
  const ofChannel = openLockboxes(archive, `channels/${channel}`, purpose, paper, isOfChannel)
  // The report and the dossier's first entry say which recipient is the right one; the reader compares.
  const find = (kind) =>
    openLockboxes(archive, `${folder}/${kind}-key`, { organization, kind, id: caseId }, ofChannel, () => true)[0]
  return { identity: find('case'), dossier: find('dossier') }
}

/** Checks and opens all chains of a case, as section 11 describes it. */
function readCase(archive, office, folder) {
  const { organization, statements, hashes } = office
  const sealed = readEntries(archive, folder)
  demand(sealed.reporter.length > 0, 'chain', 'the report is missing')
  const { channel, caseId } = decodeHeader(sealed.reporter[0].header)
  const place = { organization, channel, caseId }
  const facts = parseJson(unutf8(archive.read(`${folder}/case.json`)))
  const same = facts.organization === organization && facts.channel === channel && facts.case === caseId
  demand(same, 'form', 'case.json is about another case')
  const { identity, dossier } = openCaseKeys(archive, office, folder, place)
  demand(identity !== undefined, 'key', 'no key on paper leads to this case')

  const { verifyKey } = unpad(open(identity, sealed.reporter[0].body), 4096)
  const byStaff = (header) => staffKey(header, statements)
  const reporterHeaders = checkChain(sealed.reporter, 'reporter', place, () => verifyKey)
  const officeHeaders = checkChain(sealed.office, 'office', place, byStaff)
  const internalHeaders = checkChain(sealed.internal, 'internal', place, byStaff)
  demandSeen(officeHeaders, reporterHeaders)
  demandSeen(reporterHeaders, officeHeaders)
  demand(internalHeaders.length === 0 || dossier !== undefined, 'key', 'no key on paper leads to the dossier')
  const chains = {
    reporter: openChain(reporterHeaders, 'reporter', identity),
    office: openChain(officeHeaders, 'office', identity),
    internal: openChain(internalHeaders, 'internal', dossier),
  }
  demandMoves(chains.office, chains.reporter[0].content.v, statements)
  demandDiscards(chains.office)
  const report = chains.reporter[0].content
  demand(report.recipient === recipientHash(recipientOf(identity)), 'key', 'a case key that nobody signed')
  const first = chains.internal[0]?.content
  const signed = first === undefined || first.recipient === recipientHash(recipientOf(dossier))
  demand(signed, 'key', 'a dossier key that nobody signed')
  const fingerprints = statements.flatMap(({ keys }) =>
    keys.map(({ key }) => labelledHash('fingerprint', unbase64(key))),
  )
  const known = hashes.includes(report.statement) && fingerprints.map(base64).includes(report.fingerprint)
  demand(known, 'key', 'the report names a statement or signing key that is not here')
  const questions = archive.read(`questionnaires/${report.questionnaire}.json`)
  demand(base64(sha256(questions)) === report.questionnaire, 'content', 'other questions than the report answers')
  return { place, identity, verifyKey, chains }
}

/** Opens one case of an archive and writes it into a folder. */
function openCase(archive, office, folder, out, count) {
  const { place, identity, verifyKey, chains } = readCase(archive, office, folder)
  mkdirSync(out)
  // A discard deletes the files that were there. A case that was taken back may have new ones.
  const lostFiles = chains.office.some(({ header }) => header.kind === 'discard')
  const isDeleted = ({ pieces }) =>
    lostFiles && pieces.every(({ id }) => !archive.names.includes(`${folder}/pieces/${id}.age`))
  for (const { header, content } of Object.values(chains).flat()) {
    const name = `${out}/${header.chain}-${String(header.number).padStart(4, '0')}-${header.kind}`
    writeFileSync(`${name}.json`, `${JSON.stringify({ header, content }, null, 2)}\n`)
    count.entries++
    for (const [i, file] of (content.files ?? []).entries()) {
      if (isDeleted(file)) {
        count.deleted++
        continue
      }
      const ending = /\.[a-z0-9]{1,8}$/i.exec(file.name)?.[0] ?? ''
      writeEvidence(archive, folder, identity, file, `${name}-file-${i + 1}${ending}`)
      count.files++
    }
  }
  for (const name of archive.names.filter((found) => found.startsWith(`${folder}/identity-vault/`))) {
    const version = Number(/version-(\d+)\.age$/.exec(name)[1])
    const vault = tryVault(office.custody, archive.read(name), { ...place, verifyKey, version })
    if (vault === null) count.closed++
    else {
      writeFileSync(`${out}/identity-vault-${version}.json`, `${JSON.stringify(vault, null, 2)}\n`)
      count.vaults++
    }
  }
}

/** The vault, or null if none of these identities opens it. */
function tryVault(identities, file, expected) {
  for (const identity of identities) {
    try {
      return openVault(identity, file, expected)
    } catch (error) {
      if (error.breach !== 'content') throw error
    }
  }
  return null
}

/** Checks and opens the pieces of a file one by one. An incomplete file is refused. */
function writeEvidence({ read }, folder, identity, { size, pieces }, path) {
  const expected = piecesOf(size)
  demand(pieces.length === expected.pieces, 'form', 'a wrong number of pieces for the size')
  const file = openSync(path, 'wx')
  let left = size
  for (const [i, { id, sha256: hash }] of pieces.entries()) {
    const sealed = read(`${folder}/pieces/${id}.age`)
    demand(base64(sha256(sealed)) === hash, 'content', 'not the piece that was signed')
    const piece = open(identity, sealed)
    const padded = i === pieces.length - 1 ? expected.last : 1_048_576
    demand(piece.length === padded, 'form', 'a piece of another size')
    const bytes = piece.subarray(0, left)
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    left -= bytes.length
  }
  closeSync(file)
}

/** Checks a whole archive and writes what these paper keys open. */
function openExport(path, out, paper) {
  const archive = openArchive(path)
  checkSums(archive)
  const office = { ...readStatements(archive), paper }
  const { organization, statements } = office
  const isCustody = (hash) => statements.some(({ custody }) => custody === hash)
  const purpose = { organization, kind: 'custody', id: organization }
  office.custody = openLockboxes(archive, 'custody', purpose, paper, isCustody)
  const folders = new Set(archive.names.map((name) => /^cases\/[^/]+/.exec(name)?.[0]).filter(Boolean))
  const count = { entries: 0, files: 0, deleted: 0, vaults: 0, closed: 0 }
  mkdirSync(out)
  for (const folder of folders) openCase(archive, office, folder, `${out}/${folder.slice('cases/'.length)}`, count)
  console.log(
    `${statements.length} statements, ${folders.size} cases, ${count.entries} entries, ${count.files} files checked and opened; ` +
      `vaults: ${count.vaults} opened, ${count.closed} stay closed` +
      (count.deleted > 0 ? `; ${count.deleted} files were deleted when their report was discarded` : ''),
  )
}

// ---- backups: section 21
// ---------------------------------------------------------------------------------------------

/** The parts of standard input: each is preceded by its length. Null at the end. */
function readPart() {
  const exactly = (length) => {
    const bytes = Buffer.alloc(length)
    let done = 0
    while (done < length) {
      const count = readSync(0, bytes, done, length - done, null)
      if (count === 0) break
      done += count
    }
    demand(done === 0 || done === length, 'form', 'cut short')
    return done === length ? bytes : null
  }
  const length = exactly(4)?.readUInt32BE(0)
  if (length === undefined) return null
  demand(length <= 67_108_864, 'form', 'not a backup')
  const part = exactly(length)
  demand(part !== null, 'form', 'cut short')
  return part
}

/** Writes rows as lines of JSON, one file for each table, and every blob and secret as a file. */
function unpackBackup(out) {
  const blobName = matching(/^[A-Za-z0-9_-]+$/)
  const pathOf = {
    row: ({ table }) => ['tables', `${matching(/^[a-z_]+$/)(table)}.jsonl`],
    blob: ({ place, key }) => [`blobs-${oneOf(['inbox', 'store'])(place)}`, blobName(key)],
    secret: ({ name }) => ['secrets', blobName(name)],
  }
  const count = { row: 0, blob: 0, secret: 0 }
  let [first, last] = [null, null]
  mkdirSync(out)
  for (let line = readPart(); line !== null; line = readPart()) {
    last = parseJson(unutf8(line))
    first ??= last
    const [folder, name] = pathOf[last.is]?.(last) ?? []
    if (folder !== undefined) {
      count[last.is]++
      mkdirSync(`${out}/${folder}`, { recursive: true })
      if (last.is === 'row') appendFileSync(`${out}/${folder}/${name}`, `${JSON.stringify(last.cells)}\n`)
    }
    const parts = folder === undefined || last.is === 'row' ? null : openSync(`${out}/${folder}/${name}`, 'wx', 0o600)
    for (let part = readPart(); part === null || part.length > 0; part = readPart()) {
      demand(part !== null && parts !== null, 'form', 'cut short')
      for (let done = 0; done < part.length; ) done += writeSync(parts, part, done)
    }
    if (parts !== null) closeSync(parts)
  }
  const complete =
    first?.is === 'secrets'
      ? first.version === 1 && first.count === count.secret
      : first?.is === 'backup' &&
        first.version === 1 &&
        last.is === 'end' &&
        last.rows === count.row &&
        last.blobs === count.blob
  demand(complete, 'form', 'not a complete backup')
  console.log(`${count.row} rows, ${count.blob} files, ${count.secret} secrets`)
}

const identitiesIn = (path) => readFileSync(path, 'utf8').match(/^AGE-SECRET-KEY-PQ-1[0-9A-Z]{58}$/gm) ?? []

if (import.meta.main) {
  const [command, ...given] = process.argv.slice(2)
  if (command === undefined) checkVectors()
  else if (command === 'open') {
    const identity = identitiesIn(given[0])[0] ?? ''
    writeFileSync(1, open(identity, readFileSync(0)))
  } else if (command === 'archive' && given.length > 2) {
    const [path, out, ...keyFiles] = given
    orRefused(() => openExport(path.replace(/\/+$/, ''), out, keyFiles.flatMap(identitiesIn)))
  } else if (command === 'backup' && given.length === 1) orRefused(() => unpackBackup(given[0]))
  else {
    console.error('usage: see the first lines of this file')
    process.exitCode = 2
  }
}

/** Says in one line what was refused. */
function orRefused(action) {
  try {
    action()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
