import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Slot } from '../../../protocol/account/slots.ts'
import { fromBase64, randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { padJson } from '../../../protocol/encoding/padding.ts'
import { seal } from '../../../protocol/sealing/age.ts'
import { DRAFT_STAMP, DraftSlot } from '../../../protocol/wire/reporter.ts'
import { listOrganizations } from '../../database/index.ts'
import { databases, makeFile, makeOrganization, makeReport, makeSlot, openTestApp } from '../../testing/index.ts'
import { runTick } from '../tick/index.ts'
import { measureDraft, readDraftPart } from './index.ts'

const draftOf = async (slot: Slot, text: string) => ({
  draft: toBase64(await seal(slot.ownRecipient, padJson({ text }))),
})

describe.each(databases)('drafts on %s', (kind) => {
  test('are kept sealed and read again with their pieces', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const slot = await makeSlot(server, { host })
    const file = await makeFile(server, { host }, slot, randomBytes(10))
    const body = await draftOf(slot, 'belum selesai')
    const saved = await server.request(host, '/api/reporter/draft', { method: 'PUT', body, token: slot.token })
    expect(await saved.json()).toEqual({ keptUntil: '2026-03-09' })
    const read = DraftSlot.parse(await (await server.request(host, '/api/reporter/slot', { token: slot.token })).json())
    expect(read.draft).toBe(body.draft)
    expect(read.pieces.map(({ id, size, offset }) => [id, size === offset])).toEqual([[file.pieces[0]?.id, true]])
  })

  test('anything but a padded age file is refused', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const slot = await makeSlot(server, { host })
    const save = (draft: string) =>
      server.request(host, '/api/reporter/draft', { method: 'PUT', body: { draft }, token: slot.token })
    expect((await save(toBase64(new TextEncoder().encode('rahasia')))).status).toBe(400)
    expect((await save(toBase64(await seal(slot.ownRecipient, randomBytes(100))))).status).toBe(400)
    expect((await save('A'.repeat(700_000))).status).toBe(400)
    expect((await save('A'.repeat(2_100_000))).status).toBe(413)
  })

  test('a large draft is read as it was saved, never as a mixture of two versions', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { host, id } = organization
    const slot = await makeSlot(server, { host })
    const save = async () => {
      const draft = toBase64(await seal(slot.ownRecipient, padJson({ text: 'x'.repeat(300_000) })))
      const answer = await server.request(host, '/api/reporter/draft', {
        method: 'PUT',
        body: { draft },
        token: slot.token,
      })
      expect(answer.status).toBe(200)
      return draft
    }
    const first = await save()
    const read = async () => (await server.request(host, '/api/reporter/slot', { token: slot.token })).json()
    expect((await read()).draft).toBe(first)
    const { token_hash } = await server.db.selectFrom('inbox_slot').select('token_hash').executeTakeFirstOrThrow()
    const stamp = (await measureDraft(server.db, id, token_hash))?.stamp as Uint8Array
    const part = () => readDraftPart(server.deps, id, token_hash, stamp, 98_304, 1000)
    expect(toBase64(new Uint8Array((await part()) as Uint8Array))).toBe(
      toBase64(fromBase64(first).subarray(98_304, 99_304)),
    )
    await save()
    expect(await part()).toBeUndefined()
  })

  test('a draft replaces only the one that its sender knows, if the sender names one', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const slot = await makeSlot(server, { host })
    const save = async (text: string, replaces?: string | null) => {
      const sealed = await draftOf(slot, text)
      const body = replaces === undefined ? sealed : { ...sealed, replaces }
      const answer = await server.request(host, '/api/reporter/draft', { method: 'PUT', body, token: slot.token })
      return { status: answer.status, stamp: toBase64(fromBase64(sealed.draft).subarray(0, DRAFT_STAMP)) }
    }
    const first = await save('satu', null)
    const second = await save('dua', first.stamp)
    expect([first.status, second.status]).toEqual([200, 200])
    // Another window still knows the first one, or none.
    expect([(await save('tiga', first.stamp)).status, (await save('tiga', null)).status]).toEqual([409, 409])
    const stored = async () => {
      const answer = await server.request(host, '/api/reporter/slot', { token: slot.token })
      return toBase64(fromBase64(DraftSlot.parse(await answer.json()).draft ?? '').subarray(0, DRAFT_STAMP))
    }
    expect(await stored()).toBe(second.stamp)
    const asked = await save('empat')
    expect([asked.status, await stored()]).toEqual([200, asked.stamp])
  })

  test('a deleted draft leaves no pieces, and its slot is free again', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const slot = await makeSlot(server, { host })
    await makeFile(server, { host }, slot, randomBytes(10))
    const inbox = () => readdirSync(join(server.data, 'inbox'))
    expect(inbox()).toHaveLength(1)
    const remove = () => server.request(host, '/api/reporter/draft', { method: 'DELETE', token: slot.token })
    expect((await remove()).status).toBe(204)
    expect(inbox()).toEqual([])
    const states = await server.request(host, '/api/reporter/lookup', { body: { tokens: [slot.token] } })
    expect(await states.json()).toEqual({ states: ['free'] })
    expect((await remove()).status).toBe(404)
  })

  test('a sent report can be neither overwritten nor deleted as a draft', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { slot } = await makeReport(server, organization)
    const put = { method: 'PUT', body: await draftOf(slot, 'lagi'), token: slot.token }
    expect((await server.request(organization.host, '/api/reporter/draft', put)).status).toBe(409)
    const remove = { method: 'DELETE', token: slot.token }
    expect((await server.request(organization.host, '/api/reporter/draft', remove)).status).toBe(409)
  })

  test('a draft is deleted seven days after its last save, not earlier; sending files counts as a save', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const [left, saved, uploaded] = [
      await makeSlot(server, { host }),
      await makeSlot(server, { host }),
      await makeSlot(server, { host }),
    ]
    const states = async () => {
      const tokens = [left, saved, uploaded].map(({ token }) => token)
      return (await (await server.request(host, '/api/reporter/lookup', { body: { tokens } })).json()).states
    }
    const tick = async () => {
      const [organization] = await listOrganizations(server.db)
      if (organization) await runTick(server.deps, organization)
    }
    server.clock.advance({ days: 7 })
    await server.request(host, '/api/reporter/draft', {
      method: 'PUT',
      body: await draftOf(saved, 'x'),
      token: saved.token,
    })
    await makeFile(server, { host }, uploaded, randomBytes(10))
    await tick()
    expect(await states()).toEqual(['draft', 'draft', 'draft'])
    server.clock.advance({ days: 1 })
    await tick()
    expect(await states()).toEqual(['free', 'draft', 'draft'])
    server.clock.advance({ days: 8 })
    await tick()
    expect(await states()).toEqual(['free', 'free', 'free'])
    expect(readdirSync(join(server.data, 'inbox'))).toEqual([])
  })

  test('saving a draft again keeps its files too', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const slot = await makeSlot(server, { host })
    const file = await makeFile(server, { host }, slot, randomBytes(10))
    const save = { method: 'PUT', body: await draftOf(slot, 'x'), token: slot.token }
    server.clock.advance({ days: 6 })
    await server.request(host, '/api/reporter/draft', save)
    server.clock.advance({ days: 6 })
    const [organization] = await listOrganizations(server.db)
    if (organization) await runTick(server.deps, organization)
    const read = DraftSlot.parse(await (await server.request(host, '/api/reporter/slot', { token: slot.token })).json())
    expect(read.pieces.map(({ id }) => id)).toEqual([file.pieces[0]?.id])
  })
})

test('on SQLite, drafts that are saved at the same moment share a commit', async () => {
  const server = await openTestApp('sqlite')
  const { host } = await makeOrganization(server)
  const slots = await Promise.all(Array.from({ length: 10 }, () => makeSlot(server, { host })))
  const bodies = await Promise.all(slots.map((slot, at) => draftOf(slot, `draf ${at}`)))
  server.queries.length = 0
  const path = '/api/reporter/draft'
  const answers = await Promise.all(
    slots.map(({ token }, at) => server.request(host, path, { method: 'PUT', body: bodies[at], token })),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
  const commits = server.queries.filter((text) => text === 'commit').length
  expect(commits).toBeGreaterThan(0)
  expect(commits).toBeLessThan(slots.length)
})
