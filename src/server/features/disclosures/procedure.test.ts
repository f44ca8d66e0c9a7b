// Opening an identity vault, from the request to the last day: what the server stores, serves and refuses on the way.
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../domain/days.ts'
import { databases } from '../../testing/index.ts'
import { openProcedure } from './testing/procedure.ts'

describe.each(databases)('opening an identity vault on %s', (kind) => {
  test('goes from the request over decision, release and hand-over to the last day', async () => {
    const { openCase, release, people, server, todayNow } = await openProcedure(kind)
    const one = await openCase()
    const { said, hash: request } = await one.ask('reviewer')
    expect(said).toBe('done')
    const today = todayNow()
    const asked = await one.read()
    expect(asked.case.waitsFor).toBe('custodian')
    expect(asked.identityRequests).toEqual([
      {
        request,
        requester: people.reviewer.number,
        version: 1,
        state: 'asked',
        askedDay: today,
        custodian: null,
        decidedDay: null,
        lastDay: null,
        handedDay: null,
        openUntil: null,
      },
    ])
    expect([await one.vaultOf(request), await one.opened(request, 'reviewer')]).toEqual([null, 'conflict'])
    expect((await one.handOn(request)).said).toBe('conflict')

    expect(await one.decide(request, 'reviewer', true)).toBe('done')
    expect([await one.stateOf(request), await one.vaultOf(request)]).toEqual(['granted', null])
    expect((await one.handOn(request)).said).toBe('conflict')
    expect((await one.slotNow()).vault.opened).toBe(false)

    await release()
    expect([await one.stateOf(request), await one.vaultOf(request)]).toEqual(['ready', one.sent.body.vault.custody])
    expect((await one.slotNow()).vault).toMatchObject({ version: 1, opened: true })
    expect((await one.replace(2)).status).toBe(409)

    const { said: handed, vault } = await one.handOn(request)
    expect(handed).toBe('done')
    expect(await one.vaultOf(request)).toBe(null)
    expect((await one.handOn(request)).said).toBe('conflict')
    const openUntil = addDays(today, 7)
    for (const _ of [1, 2]) expect(await one.opened(request, 'reviewer')).toEqual({ vault, openUntil })
    for (const who of ['director', 'secondReviewer', 'investigator'] as const) {
      expect([who, await one.opened(request, who)]).toEqual([who, 'not_found'])
    }

    server.clock.advance({ days: 7 })
    await release()
    expect(await one.opened(request, 'reviewer')).toEqual({ vault, openUntil })
    server.clock.advance({ days: 1 })
    expect(await one.opened(request, 'reviewer')).toBe('conflict')
    await release()
    expect(await one.stateOf(request)).toBe('ended')
    const { vault_copy } = await server.db.selectFrom('identity_request').select('vault_copy').executeTakeFirstOrThrow()
    expect(vault_copy).toBe(null)
    expect((await one.read()).identityRequests[0]).toMatchObject({ state: 'ended', handedDay: today, openUntil })
    // What was opened once stays frozen.
    expect((await one.replace(2)).status).toBe(409)
  })
})
