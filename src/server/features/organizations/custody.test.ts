// How the custody key passes from one custodian to the next, with the code that browsers run.
import { afterEach, describe, expect, test } from 'vitest'
import { type RequestError, setNetwork } from '../../../device/api.ts'
import {
  makeCustodyKeys,
  offerCustody,
  openCustodySheet,
  shareCustody,
  waitingCustodians,
} from '../../../device/staff/custody.ts'
import { type Keyring, openKeyring } from '../../../device/staff/keyring.ts'
import { acceptCustody, strikeMember } from '../../../device/staff/publish-statement.ts'
import { fromBase64 } from '../../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import type { ProtocolError } from '../../../protocol/errors.ts'
import { type Statement, signStatement, statementHash } from '../../../protocol/keys/statement.ts'
import { recipientOf } from '../../../protocol/sealing/age.ts'
import { openVault } from '../../../protocol/sealing/vault.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import {
  databases,
  makeOrganization,
  openTestApp,
  publishNext,
  type TestApp,
  type TestOrganization,
} from '../../testing/index.ts'
import { logInAs, makeCase, makeLockbox } from '../../testing/staff.ts'

type Who = keyof TestOrganization['people']

afterEach(() => setNetwork((path, init) => fetch(path, init)))

/** From now on the device code runs in this member's browser. */
async function sitDown(server: TestApp, organization: TestOrganization, who: Who): Promise<Keyring> {
  const { number, name, ...keys } = organization.people[who]
  const session = await logInAs(server, organization, organization.people[who])
  setNetwork(async (path, init) =>
    session.send(path.replace('/api/staff', ''), {
      method: init.method ?? 'GET',
      ...(init.body && { body: JSON.parse(String(init.body)) }),
    }),
  )
  return openKeyring({ number, name, keys }, organization.publicId, 0)
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: RequestError | ProtocolError) => ('code' in error ? error.code : error.breach),
  )

/** The staff of a statement in which the observer is a second custodian. */
function withSecond({ statement, people }: TestOrganization): Statement['staff'] {
  return statement.staff.map((member) =>
    member.number === people.observer.number ? { ...member, roles: ['custodian'] } : member,
  )
}

describe.each(databases)('custody on %s', (kind) => {
  async function open() {
    const server = await openTestApp(kind)
    const first = await makeOrganization(server)
    const organization: TestOrganization = {
      ...first,
      ...(await publishNext(server, first, { staff: withSecond(first) })),
    }
    return { server, organization, people: organization.people }
  }
  const leftOf = async ({ db }: TestApp) =>
    (await db.selectFrom('organization').select('custody_left').executeTakeFirstOrThrow()).custody_left
  const rowsTo = async ({ db }: TestApp, recipient: string) =>
    db
      .selectFrom('lockbox')
      .select('bytes')
      .where('kind', '=', 'custody')
      .where('to', '=', recipientHash(recipient))
      .execute()

  test('a custodian who came later gets the key from a colleague', async () => {
    const { server, organization, people } = await open()
    const later = await sitDown(server, organization, 'observer')
    expect(later.custody).toBeNull()
    expect(await refusal(shareCustody(later))).toBe('key')
    const keeper = await sitDown(server, organization, 'custodian')
    expect(keeper.organization.custody).toEqual({ holders: [people.custodian.number], left: null })
    expect(waitingCustodians(keeper).map(({ number }) => number)).toEqual([people.observer.number])
    await shareCustody(keeper)
    expect(waitingCustodians(await sitDown(server, organization, 'custodian'))).toEqual([])
    expect((await sitDown(server, organization, 'observer')).custody).toBe(organization.custodyIdentity)
    for (const who of ['director', 'administrator'] as const) {
      const { organization: seen, custody } = await sitDown(server, organization, who)
      expect([seen.custody?.holders, custody]).toEqual([[people.custodian.number, people.observer.number], null])
    }
    for (const who of ['reviewer', 'investigator'] as const) {
      expect((await sitDown(server, organization, who)).organization.custody).toBeNull()
    }
  })

  test('only a custodian who has the key shares it, and only with custodians', async () => {
    const { server, organization, people } = await open()
    const { publicId, statement, custodyIdentity, recoveryIdentity } = organization
    const box = (who: string, kind: LockboxRow['kind'] = 'custody', of = publicId) =>
      makeLockbox(organization, kind, of, who, custodyIdentity)
    const good = await box(people.observer.recipient)
    const share = async (who: Who, lockboxes: readonly unknown[], custody = statement.custody) =>
      (await (await logInAs(server, organization, people[who])).post('/custody/lockboxes', { custody, lockboxes }))
        .status
    for (const who of ['director', 'administrator', 'reviewer', 'investigator'] as const) {
      expect([who, await share(who, [good])]).toEqual([who, 403])
    }
    expect(await share('observer', [good])).toBe(403)
    const wrong: [string, readonly unknown[]][] = [
      ['nothing', []],
      ['to the director', [await box(people.director.recipient)]],
      ['to office recovery', [await box(await recipientOf(recoveryIdentity))]],
      ['one good and one to a reviewer', [good, await box(people.reviewer.recipient)]],
      ['of another kind', [await box(people.observer.recipient, 'channel', 'pelanggaran')]],
      ['of another organisation', [await box(people.observer.recipient, 'custody', statement.log)]],
      ['twice', [good, good]],
      ['what is no lockbox', [{ ...good, bytes: 'AAAA' }]],
    ]
    for (const [what, lockboxes] of wrong) expect([what, await share('custodian', lockboxes)]).toEqual([what, 400])
    expect(await share('custodian', [good], statement.log)).toBe(409)
    expect(await rowsTo(server, people.observer.recipient)).toEqual([])

    expect(await share('custodian', [good])).toBe(204)
    expect(await share('custodian', [await box(people.observer.recipient)])).toBe(204)
    const [kept] = await rowsTo(server, people.observer.recipient)
    expect(Buffer.from(kept?.bytes as Uint8Array)).toEqual(Buffer.from(fromBase64(good.bytes)))
  })

  test('when a custodian leaves, the key is renewed, and older vaults still open', async () => {
    const { server, organization, people } = await open()
    const file = await makeCase(server, organization)
    await shareCustody(await sitDown(server, organization, 'custodian'))
    expect(await leftOf(server)).toBeNull()
    await strikeMember(await sitDown(server, organization, 'director'), people.custodian.number)
    expect([await leftOf(server), await rowsTo(server, people.custodian.recipient)]).toEqual(['2026-03-02', []])

    const remaining = await sitDown(server, organization, 'observer')
    expect(remaining.organization.custody).toEqual({ holders: [people.observer.number], left: '2026-03-02' })
    const keys = await makeCustodyKeys()
    await offerCustody(remaining, keys)
    expect((await sitDown(server, organization, 'observer')).custody).toBe(organization.custodyIdentity)
    await acceptCustody(await sitDown(server, organization, 'director'))

    const renewed = await sitDown(server, organization, 'observer')
    expect(renewed.statement.custody).toBe(recipientHash(await recipientOf(keys.identity)))
    expect(renewed.organization.custody).toEqual({ holders: [people.observer.number], left: null })
    expect([renewed.custody, ...renewed.custodies.values()]).toEqual([
      keys.identity,
      keys.identity,
      organization.custodyIdentity,
    ])
    const { to_custody: vault } = await server.db.selectFrom('vault').select('to_custody').executeTakeFirstOrThrow()
    const older = renewed.custodies.get(organization.statement.custody ?? '') as string
    const verifyKey = file.slot.caseKey.verifyKey
    const expected = { organization: organization.publicId, caseId: file.id, verifyKey }
    expect((await openVault(older, vault, expected)).answers).toBeDefined()
    expect((await sitDown(server, organization, 'director')).custodies.size).toBe(0)
  })

  test('when nobody has the key any more, its paper sheet restores it', async () => {
    const { server, organization, people } = await open()
    await strikeMember(await sitDown(server, organization, 'director'), people.custodian.number)
    const next = await sitDown(server, organization, 'observer')
    expect([next.custody, next.organization.custody?.holders]).toEqual([null, []])
    expect(await refusal(openCustodySheet(next, organization.recoveryIdentity))).toBe('key')
    const before = await openCustodySheet(next, organization.custodyRecoveryIdentity)
    expect(before).toBe(organization.custodyIdentity)
    const keys = await makeCustodyKeys()
    await offerCustody(next, keys, before)
    await acceptCustody(await sitDown(server, organization, 'director'))
    const renewed = await sitDown(server, organization, 'observer')
    expect([...renewed.custodies.values()]).toEqual([keys.identity, organization.custodyIdentity])
    expect(await openCustodySheet(renewed, keys.recoveryIdentity)).toBe(keys.identity)
    expect(await refusal(openCustodySheet(renewed, organization.custodyRecoveryIdentity))).toBe('key')
  })

  test('an offer made before another custody was adopted cannot be used again', async () => {
    const { server, organization, people } = await open()
    const custodian = await sitDown(server, organization, 'custodian')
    const old = await makeCustodyKeys()
    await offerCustody(custodian, old)
    const stored = await server.db.selectFrom('custody_offer').selectAll().executeTakeFirstOrThrow()
    await acceptCustody(await sitDown(server, organization, 'director'))
    await offerCustody(await sitDown(server, organization, 'custodian'), await makeCustodyKeys())
    await acceptCustody(await sitDown(server, organization, 'director'))

    await server.db.insertInto('custody_offer').values(stored).execute()
    expect(await refusal(acceptCustody(await sitDown(server, organization, 'director')))).toBe('signature')
    const { recipient, recovery, signature, lockboxes } = stored
    const session = await logInAs(server, organization, people.custodian)
    const again = { recipient, recovery, signature, lockboxes: JSON.parse(lockboxes) }
    expect((await session.post('/custody', again)).status).toBe(400)
  })

  test('a custodian who came after an offer waits for the key and keeps no lockbox of the old one', async () => {
    const server = await openTestApp(kind)
    const first = await makeOrganization(server)
    await offerCustody(await sitDown(server, first, 'custodian'), await makeCustodyKeys())
    const organization = { ...first, ...(await publishNext(server, first, { staff: withSecond(first) })) }
    await shareCustody(await sitDown(server, organization, 'custodian'))
    await acceptCustody(await sitDown(server, organization, 'director'))
    const later = await sitDown(server, organization, 'observer')
    expect([later.custody, later.organization.custody?.holders]).toEqual([null, [first.people.custodian.number]])
  })

  test('an offer ends when its maker leaves', async () => {
    const { server, organization, people } = await open()
    await offerCustody(await sitDown(server, organization, 'custodian'), await makeCustodyKeys())
    const director = await sitDown(server, organization, 'director')
    const custody = recipientHash(director.organization.custodyOffer?.recipient ?? '')
    await strikeMember(director, people.custodian.number)
    const { statement, organization: seen } = await sitDown(server, organization, 'director')
    expect(seen.custodyOffer).toBeNull()
    const previous = statementHash(seen.note)
    const note = signStatement(organization.signingKey, {
      ...statement,
      serial: statement.serial + 1,
      previous,
      custody,
    })
    const session = await logInAs(server, organization, people.director)
    expect((await session.post('/statements', { note, recipients: [], lockboxes: [] })).status).toBe(400)
  })
})
