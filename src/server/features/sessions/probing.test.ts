// Names cannot be probed: an unknown name, a wrong password and a wrong second factor cost the server the same queries and
// the same MACs in the same order, so that neither the answer nor its time distinguishes them.
import { describe, expect, test, vi } from 'vitest'
import { recordKey } from '../../../protocol/account/record.ts'
import { randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'
import { totpCode, totpSecret, totpStep } from './totp.ts'

const macs = vi.hoisted((): string[] => [])
vi.mock('../../../protocol/encoding/hash.ts', async (original) => {
  const real = await original<typeof import('../../../protocol/encoding/hash.ts')>()
  const labelledMac: typeof real.labelledMac = (key, label, ...fields) => {
    macs.push(`${label}, ${fields.map(({ length }) => length).join(' + ')} bytes`)
    return real.labelledMac(key, label, ...fields)
  }
  return { ...real, labelledMac }
})

/** The codes of the second factor. */
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>()
  const createHmac: typeof real.createHmac = (algorithm, ...rest) => {
    macs.push(algorithm)
    return real.createHmac(algorithm, ...rest)
  }
  return { ...real, createHmac }
})

const hash = () => toBase64(randomBytes(32))
/** MACs of the second factor: its secret, and the codes of three steps. */
const SECOND_FACTOR = ['totp, 22 + 1 + 22 bytes', 'sha1', 'sha1', 'sha1']

/** Without the work of the counters: that an attempt failed, and is counted, stands in its answer. */
function uncounted(work: readonly string[]): string[] {
  return work.filter((each) => !/^(hour|counter), | "?counter"? /.test(each))
}

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
      // The tables of the counters take turns, hour by hour.
      const queries = server.queries.map((query) => query.replaceAll(/counter_\d/g, 'counter'))
      return { status: answer.status, text: await answer.text(), queries, macs: [...macs] }
    }
    return { server, organization, known, keep, costOf }
  }

  test('at the log-in of staff', async () => {
    const { server, organization, known, keep, costOf } = await setUp()
    await keep('staff')
    const ask = (body: object) => costOf('POST', '/api/staff/session', { ...body, totp: '000000' })
    const unknown = await ask({ lookup: hash(), proof: hash() })
    const shares = ['share, 32 + 32 bytes', 'staff-share, 32 + 32 bytes']
    const expected = [...shares, 'record, 32 + 32 bytes', ...SECOND_FACTOR]
    expect([unknown.status, uncounted(unknown.macs)]).toEqual([401, expected])
    expect(await ask({ ...known, proof: hash() })).toEqual(unknown)
    // The right name and password, without a second factor, with a wrong or used code, and of who may not log in.
    const nonce = randomId()
    const secret = totpSecret(server.deps.secrets.pepper, organization.id, organization.people.reviewer.number, nonce)
    const code = () => totpCode(secret, totpStep(server.clock.now()))
    const wrong = () => (code() === '000000' ? '000001' : '000000')
    const setMember = (values: { state?: 'suspended' | 'member'; totp_nonce?: string | null }) =>
      server.db.updateTable('staff').set(values).where('organization_id', '=', organization.id).execute()
    const askRight = async (totp: string) => {
      server.clock.advance({ hours: 2 })
      return costOf('POST', '/api/staff/session', { ...known, totp })
    }
    await setMember({ totp_nonce: null })
    expect(await askRight('000000')).toEqual(unknown)
    await setMember({ totp_nonce: nonce })
    expect(await askRight(wrong())).toEqual(unknown)
    await setMember({ state: 'suspended' })
    server.clock.advance({ hours: 2 })
    const suspended = await costOf('POST', '/api/staff/session', { ...known, totp: code() })
    expect(suspended).toEqual(unknown)
    // The control: the right code lets in, once.
    await setMember({ state: 'member' })
    server.clock.advance({ hours: 2 })
    const right = await costOf('POST', '/api/staff/session', { ...known, totp: code() })
    expect([right.status, uncounted(right.macs)]).toEqual([200, expected])
    expect(right.queries.length).toBeGreaterThan(unknown.queries.length)
    expect(await costOf('POST', '/api/staff/session', { ...known, totp: code() })).toEqual(unknown)
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
    expect(right.status).toBeLessThan(300)
    // The deletion itself is a query more: whoever causes it knows that the name is right.
    const read = right.queries.filter((query) => !query.startsWith('insert into "inbox_record"'))
    expect([uncounted(right.macs), uncounted(read)]).toEqual([uncounted(unknown.macs), uncounted(unknown.queries)])
  })
})
