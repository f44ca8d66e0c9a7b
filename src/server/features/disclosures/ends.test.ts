// When a vault that was passed on can be opened no longer: by time, and with the right to the case.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../domain/days.ts'
import type { StatementMember } from '../../../protocol/keys/statement.ts'
import type { Dialect } from '../../database/index.ts'
import { databases, publishNext } from '../../testing/index.ts'
import { composeAct, composeOffice, logInAs } from '../../testing/staff.ts'
import { publishAs } from '../organizations/testing/publishing.ts'
import { openProcedure, type Who } from './testing/procedure.ts'

async function setUp(kind: Dialect, who: Who) {
  const procedure = await openProcedure(kind)
  const one = await procedure.openCase()
  const { hash: request } = await one.ask(who)
  /** Goes on until the request is in this state. */
  const goOn = async (until: 'granted' | 'ready' | 'handed_on') => {
    expect(await one.decide(request, who, true)).toBe('done')
    if (until === 'granted') return
    await procedure.release()
    if (until === 'handed_on') expect((await one.handOn(request)).said).toBe('done')
    expect(await one.stateOf(request)).toBe(until)
  }
  const { db } = procedure.server
  const demandGone = async () => {
    const row = await db.selectFrom('identity_request').selectAll().executeTakeFirstOrThrow()
    expect([row.state, row.vault_copy]).toEqual(['ended', null])
    expect(await one.vaultOf(request)).not.toBe(one.sent.body.vault.custody)
    for (const said of [await one.decide(request, who, true), (await one.handOn(request)).said]) {
      expect(['conflict', 'not_found']).toContain(said)
    }
  }
  const owed = async () => {
    const leases = await db.selectFrom('lease').select('name').where('name', 'like', 'erasure-%').execute()
    return leases.map(({ name }) => name)
  }
  return { ...procedure, one, request, goOn, demandGone, owed }
}
type Setting = Awaited<ReturnType<typeof setUp>>

/** Each way in which a requester loses the right, by the endpoint that takes it away. */
const WAYS: Readonly<Record<string, { readonly who: Who; readonly lose: (setting: Setting) => Promise<unknown> }>> = {
  'their assignment': {
    who: 'investigator',
    lose: async ({ as, nextOf, one, organization, people, server }) => {
      const link = await nextOf(one.file.id, 'internal')
      const { deps } = server
      const { entry } = await composeOffice(
        deps,
        organization,
        people.director,
        one.file,
        'internal',
        'assignment',
        link,
      )
      const body = { entries: [entry], staff: [], lockboxes: [], waitsFor: 'director' }
      return (await (await as('director')).put(`/cases/${one.file.id}/assignment`, body)).status
    },
  },
  'their sessions, suspended': {
    who: 'reviewer',
    lose: async ({ as, people }) => {
      const path = `/members/${people.reviewer.number}/suspension`
      return (await (await as('administrator')).put(path, { suspended: true })).status
    },
  },
  'their place in the statement': { who: 'reviewer', lose: (setting) => publish(setting, 'reviewer', () => []) },
  'the role that reads cases': {
    who: 'investigator',
    lose: (setting) => publish(setting, 'investigator', (member) => [{ ...member, roles: ['observer'] }]),
  },
  'the channel': {
    who: 'reviewer',
    lose: (setting) => publish(setting, 'reviewer', (member) => [{ ...member, channels: ['gratifikasi'] }]),
  },
  'the case, discarded': {
    who: 'reviewer',
    lose: async ({ as, nextOf, one, organization, people, server }) => {
      const changes = { header: await nextOf(one.file.id, 'office') }
      const wanted = { act: 'discard' } as const
      const { body } = await composeAct(server.deps, organization, people.director, one.file, wanted, changes)
      return (await (await as('director')).post(`/cases/${one.file.id}/discard`, body)).status
    },
  },
}

/** Publishes a statement in which this member is another, or not there at all. */
async function publish(
  { organization, people, server }: Setting,
  who: Who,
  change: (member: StatementMember) => StatementMember[],
) {
  const staff = organization.statement.staff.flatMap((member) =>
    member.number === people[who].number ? change(member) : [member],
  )
  return (await publishAs(server, organization, 'director', { staff })).status
}

describe.each(databases)('what was passed on, on %s,', (kind) => {
  test.each(Object.entries(WAYS))('is deleted when its requester loses %s', async (_, { who, lose }) => {
    for (const until of ['granted', 'ready', 'handed_on'] as const) {
      const setting = await setUp(kind, who)
      const { demandGone, goOn, one, owed, request } = setting
      await goOn(until)
      if (until === 'handed_on') expect(await one.opened(request, who)).toMatchObject({ vault: expect.any(String) })
      expect(await owed()).not.toContain('erasure-identity-request')
      expect(await lose(setting)).toBe(204)
      const { state, vault_copy } = await setting.server.db
        .selectFrom('identity_request')
        .selectAll()
        .executeTakeFirstOrThrow()
      expect([until, state, vault_copy]).toEqual([until, 'ended', null])
      // A session that was opened before it, or is opened after it.
      expect(typeof (await one.opened(request, who))).toBe('string')
      // The bytes go from the files with the next removal of traces.
      expect((await owed()).includes('erasure-identity-request')).toBe(until === 'handed_on')
      if (until !== 'ready') continue
      await demandGone()
    }
  })

  test('is gone, too, if it is passed on at the moment at which the right is lost', { timeout: 90_000 }, async () => {
    for (let round = 0; round < 8; round++) {
      const { as, goOn, one, people, request, server } = await setUp(kind, 'reviewer')
      await goOn('ready')
      const administrator = await as('administrator')
      const path = `/members/${people.reviewer.number}/suspension`
      const [{ said }, suspended] = await Promise.all([
        one.handOn(request),
        administrator.put(path, { suspended: true }),
      ])
      expect([['done', 'conflict'].includes(said), suspended.status]).toEqual([true, 204])
      const row = await server.db.selectFrom('identity_request').selectAll().executeTakeFirstOrThrow()
      expect([row.state, row.vault_copy]).toEqual(['ended', null])
    }
  })

  test('leaves no bytes of what was passed on after the removal of traces', async () => {
    const { as, goOn, people, release, request, server } = await setUp(kind, 'reviewer')
    await goOn('handed_on')
    const { vault_copy } = await server.db
      .selectFrom('identity_request')
      .select('vault_copy')
      .where('request', '=', request)
      .executeTakeFirstOrThrow()
    const part = Buffer.from(vault_copy as Uint8Array).subarray(2000, 2100)
    const found = () =>
      [server.database, `${server.database}-wal`].filter((path) => readFileSync(path).includes(part)).length > 0
    // PostgreSQL writes the table again.
    const rewritten = () => server.queries.includes('vacuum full "identity_request"')
    expect(kind === 'sqlite' ? found() : !rewritten()).toBe(true)
    const path = `/members/${people.reviewer.number}/suspension`
    expect((await (await as('administrator')).put(path, { suspended: true })).status).toBe(204)
    await release()
    expect(kind === 'sqlite' ? !found() : rewritten()).toBe(true)
  })

  test('leaves the case to its handlers if it ends before a custodian has decided', async () => {
    const { as, one, people, server } = await setUp(kind, 'reviewer')
    const waits = async () =>
      (
        await server.db
          .selectFrom('case_file')
          .select('waits_for')
          .where('id', '=', one.file.id)
          .executeTakeFirstOrThrow()
      ).waits_for
    expect(await waits()).toBe('custodian')
    const path = `/members/${people.reviewer.number}/suspension`
    expect((await (await as('administrator')).put(path, { suspended: true })).status).toBe(204)
    expect(await waits()).toBe('reviewer')
  })

  test('is refused even if the row was not ended: rights are checked at every opening', async () => {
    const { goOn, one, people, request, server } = await setUp(kind, 'reviewer')
    await goOn('handed_on')
    const { db } = server
    const again = () => one.opened(request, 'reviewer')
    const number = people.reviewer.number
    await db.updateTable('staff').set({ state: 'suspended' }).where('number', '=', number).execute()
    expect(typeof (await again())).toBe('string')
    await db.updateTable('staff').set({ state: 'member' }).where('number', '=', number).execute()
    expect(await again()).toMatchObject({ vault: expect.any(String) })
    await db.updateTable('case_file').set({ discarded_day: '2026-03-02' }).execute()
    expect(typeof (await again())).toBe('string')
    expect(await one.stateOf(request)).toBe('handed_on')
  })

  test('is refused after a new statement without the requester, whoever stored it', async () => {
    const { goOn, one, organization, people, request, server } = await setUp(kind, 'reviewer')
    await goOn('handed_on')
    const staff = organization.statement.staff.filter(({ number }) => number !== people.reviewer.number)
    const next = { ...organization, ...(await publishNext(server, organization, { staff })) }
    const session = await logInAs(server, next, people.reviewer)
    expect((await session.get(`/cases/${one.file.id}/identity-requests/${request}/vault`)).status).toBe(404)
  })

  test('can be opened for seven days, and never after the last day of the grant', async () => {
    const { goOn, one, release, request, server, todayNow } = await setUp(kind, 'reviewer')
    await goOn('ready')
    const granted = todayNow()
    server.clock.advance({ days: 10 })
    expect((await one.handOn(request)).said).toBe('done')
    const openUntil = addDays(granted, 14)
    server.clock.advance({ days: 4 })
    await release()
    expect(await one.opened(request, 'reviewer')).toMatchObject({ openUntil })
    server.clock.advance({ days: 1 })
    expect(await one.opened(request, 'reviewer')).toBe('conflict')
    await release()
    expect([await one.stateOf(request), await one.opened(request, 'reviewer')]).toEqual(['ended', 'conflict'])
    expect((await one.ask('reviewer')).said).toBe('done')
  })

  test('a grant that nobody used in fourteen days ends', async () => {
    const { demandGone, goOn, one, release, request, server } = await setUp(kind, 'reviewer')
    await goOn('ready')
    server.clock.advance({ days: 14 })
    await release()
    expect(await one.vaultOf(request)).toBe(one.sent.body.vault.custody)
    server.clock.advance({ days: 1 })
    expect([await one.vaultOf(request), (await one.handOn(request)).said]).toEqual([null, 'conflict'])
    await release()
    await demandGone()
  })

  test('goes with a destroyed case, with its row', async () => {
    const { goOn, release, request, server, one } = await setUp(kind, 'reviewer')
    await goOn('handed_on')
    await server.db.updateTable('case_file').set({ discarded_day: '2026-03-02' }).execute()
    server.clock.advance({ days: 31 })
    await release()
    expect(await server.db.selectFrom('identity_request').selectAll().execute()).toEqual([])
    expect(await one.opened(request, 'reviewer')).toBe('not_found')
  })
})
