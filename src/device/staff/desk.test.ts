// The desk against a server that returns another one than the newest.
import { beforeEach, expect, test } from 'vitest'
import { fromBase64, randomBytes, toBase64 } from '../../protocol/encoding/bytes.ts'
import { padJson, unpadJson } from '../../protocol/encoding/padding.ts'
import { open, seal } from '../../protocol/sealing/age.ts'
import { sealDesk } from '../../protocol/sealing/desk.ts'
import { makeStaffKeys, type StaffKeys } from './account.ts'
import { EMPTY_DESK, type HeldDesk, loadDesk, saveDesk } from './desk.ts'
import { type DeskServer, startDeskServer } from './testing/deskServer.ts'

const organization = toBase64(randomBytes(32))
const FIRST = { content: EMPTY_DESK, mark: null, counter: 0, before: null }
const drafts = { a: 'Terima kasih.' }

let keys: StaffKeys
let server: DeskServer

beforeEach(async () => {
  keys = await makeStaffKeys()
  server = startDeskServer()
})

const load = (remembered: HeldDesk | null) => loadDesk(keys, organization, remembered?.mark ?? null)
const save = (held: HeldDesk, content = EMPTY_DESK) => saveDesk(keys, organization, held, content)

test('each desk has the next counter, and comes back with its day and content', async () => {
  expect(await load(null)).toEqual({ state: 'first', desk: FIRST })
  const one = await save(FIRST, { ...EMPTY_DESK, serial: 7, drafts })
  const two = await save(one, { ...EMPTY_DESK, serial: 8, drafts })
  expect([one.mark, two.mark]).toMatchObject([
    { counter: 1, serial: 7 },
    { counter: 2, serial: 8, day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  ])
  expect(await load(null)).toEqual({ state: 'own', desk: two })
  expect(await load(two)).toEqual({ state: 'own', desk: two })
})

test('a newer desk of another browser is no alarm', async () => {
  const one = await save(FIRST)
  const two = await save(one, { ...EMPTY_DESK, drafts })
  expect(await load(one)).toEqual({ state: 'own', desk: two })
})

test('an older desk is refused with both days; the empty one to go on with is newer than both and keeps the serial', async () => {
  const one = await save(FIRST, { ...EMPTY_DESK, serial: 6 })
  const yesterday = server.stored
  const two = await save(one, { ...EMPTY_DESK, serial: 8, drafts })
  server.stored = yesterday
  const loaded = await load(two)
  expect(loaded).toEqual({
    state: 'lost',
    loss: { how: 'older', remembered: two.mark, returned: one.mark },
    desk: { content: { ...EMPTY_DESK, serial: 8 }, mark: null, counter: 2, before: one.before },
  })
  const anew = await save(loaded.desk)
  expect(anew.mark).toMatchObject({ counter: 3 })
  expect(await load(two)).toEqual({ state: 'own', desk: anew })
})

test('two different desks with one counter are not taken for one', async () => {
  const one = await save(FIRST)
  server.stored = null
  const other = await save(FIRST)
  expect(await load(one)).toMatchObject({ state: 'lost', loss: { how: 'older', returned: other.mark } })
})

test('no desk, although one is remembered, is a loss', async () => {
  const one = await save(FIRST, { ...EMPTY_DESK, serial: 5 })
  server.stored = null
  expect(await load(one)).toEqual({
    state: 'lost',
    loss: { how: 'missing', remembered: one.mark, returned: null },
    desk: { content: { ...EMPTY_DESK, serial: 5 }, mark: null, counter: 1, before: null },
  })
})

test('what the server seals to the member itself is never used: a planted draft, a higher counter, another member’s', async () => {
  const one = await save(FIRST)
  const own = unpadJson(await open(keys.identity, fromBase64(server.stored ?? ''))) as object
  const content = { ...EMPTY_DESK, drafts: { a: 'Kami akui semuanya.' } }
  const stranger = await makeStaffKeys()
  await saveDesk(stranger, organization, one, content)
  const theirs = await open(stranger.identity, fromBase64(server.stored ?? ''))
  const forged = [
    padJson({ ...own, content }),
    padJson({ ...own, counter: 9 }),
    padJson({ v: 1, ...content }),
    theirs,
  ].map((plain) => seal(keys.recipient, plain))
  const alien = await seal(stranger.recipient, padJson(own))
  for (const sealed of [...(await Promise.all(forged)), alien, padJson(own)]) {
    server.stored = toBase64(sealed)
    const loaded = await load(one)
    expect(loaded).toMatchObject({ state: 'lost', loss: { how: 'forged', remembered: one.mark, returned: null } })
    expect(loaded.desk.content).toEqual(EMPTY_DESK)
  }
})

test('a desk of another organisation is not this one’s', async () => {
  await saveDesk(keys, toBase64(randomBytes(32)), FIRST, EMPTY_DESK)
  expect(await load(null)).toMatchObject({ state: 'lost', loss: { how: 'forged' } })
})

test('a desk from before desks had a MAC gives way to an empty one; a browser that knows a newer form refuses it', async () => {
  const former = toBase64(await seal(keys.recipient, padJson({ v: 1, serial: 9, seen: {}, drafts, filter: '' })))
  server.stored = former
  const loaded = await load(null)
  expect(loaded).toMatchObject({ state: 'former', desk: { content: EMPTY_DESK, mark: null, counter: 0 } })
  const one = await save(loaded.desk)
  expect(await load(one)).toEqual({ state: 'own', desk: one })
  server.stored = former
  expect(await load(one)).toMatchObject({ state: 'lost', loss: { how: 'forged' } })
})

test('of two browsers that replace one desk, the second is refused', async () => {
  const one = await save(FIRST)
  await save(one, { ...EMPTY_DESK, drafts })
  await expect(save(one)).rejects.toMatchObject({ code: 'conflict' })
})

test('a desk of a newer program is neither a loss nor a breach: this page has to be loaded again', async () => {
  const one = await save(FIRST)
  const own = unpadJson(await open(keys.identity, fromBase64(server.stored ?? ''))) as object
  const desk = { counter: 2, day: '2026-03-02', content: { ...EMPTY_DESK, colour: 'green' } }
  const later = await sealDesk(keys.identity, organization, desk)
  for (const sealed of [later, await seal(keys.recipient, padJson({ ...own, v: 3, more: 1 }))]) {
    server.stored = toBase64(sealed)
    for (const known of [one, null]) await expect(load(known)).rejects.toMatchObject({ name: 'NewerDeskError' })
    expect(server.stored).toBe(toBase64(sealed))
  }
  // A later form alone proves nothing: the server can seal any. Nor does a MAC of something else.
  const content = { ...EMPTY_DESK, drafts }
  const { mac, ...unsigned } = own as Record<string, unknown>
  const alien = unpadJson(await open(keys.identity, await sealDesk(keys.identity, toBase64(randomBytes(32)), desk)))
  const forged = [
    { v: 3 },
    { ...unsigned, v: 3 },
    { ...own, v: 3, counter: 9 },
    { ...own, v: 3, content },
    { ...own, v: 3, mac: toBase64(randomBytes(32)) },
    { ...(alien as object), v: 3 },
  ]
  for (const plain of forged) {
    server.stored = toBase64(await seal(keys.recipient, padJson(plain)))
    for (const known of [one, null]) {
      expect(await load(known)).toMatchObject({ state: 'lost', loss: { how: 'forged' } })
    }
  }
  // What does not name a later form is still refused as forged.
  for (const v of [0, 2.5, '3']) {
    server.stored = toBase64(await seal(keys.recipient, padJson({ ...own, v })))
    expect(await load(one)).toMatchObject({ state: 'lost', loss: { how: 'forged' } })
  }
})
