// The first statement of an organisation.
import { base32nopad } from '@scure/base'
import { afterEach, describe, expect, test } from 'vitest'
import { setNetwork } from '../../../device/api.ts'
import { confirmJoin, type Founding, join, readInvitation } from '../../../device/staff/account.ts'
import { makeFounding, makeFoundingKeys } from '../../../device/staff/founding.ts'
import { staffPasswordKeys } from '../../../protocol/account/password.ts'
import { randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import type { SigningKey } from '../../../protocol/keys/signing.ts'
import { readStatement, type Statement, signStatement } from '../../../protocol/keys/statement.ts'
import { databases, openTestApp } from '../../testing/index.ts'
import { totpCode, totpStep } from '../sessions/totp.ts'
import { invite } from './index.ts'
import { makeUnfounded, openBrowser, person, refusal } from './testing/joining.ts'

const today = '2026-03-02'

afterEach(() => setNetwork((path, init) => fetch(path, init)))

describe.each(databases)('founding on %s', (kind) => {
  const alterations: [string, (parts: Founding, signing: SigningKey) => Founding][] = [
    ['a later serial', (first, key) => resign(first, key, { serial: 1, previous: toBase64(randomBytes(32)) })],
    ['an open custody', (first, key) => resign(first, key, { custody: first.recipients[0] ? hashOf(first) : null })],
    ['another log key', (first, key) => resign(first, key, { log: toBase64(randomBytes(32)) })],
    ['another day', (first, key) => resign(first, key, { day: '2026-02-20' })],
    ['no recovery recipient', (first) => ({ ...first, recipients: [] })],
    ['recovery without a lockbox', (first) => ({ ...first, lockboxes: first.lockboxes.slice(0, 1) })],
    ['a lockbox twice', (first) => ({ ...first, lockboxes: [...first.lockboxes, first.lockboxes[0] as never] })],
    ['another signature', (first) => ({ ...first, note: first.note.replace('"serial":0', '"serial": 0') })],
    [
      'two members',
      (first, key) =>
        resign(first, key, (statement) => ({
          staff: statement.staff.flatMap((member) => [member, { ...member, number: 8 }]),
        })),
    ],
    [
      'further roles',
      (first, key) =>
        resign(first, key, (statement) => ({
          staff: statement.staff.map((member) => ({ ...member, roles: ['director', 'observer'] })),
        })),
    ],
    [
      'another number',
      (first, key) =>
        resign(first, key, (statement) => ({ staff: statement.staff.map((member) => ({ ...member, number: 7 })) })),
    ],
  ]

  test('statement 0 is refused unless it names the director alone', { timeout: 60_000 }, async () => {
    const server = await openTestApp(kind)
    const { id, host } = await makeUnfounded(server)
    openBrowser(server, host).use()
    const { invitation: token } = await invite(server.db, id, person('Ratna', ['director']), today)
    const invitation = await readInvitation(token)
    const keys = await makeFoundingKeys()
    const first = await makeFounding(keys, invitation)
    const { organization, director, signingKey } = keys
    const password = staffPasswordKeys(organization, 'Ratna', 'sandi', randomBytes(32))
    const attempt = async (founding: Founding | null) => {
      // More attempts than one invitation gives shares for.
      await server.db.updateTable('invitation').set({ shares: 0 }).execute()
      return refusal(join(invitation, organization, { name: 'Ratna', email: null }, password, director, founding))
    }
    for (const [what, alter] of alterations)
      expect([what, await attempt(alter(first, signingKey))]).toEqual([what, 'invalid'])
    expect(await attempt(null)).toBe('invalid')
    const { invitation: other } = await invite(server.db, id, person('Budi', ['administrator']), today)
    const administrator = await readInvitation(other)
    const founding = await makeFounding(keys, administrator)
    expect(
      await refusal(join(administrator, organization, { name: 'Budi', email: null }, password, director, founding)),
    ).toBe('invalid')
    expect(await attempt(first)).toBe('done')
    expect(await server.db.selectFrom('statement').selectAll().execute()).toEqual([])
  })

  test('of two first directors only one founds the organisation', { timeout: 60_000 }, async () => {
    const server = await openTestApp(kind)
    const { id, host } = await makeUnfounded(server)
    openBrowser(server, host).use()
    const attempts = []
    for (const name of ['Ratna', 'Wayan']) {
      const invitation = await readInvitation(
        (await invite(server.db, id, person(name, ['director']), today)).invitation,
      )
      const keys = await makeFoundingKeys()
      const password = staffPasswordKeys(keys.organization, name, 'sandi', randomBytes(32))
      const founding = await makeFounding(keys, invitation)
      const { totpSecret } = await join(
        invitation,
        keys.organization,
        { name, email: null },
        password,
        keys.director,
        founding,
      )
      attempts.push(() =>
        confirmJoin(invitation, password, totpCode(base32nopad.decode(totpSecret), totpStep(server.clock.now()))),
      )
    }
    const answers = await Promise.all(attempts.map((attempt) => refusal(attempt())))
    expect(answers.toSorted()).toEqual(['conflict', 'done'])
    expect(await server.db.selectFrom('staff').select('number').execute()).toHaveLength(1)
  })
})

/** The founding with another first statement, signed by the same key. */
function resign(
  first: Founding,
  key: SigningKey,
  changes: Partial<Statement> | ((statement: Statement) => Partial<Statement>),
): Founding {
  const statement = readStatement(first.note)
  const changed = { ...statement, ...(typeof changes === 'function' ? changes(statement) : changes) }
  return { ...first, note: signStatement(key, changed) }
}

function hashOf({ recipients }: Founding): string {
  return recipientHash(recipients[0] as string)
}
