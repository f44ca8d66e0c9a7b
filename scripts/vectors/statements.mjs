// V4 statements: valid ones, and one for every reason to refuse a statement.
import { LABEL } from '../../src/protocol/encoding/hash.ts'
import { signNote } from '../../src/protocol/keys/note.ts'
import { noteName, openStatement, signStatement, statementHash } from '../../src/protocol/keys/statement.ts'
import {
  firstKey,
  founding,
  organization,
  otherOrganization,
  secondKey,
  strangerKey,
  succession,
  working,
} from './office.mjs'

const today = '2026-02-10'

/** V4: notes with the expectations of a client, and which note follows which. */
export async function statements() {
  const zero = signStatement(firstKey, await founding())
  const one = signStatement(firstKey, await working(1, statementHash(zero)))
  const two = signStatement(secondKey, {
    ...(await working(2, statementHash(one), '2026-03-01')),
    keys: succession(),
  })
  const three = signStatement(secondKey, {
    ...(await working(3, statementHash(two), '2026-03-02')),
    keys: succession(),
  })
  const good = [
    ['the founding', zero, {}],
    ['everything', one, { organization, minSerial: 1 }],
    ['a second signing key', two, { organization, today: '2026-03-01' }],
    ['90 days old', one, { organization, today: '2026-05-02' }],
    ['a device whose clock stands years behind', one, { today: '2019-05-01' }],
    ['an old one that an entry names', one, { today: '2036-01-01', maxAge: null }],
  ]
  return {
    good: good.map(([name, note, expected]) => ({ name, note, expected: { today, ...expected }, ...facts(note) })),
    refused: await refused(zero, one, two),
    follows: [
      { name: 'the next', note: one, before: zero, breach: null },
      { name: 'the next with a new key', note: two, before: one, breach: null },
      { name: 'one was left out', note: two, before: zero, breach: 'chain' },
      { name: 'the same again', note: one, before: one, breach: 'chain' },
      { name: 'backwards', note: zero, before: one, breach: 'chain' },
      { name: 'another one before', note: one, before: await otherZero(), breach: 'chain' },
      { name: 'a key vanished', note: await withoutSecondKey(two), before: two, breach: 'chain' },
      { name: 'the day of a key changed', note: await otherDay(two), before: two, breach: 'chain' },
      { name: 'after the new key', note: three, before: two, breach: null },
    ],
  }
}

function facts(note) {
  const { serial } = openStatement(note, { today: '2026-03-01', maxAge: null })
  return { serial, hash: statementHash(note) }
}

async function refused(zero, one, two) {
  const statement = await working(1, statementHash(zero))
  const json = JSON.stringify(statement)
  const text = (content) => `${LABEL}statement\n${content}\n`
  const signed = (content, key = firstKey, name = noteName(organization)) => signNote(name, key, content)
  const variant = (change) => signed(text(JSON.stringify({ ...statement, ...change })))
  const member = statement.staff[0]
  const oneLine = one.trimEnd().split('\n').at(-1)
  const keys = (list) => signed(text(JSON.stringify({ ...statement, keys: list })), secondKey)
  const cases = [
    ['no signature', text(json), 'form'],
    ['an empty signature block', `${text(json)}\n`, 'form'],
    ['signed by another key', signed(text(json), strangerKey), 'signature'],
    ['signed under another name', signed(text(json), firstKey, 'peluit-other'), 'signature'],
    ['one letter changed', one.replace('pelanggaran', 'pelangganan'), 'signature'],
    ['two signature lines', `${one}${oneLine}\n`, 'form'],
    [
      'a signature of somebody else as well',
      `${one}${signed('x\n', strangerKey, 'witness').split('\n').at(-2)}\n`,
      'form',
    ],
    ['a malformed signature line', one.replace('— peluit', '- peluit'), 'form'],
    ['a signature line in another alphabet', one.replace(/— (\S+) \S+\n$/, '— $1 ????\n'), 'form'],
    ['a lower serial than one seen before', one, 'stale', { minSerial: 2 }],
    ['91 days old', one, 'stale', { today: '2026-05-03' }],
    ['another organisation than expected', one, 'key', { organization: otherOrganization }],
    ['a first key that does not make the id', variant({ organization: otherOrganization }), 'key'],
    ['a new key that the old one did not sign', keys(succession(strangerKey)), 'signature'],
    [
      'a new key on another day than signed',
      keys([succession()[0], { ...succession()[1], day: '2026-03-02' }]),
      'signature',
    ],
    ['a new key without any signature', keys([succession()[0], { ...succession()[1], signature: null }]), 'form'],
    [
      'a first key with a signature',
      signed(
        text(JSON.stringify({ ...statement, keys: [{ ...statement.keys[0], signature: succession()[1].signature }] })),
      ),
      'form',
    ],
    ['signed by the key that was replaced', signed(`${two.split('\n\n')[0]}\n`, firstKey), 'signature'],
    ['no key', variant({ keys: [] }), 'form'],
    ['another title', signed(`peluit/v2/statement\n${json}\n`), 'form'],
    ['a line too many', signed(`${text(json)}more\n`), 'form'],
    ['white space in the JSON', signed(text(json.replace('"serial":1', '"serial": 1'))), 'form'],
    ['members in another order', signed(text(JSON.stringify({ organization, ...statement }))), 'form'],
    ['a member named twice', signed(text(json.replace('"serial":1', '"serial":1,"serial":1'))), 'form'],
    ['an unknown member', variant({ more: true }), 'form'],
    ['a missing member', variant({ log: undefined }), 'form'],
    ['another version', variant({ v: 2 }), 'form'],
    ['a serial that is no number', variant({ serial: '1' }), 'form'],
    ['a serial above 0 with nothing before it', variant({ previous: null }), 'form'],
    ['serial 0 with something before it', variant({ serial: 0 }), 'form'],
    ['a day that no calendar has', variant({ day: '2026-02-31' }), 'form'],
    ['a hash with stray bits', variant({ log: `${statement.log.slice(0, 42)}B` }), 'form'],
    ['a channel named twice', variant({ channels: [statement.channels[0], statement.channels[0]] }), 'form'],
    ['a staff number used twice', variant({ staff: [member, { ...member, roles: ['reviewer'] }] }), 'form'],
    ['an unknown role', variant({ staff: [{ ...member, roles: ['root'] }] }), 'form'],
    ['staff number 0', variant({ staff: [{ ...member, number: 0 }] }), 'form'],
  ]
  return cases.map(([name, note, breach, expected = {}]) => ({ name, note, expected: { today, ...expected }, breach }))
}

async function otherZero() {
  return signStatement(firstKey, { ...(await founding()), day: '2026-01-06' })
}

async function withoutSecondKey(before) {
  return signStatement(firstKey, await working(3, statementHash(before), '2026-03-02'))
}

async function otherDay(before) {
  const keys = succession(firstKey, '2026-03-02')
  return signStatement(secondKey, { ...(await working(3, statementHash(before), '2026-03-02')), keys })
}
