// Names cannot be probed: an unknown name and a wrong password cost the server the same queries and the same MACs in
// the same order, so that neither the answer nor its time distinguishes them.
import { describe, expect, test, vi } from 'vitest'
import { recordKey } from '../../../protocol/account/record.ts'
import { randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'

const macs = vi.hoisted((): string[] => [])
vi.mock('../../../protocol/encoding/hash.ts', async (original) => {
  const real = await original<typeof import('../../../protocol/encoding/hash.ts')>()
  const labelledMac: typeof real.labelledMac = (key, label, ...fields) => {
    macs.push(`${label}, ${fields.map(({ length }) => length).join(' + ')} bytes`)
    return real.labelledMac(key, label, ...fields)
  }
  return { ...real, labelledMac }
})

const hash = () => toBase64(randomBytes(32))

describe.each(databases)('an unknown name and a wrong password on %s', (kind) => {
  /** An organisation, a function that stores one record in it, and one that measures the cost of a request. */
  async function setUp() {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { number } = organization.people.reviewer
    const known = { lookup: hash(), proof: hash() }
    const keep = (who: 'staff' | 'account') =>
      server.db
        .insertInto('record')
        .values({
          organization_id: organization.id,
          key: recordKey(server.deps.secrets.pepper, known.lookup, known.proof),
          kind: who,
          staff_number: who === 'staff' ? number : null,
          lockbox: new Uint8Array(2171),
          second_lockbox: null,
        })
        .execute()
    const costOf = async (method: string, path: string, body: object) => {
      server.queries.length = 0
      macs.length = 0
      const answer = await server.request(organization.host, path, { method, body })
      return { status: answer.status, text: await answer.text(), queries: [...server.queries], macs: [...macs] }
    }
    return { server, organization, known, keep, costOf }
  }

  test('at the log-in of staff', async () => {
    const { server, organization, known, keep, costOf } = await setUp()
    await keep('staff')
    const ask = (body: object) => costOf('POST', '/api/staff/session', { ...body, totp: '000000' })
    const unknown = await ask({ lookup: hash(), proof: hash() })
    expect(unknown).toMatchObject({ status: 401, macs: ['share, 32 + 32 bytes', 'record, 32 + 32 bytes'] })
    expect(await ask({ ...known, proof: hash() })).toEqual(unknown)
    server.clock.advance({ hours: 2 })
    // A control: only the right name and password reach the second factor.
    await server.db
      .updateTable('staff')
      .set({ totp_nonce: randomId() })
      .where('organization_id', '=', organization.id)
      .execute()
    const right = await ask(known)
    expect([right.status, right.macs.length]).toEqual([401, 3])
  })

  test.each([
    ['POST', '/api/reporter/records/open'],
    ['DELETE', '/api/reporter/records'],
  ])('of a reporter (%s %s)', async (method, path) => {
    const { server, known, keep, costOf } = await setUp()
    await keep('account')
    const unknown = await costOf(method, path, { lookup: hash(), proof: hash() })
    expect(unknown.status).toBe(401)
    expect(unknown.macs).toContain('record, 32 + 32 bytes')
    expect(await costOf(method, path, { ...known, proof: hash() })).toEqual(unknown)
    server.clock.advance({ hours: 2 })
    const right = await costOf(method, path, known)
    expect([right.status < 300, right.macs, right.queries]).toEqual([true, unknown.macs, unknown.queries])
  })
})
