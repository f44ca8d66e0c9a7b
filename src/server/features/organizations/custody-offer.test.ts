import { describe, expect, test } from 'vitest'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import { custodyMessage } from '../../../protocol/keys/custody.ts'
import { sign } from '../../../protocol/keys/signing.ts'
import { makeIdentity, recipientOf } from '../../../protocol/sealing/age.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import { databases, type TestOrganization } from '../../testing/index.ts'
import { logInAs, makeLockbox } from '../../testing/staff.ts'
import { open, publishAs } from './testing/publishing.ts'

describe.each(databases)('custody on %s', (kind) => {
  async function compose(organization: TestOrganization) {
    const { people, publicId } = organization
    const [identity, recoveryIdentity] = [await makeIdentity(), await makeIdentity()]
    const [recipient, recovery] = [await recipientOf(identity), await recipientOf(recoveryIdentity)]
    const hashes = { recipient: recipientHash(recipient), recovery: recipientHash(recovery) }
    const message = custodyMessage({ organization: publicId, ...hashes, before: organization.statement.custody })
    const lockboxes = [
      await makeLockbox(organization, 'custody', publicId, people.custodian.recipient, identity),
      await makeLockbox(organization, 'custody', publicId, recovery, identity),
    ]
    const signature = toBase64(sign(people.custodian.signingKey, message))
    return { recipient, recovery: recipientHash(recovery), signature, lockboxes }
  }

  test('a custodian offers keys, a director signs them in, and only then do the lockboxes exist', async () => {
    const { server, organization } = await open(kind, { custody: false, open: false })
    const { people } = organization
    await server.db.deleteFrom('lockbox').where('kind', '=', 'custody').execute()
    const offer = await compose(organization)
    const custodian = await logInAs(server, organization, people.custodian)
    expect((await custodian.post('/custody', offer)).status).toBe(204)
    const { lockboxes, ...shown } = offer
    const view = async (who: keyof typeof people) =>
      (
        (await (await (await logInAs(server, organization, people[who])).get('/organization')).json()) as {
          custodyOffer: unknown
        }
      ).custodyOffer
    expect(await view('director')).toEqual({ by: people.custodian.number, ...shown })
    expect(await view('reviewer')).toBeNull()
    expect(await (await custodian.get('/lockboxes')).json()).toEqual({ lockboxes: [] })
    const custody = recipientHash(offer.recipient)
    expect((await publishAs(server, organization, 'director', { custody })).status).toBe(204)
    const opened = (await (await custodian.get('/lockboxes')).json()) as { lockboxes: LockboxRow[] }
    // Their own lockbox, and the one for the paper sheet, which restores the key when nobody has it any more.
    const byHolder = (one: LockboxRow, other: LockboxRow) => one.to.localeCompare(other.to)
    expect(opened.lockboxes.sort(byHolder)).toEqual(lockboxes.toSorted(byHolder))
    expect(await view('director')).toBeNull()
    const { recipients } = (await (await custodian.get('/organization')).json()) as { recipients: string[] }
    expect(recipients).toContain(offer.recipient)
  })

  test('an invalid offer, and an offer by another role, are refused', async () => {
    const { server, organization } = await open(kind)
    const { people, publicId, statement, recoveryIdentity } = organization
    const offer = await compose(organization)
    const custodian = await logInAs(server, organization, people.custodian)
    const officeRecovery = await makeLockbox(organization, 'custody', publicId, await recipientOf(recoveryIdentity))
    const [own, recovery] = offer.lockboxes as [LockboxRow, LockboxRow]
    const wrong: [string, object][] = [
      ['another signature', { signature: toBase64(sign(people.director.signingKey, new Uint8Array(8))) }],
      ['office recovery as its recovery', { recovery: statement.recovery }],
      ['no lockbox to recovery', { lockboxes: [own] }],
      ['no lockbox to the custodian', { lockboxes: [recovery] }],
      ['a lockbox to office recovery', { lockboxes: [own, recovery, officeRecovery] }],
      ['a lockbox of another kind', { lockboxes: [own, { ...recovery, kind: 'channel' }] }],
      ['a lockbox of another organisation', { lockboxes: [own, { ...recovery, of: statement.log }] }],
      ['what is no lockbox', { lockboxes: [own, { ...recovery, bytes: 'AAAA' }] }],
    ]
    for (const [what, changes] of wrong) {
      expect([what, (await custodian.post('/custody', { ...offer, ...changes })).status]).toEqual([what, 400])
    }
    for (const who of ['director', 'administrator', 'reviewer', 'investigator', 'observer'] as const) {
      const session = await logInAs(server, organization, people[who])
      expect((await session.post('/custody', offer)).status).toBe(403)
    }
    expect(await server.db.selectFrom('custody_offer').selectAll().execute()).toEqual([])
  })
})
