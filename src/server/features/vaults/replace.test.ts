import { describe, expect, test } from 'vitest'
import { recipientOf } from '../../../protocol/sealing/age.ts'
import { SentSlot } from '../../../protocol/wire/reporter.ts'
import {
  composeVault,
  databases,
  makeOrganization,
  makeReport,
  makeSlot,
  openTestApp,
  type TestApp,
} from '../../testing/index.ts'

/** A sent report, and ways to compose, send and read its vault. */
async function sent(server: TestApp, mode: 'daily' | 'at_once' = 'daily') {
  const organization = await makeOrganization(server, { mode })
  const report = await makeReport(server, organization)
  const custody = await recipientOf(organization.custodyIdentity)
  const compose = (version: number, format: 1 | 2 = 2) =>
    composeVault(organization.publicId, custody, report.slot, version, { name: `Wayan ${version}` }, format)
  const put = async (body: unknown, { token } = report.slot) => {
    const what = { method: 'PUT', body, token }
    return (await server.request(organization.host, '/api/reporter/vault', what)).status
  }
  const read = async () => {
    const { token } = report.slot
    return SentSlot.parse(await (await server.request(organization.host, '/api/reporter/slot', { token })).json())
  }
  return { organization, compose, put, read }
}

describe.each(databases)('the identity vault on %s', (kind) => {
  test('is replaced by the next version until it is opened', async () => {
    const server = await openTestApp(kind)
    for (const mode of ['daily', 'at_once'] as const) {
      const { organization, compose, put, read } = await sent(server, mode)
      const second = await compose(2)
      expect([await put(await compose(3)), await put(second), await put(second)]).toEqual([409, 204, 204])
      expect(await put(await compose(2))).toBe(409)
      expect((await read()).vault).toEqual({ version: 2, own: second.own, opened: false })
      expect(await put({ ...(await compose(3)), custody: second.own.slice(0, 100) })).toBe(400)
      if (mode === 'daily') continue
      const rows = await server.db
        .selectFrom('vault')
        .select('version')
        .where('organization_id', '=', organization.id)
        .execute()
      expect(rows).toEqual([{ version: 2 }])
      await server.db.updateTable('vault').set({ opened_day: '2026-03-02' }).execute()
      expect(await put(await compose(3))).toBe(409)
      expect((await read()).vault).toEqual({ version: 2, own: second.own, opened: true })
    }
  })

  test('keeps its size: a larger or smaller one would tell that something was written or deleted', async () => {
    const { compose, put } = await sent(await openTestApp(kind))
    const larger = await compose(2, 1)
    expect(await put(larger)).toBe(400)
    expect(await put({ ...larger, own: (await compose(2)).own })).toBe(400)
    expect(await put(await compose(2))).toBe(204)
  })

  test('cannot be replaced for a draft or a destroyed report', async () => {
    const server = await openTestApp(kind)
    const { organization, compose, put } = await sent(server)
    const second = await compose(2)
    expect(await put(second, await makeSlot(server, organization))).toBe(409)
    await server.db.updateTable('inbox_slot').set({ state: 'destroyed' }).execute()
    expect(await put(second)).toBe(409)
    expect(await server.db.selectFrom('inbox_vault').select('version').execute()).toEqual([{ version: 1 }])
  })
})
