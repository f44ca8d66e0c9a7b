// A grant against a reporter who replaces the vault: whichever is first, nothing replaced is served and nothing is lost.
import { describe, expect, test } from 'vitest'
import type { Slot } from '../../../protocol/account/slots.ts'
import { recipientOf } from '../../../protocol/sealing/age.ts'
import { organizationAt } from '../../database/index.ts'
import { composeVault, databases, type TestApp, type TestOrganization } from '../../testing/index.ts'
import { takeEffect } from '../identity-requests/index.ts'
import { dyingAfter, Killed } from '../tick/testing/dying.ts'
import { replaceVault } from '../vaults/index.ts'
import { openProcedure } from './testing/procedure.ts'

describe.each(databases)('a grant on %s', (kind) => {
  test('is for one version: if the reporter replaces it before the release, nothing is opened', async () => {
    const { openCase, release, server } = await openProcedure(kind)
    const one = await openCase()
    const { hash: request } = await one.ask('reviewer')
    expect(await one.decide(request, 'reviewer', true)).toBe('done')
    const { status, body } = await one.replace(2)
    expect(status).toBe(204)
    // The old one is gone at once, and staff see no change before the release.
    const vaults = () => server.db.selectFrom('vault').selectAll().execute()
    expect(await vaults()).toMatchObject([{ version: 1, to_custody: { length: 0 }, to_own: { length: 0 } }])
    expect([(await one.read()).vaultVersion, await one.stateOf(request)]).toEqual([1, 'granted'])
    expect((await one.slotNow()).vault).toEqual({ version: 2, own: body.own, opened: false })
    await release()
    expect([(await one.read()).vaultVersion, await one.stateOf(request)]).toEqual([2, 'changed'])
    expect(await one.vaultOf(request)).toBe(null)
    expect(await one.handOn(request)).toMatchObject({ said: 'conflict' })
    expect((await vaults()).map(({ version, opened_day }) => [version, opened_day])).toEqual([[2, null]])
    expect((await one.replace(3)).status).toBe(204)
    // A new request, about the version that is there.
    expect((await one.ask('reviewer', { version: 1 })).said).toBe('conflict')
    expect((await one.ask('reviewer', { version: 2 })).said).toBe('done')
  })

  test('freezes its version when it takes effect, and not before', async () => {
    const { openCase, release, todayNow } = await openProcedure(kind)
    const one = await openCase()
    const { hash: request } = await one.ask('reviewer')
    expect(await one.decide(request, 'reviewer', true)).toBe('done')
    await release()
    expect(await one.stateOf(request)).toBe('ready')
    expect((await one.replace(2)).status).toBe(409)
    expect((await one.slotNow()).vault).toMatchObject({ version: 1, own: one.sent.body.vault.own, opened: true })
    // A second member gets the same version, frozen since the first day.
    const { hash: second } = await one.ask('director')
    expect(await one.decide(second, 'director', true)).toBe('done')
    await release()
    expect([await one.stateOf(second), await one.vaultOf(second)]).toEqual(['ready', one.sent.body.vault.custody])
    expect((await one.read()).identityRequests.map(({ askedDay }) => askedDay)).toEqual([todayNow(), todayNow()])
  })

  test('takes effect at once where the office chose so, unless the vault was replaced', async () => {
    const { openCase } = await openProcedure(kind, 'at_once')
    const one = await openCase()
    const { hash: request } = await one.ask('reviewer')
    expect(await one.decide(request, 'reviewer', true)).toBe('done')
    expect([await one.stateOf(request), await one.vaultOf(request)]).toEqual(['ready', one.sent.body.vault.custody])
    expect((await one.replace(2)).status).toBe(409)

    const other = await openCase()
    const { hash: late } = await other.ask('reviewer')
    expect((await other.replace(2)).status).toBe(204)
    expect(await other.decide(late, 'reviewer', true)).toBe('done')
    expect([await other.stateOf(late), await other.vaultOf(late)]).toEqual(['changed', null])
  })

  test('finds a replacement whose process died before it emptied the old version', async () => {
    const { openCase, organization, release, server, todayNow } = await openProcedure(kind)
    const one = await openCase()
    const { hash: request } = await one.ask('reviewer')
    expect(await one.decide(request, 'reviewer', true)).toBe('done')
    const body = await halfReplaced(server, organization, one.sent.slot)
    // A reporter whose request got no answer reads the new version already; the grant finds it, too.
    expect((await one.slotNow()).vault).toEqual({ version: 2, own: body.own, opened: false })
    const effect = () =>
      server.db.transaction().execute((trx) => takeEffect(trx, { ...one.owned, request }, todayNow()))
    await effect()
    expect([await one.stateOf(request), await one.vaultOf(request)]).toEqual(['changed', null])
    // Sent again, it is the same version, and the old one goes.
    const what = { method: 'PUT', body, token: one.sent.slot.token }
    expect((await server.request(organization.host, '/api/reporter/vault', what)).status).toBe(204)
    const { to_custody } = await server.db.selectFrom('vault').select('to_custody').executeTakeFirstOrThrow()
    expect(to_custody.length).toBe(0)
    await release()
    expect((await one.slotNow()).vault).toEqual({ version: 2, own: body.own, opened: false })
    await effect()
    expect(await one.stateOf(request)).toBe('changed')
  })

  test('keeps the old version whole when it comes between the two steps of a replacement', async () => {
    const { openCase, organization, release, server, todayNow } = await openProcedure(kind)
    const one = await openCase()
    const body = await halfReplaced(server, organization, one.sent.slot)
    // As a grant does whose check came just before the new version was stored.
    await server.db.updateTable('vault').set({ opened_day: todayNow() }).execute()
    expect((await one.slotNow()).vault).toEqual({ version: 1, own: one.sent.body.vault.own, opened: true })
    const what = { method: 'PUT', body, token: one.sent.slot.token }
    expect((await server.request(organization.host, '/api/reporter/vault', what)).status).toBe(409)
    await release()
    expect(await server.db.selectFrom('inbox_vault').selectAll().execute()).toEqual([])
    expect((await one.slotNow()).vault).toEqual({ version: 1, own: one.sent.body.vault.own, opened: true })
  })

  test('and a replacement at the same moment: exactly one of them counts', { timeout: 90_000 }, async () => {
    const { openCase, server, todayNow } = await openProcedure(kind)
    const seen = new Set<string>()
    for (let round = 0; round < 12; round++) {
      const one = await openCase()
      const { hash: request } = await one.ask('reviewer')
      await one.decide(request, 'reviewer', true)
      const effect = () =>
        server.db.transaction().execute((trx) => takeEffect(trx, { ...one.owned, request }, todayNow()))
      const [replaced] = await Promise.all([one.replace(2), wait(round).then(effect)])
      const state = await one.stateOf(request)
      const { version, opened, own } = (await one.slotNow()).vault
      seen.add(state)
      const expected =
        state === 'ready'
          ? [409, 1, true, one.sent.body.vault.own, one.sent.body.vault.custody]
          : [204, 2, false, replaced.body.own, null]
      expect([replaced.status, version, opened, own, await one.vaultOf(request)]).toEqual(expected)
    }
    expect([...seen].every((state) => state === 'ready' || state === 'changed')).toBe(true)
  })
})

/** Replaces the vault in a process that dies between the two steps; answers what was sent. */
async function halfReplaced({ db, deps }: TestApp, organization: TestOrganization, slot: Slot) {
  const custody = await recipientOf(organization.custodyIdentity)
  const body = await composeVault(organization.publicId, custody, slot, 2, { name: 'Made' })
  const stored = await organizationAt(db, organization.host)
  const row = db.selectFrom('slot').select('token_hash').where('case_id', '=', slot.caseId)
  const { token_hash } = await row.executeTakeFirstOrThrow()
  const dying = { ...deps, db: dyingAfter(db, 1) }
  await expect(replaceVault(dying, stored as NonNullable<typeof stored>, token_hash, body)).rejects.toThrow(Killed)
  return body
}

/** Lets more and more of the replacement go before the effect. */
async function wait(turns: number): Promise<void> {
  for (let turn = 0; turn < turns * 3; turn++) await new Promise((done) => setTimeout(done))
}
