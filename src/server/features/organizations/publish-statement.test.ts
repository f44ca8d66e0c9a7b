import { describe, expect, test } from 'vitest'
import { randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import { makeSigningKey } from '../../../protocol/keys/signing.ts'
import { type Statement, signSuccession } from '../../../protocol/keys/statement.ts'
import { makeIdentity, recipientOf } from '../../../protocol/sealing/age.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import { databases, type TestApp } from '../../testing/index.ts'
import { logInAs, makeCase, makeLockbox } from '../../testing/staff.ts'
import { type Extra, open, publishAs } from './testing/publishing.ts'

const today = '2026-03-02'

const strike = ({ staff }: Statement, number: number) => staff.filter((member) => member.number !== number)
const channelOf = ({ channels }: Statement) => channels[0] as Statement['channels'][number]
const lockboxesTo = async ({ db }: TestApp, recipient: string) =>
  (await db.selectFrom('lockbox').select(['kind', 'of']).where('to', '=', recipientHash(recipient)).execute()).map(
    ({ kind }) => kind,
  )

describe.each(databases)('publishing on %s', (kind) => {
  test('only a director publishes, and only the next serial', async () => {
    const { server, organization } = await open(kind)
    for (const who of ['administrator', 'reviewer', 'investigator', 'custodian', 'observer'] as const) {
      expect((await publishAs(server, organization, who, {})).status).toBe(403)
    }
    expect((await publishAs(server, organization, 'director', { serial: 3 })).status).toBe(400)
    const { status, next } = await publishAs(server, organization, 'director', {})
    expect(status).toBe(204)
    expect((await publishAs(server, organization, 'director', {})).status).toBe(409)
    expect((await publishAs(server, next, 'director', {})).status).toBe(204)
    const serials = await server.db.selectFrom('statement').select('serial').orderBy('serial').execute()
    expect(serials.map(({ serial }) => serial)).toEqual([0, 1, 2, 3])
  })

  test('of two statements at once only one is published', async () => {
    const { server, organization } = await open(kind)
    const answers = await Promise.all([1, 2].map(() => publishAs(server, organization, 'director', {})))
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
  })

  test('an invalid statement is refused', async () => {
    const { server, organization } = await open(kind, { without: ['secondReviewer'] })
    const { statement, people } = organization
    const hash = () => toBase64(randomBytes(32))
    const stranger = await recipientOf(await makeIdentity())
    const member = (number: number, changes: Partial<Statement['staff'][number]>) => ({
      staff: statement.staff.map((one) => (one.number === number ? { ...one, ...changes } : one)),
    })
    const wrong: [string, Partial<Statement>, Extra?][] = [
      ['not built on the last', { previous: hash() }],
      ['of another organisation', { organization: hash() }],
      ['of another day', { day: '2026-02-27' }],
      ['another log key', { log: hash() }],
      ['no director', { staff: strike(statement, people.director.number) }],
      ['roles that do not fit', member(people.reviewer.number, { roles: ['reviewer', 'custodian'] })],
      [
        'an administrator with another role',
        member(people.administrator.number, { roles: ['administrator', 'observer'] }),
      ],
      ['no role', member(people.observer.number, { roles: [] })],
      ['another recipient', member(people.reviewer.number, { recipient: hash() })],
      ['another verify key', member(people.reviewer.number, { verifyKey: hash() })],
      ['a channel that is not offered', member(people.reviewer.number, { channels: ['lain'] })],
      [
        'who never joined',
        { staff: [...statement.staff, { ...(statement.staff[0] as never as object), number: 99 } as never] },
      ],
      ['a recipient that is missing', { recovery: recipientHash(stranger) }],
      ['a recipient that is not named', {}, { recipients: [stranger] }],
      ['custody that nobody offers', { custody: recipientHash(stranger) }, { recipients: [stranger] }],
      ['an unknown questionnaire', { channels: [{ ...channelOf(statement), questionnaire: hash() }] }],
      ['an open channel without custody', { custody: null }],
      [
        'a channel without lockboxes',
        { channels: [{ ...channelOf(statement), recipient: recipientHash(stranger) }] },
        { recipients: [stranger] },
      ],
      [
        'a lockbox to a stranger',
        {},
        { lockboxes: [await makeLockbox(organization, 'channel', 'pelanggaran', stranger)] },
      ],
      [
        'the signing key to a reviewer',
        {},
        {
          lockboxes: [
            await makeLockbox(organization, 'organization-signing', organization.publicId, people.reviewer.recipient),
          ],
        },
      ],
      [
        'a channel to an investigator',
        {},
        { lockboxes: [await makeLockbox(organization, 'channel', 'pelanggaran', people.investigator.recipient)] },
      ],
      [
        'a lockbox of a case',
        {},
        { lockboxes: [await makeLockbox(organization, 'case', 'pelanggaran', people.director.recipient)] },
      ],
      [
        'what is no lockbox',
        {},
        {
          lockboxes: [
            {
              ...(await makeLockbox(organization, 'channel', 'pelanggaran', people.director.recipient)),
              bytes: 'AAAA',
            },
          ],
        },
      ],
    ]
    for (const [what, changes, extra] of wrong) {
      const { status } = await publishAs(server, organization, 'director', changes, extra)
      expect([what, status]).toEqual([what, 400])
    }
    const other = makeSigningKey()
    const foreign = { keys: [{ key: other.verifyKey, day: today, signature: null }] }
    expect((await publishAs(server, organization, 'director', foreign, {}, other)).status).toBe(400)
    expect(await server.db.selectFrom('statement').select('serial').execute()).toHaveLength(2)
  })

  test('a new opener needs a lockbox, and then becomes a member', async () => {
    const { server, organization } = await open(kind, { without: ['secondReviewer'] })
    const { statement, people, channelIdentities } = organization
    const { number, roles, channels, recipient, signingKey } = people.secondReviewer
    const entry = {
      number,
      roles: [...roles],
      channels: [...channels],
      recipient: recipientHash(recipient),
      verifyKey: signingKey.verifyKey,
    }
    const staff = [...statement.staff, entry]
    expect((await publishAs(server, organization, 'director', { staff })).status).toBe(400)
    const lockbox = await makeLockbox(
      organization,
      'channel',
      'pelanggaran',
      recipient,
      channelIdentities.get('pelanggaran'),
    )
    const extra = { recipients: [recipient], lockboxes: [lockbox] }
    expect((await publishAs(server, organization, 'director', { staff }, extra)).status).toBe(204)
    const session = await logInAs(server, organization, people.secondReviewer)
    expect((await session.get('/cases')).status).toBe(200)
    expect(await (await session.get('/lockboxes')).json()).toEqual({ lockboxes: [lockbox] })
    const row = await server.db.selectFrom('staff').select('state').where('number', '=', number).executeTakeFirst()
    expect(row?.state).toBe('member')
  })

  test('a member who is removed loses lockboxes, assignments, log-in and session', async () => {
    const { server, organization } = await open(kind)
    const { people, statement } = organization
    const file = await makeCase(server, organization, { assigned: [people.investigator] })
    for (const kind of ['case', 'dossier'] as const) {
      const { of, to, bytes } = await makeLockbox(organization, kind, file.id, people.investigator.recipient)
      await server.db
        .insertInto('lockbox')
        .values({ organization_id: organization.id, kind, of, to, bytes: Buffer.from(bytes, 'base64url') })
        .execute()
    }
    const investigator = await logInAs(server, organization, people.investigator)
    expect((await investigator.get(`/cases/${file.id}`)).status).toBe(200)
    const first = await publishAs(server, organization, 'director', {
      staff: strike(statement, people.investigator.number),
    })
    expect(first.status).toBe(204)
    expect((await investigator.get(`/cases/${file.id}`)).status).toBe(401)
    expect(await lockboxesTo(server, people.investigator.recipient)).toEqual([])
    expect(await server.db.selectFrom('assignment').selectAll().execute()).toEqual([])
    expect((await (await logInAs(server, organization, people.investigator)).get('/cases')).status).toBe(401)

    expect(await lockboxesTo(server, people.reviewer.recipient)).toEqual(['channel'])
    const second = await publishAs(server, first.next, 'director', {
      staff: strike(first.next.statement, people.reviewer.number),
    })
    expect(second.status).toBe(204)
    expect(await lockboxesTo(server, people.reviewer.recipient)).toEqual([])
    const back = await publishAs(server, second.next, 'director', { staff: statement.staff })
    expect(back.status).toBe(400)
  })

  test('a member who loses a role or a channel loses the lockboxes and assignments that belong to it', async () => {
    const { server, organization } = await open(kind)
    const { people, statement } = organization
    const file = await makeCase(server, organization, { assigned: [people.investigator] })
    const investigator = await logInAs(server, organization, people.investigator)
    const staff = statement.staff.map((member) => {
      if (member.number === people.reviewer.number) return { ...member, channels: [] }
      if (member.number === people.custodian.number) return { ...member, roles: ['observer' as const] }
      return member.number === people.investigator.number ? { ...member, roles: ['observer' as const] } : member
    })
    expect(await lockboxesTo(server, people.custodian.recipient)).toEqual(['custody'])
    expect((await publishAs(server, organization, 'director', { staff })).status).toBe(204)
    expect(await lockboxesTo(server, people.reviewer.recipient)).toEqual([])
    expect(await lockboxesTo(server, people.custodian.recipient)).toEqual([])
    expect((await investigator.get(`/cases/${file.id}`)).status).toBe(404)
    expect(await server.db.selectFrom('assignment').selectAll().execute()).toEqual([])
  })

  test('an open channel may be left with one opener, and the day is stored; no channel opens with one', async () => {
    const { server, organization } = await open(kind, { without: ['secondReviewer'] })
    const { people, statement } = organization
    const shortSince = async () =>
      (await server.db.selectFrom('channel').select('short_since').executeTakeFirst())?.short_since
    const left = strike(statement, people.reviewer.number)
    const { next, status } = await publishAs(server, organization, 'director', { staff: left })
    expect([status, await shortSince()]).toEqual([204, today])
    server.clock.advance({ days: 1 })
    const close = await publishAs(server, next, 'director', { channels: [{ ...channelOf(statement), open: false }] })
    expect([close.status, await shortSince()]).toEqual([204, null])
    const again = await publishAs(server, close.next, 'director', { channels: [channelOf(statement)] })
    expect(again.status).toBe(400)
  })

  test('a renewed channel passes its old identity on to the new one', async () => {
    const { server, organization } = await open(kind)
    const { people, statement, channelIdentities, recoveryIdentity } = organization
    const identity = await makeIdentity()
    const recipient = await recipientOf(identity)
    const channels = [{ ...channelOf(statement), recipient: recipientHash(recipient) }]
    const holders = [people.director, people.reviewer, people.secondReviewer].map((member) => member.recipient)
    const lockboxes = await Promise.all(
      [...holders, await recipientOf(recoveryIdentity)].map((to) =>
        makeLockbox(organization, 'channel', 'pelanggaran', to, identity),
      ),
    )
    const extra = { recipients: [recipient], lockboxes }
    expect((await publishAs(server, organization, 'director', { channels }, extra)).status).toBe(400)
    const chain = await makeLockbox(
      organization,
      'channel',
      'pelanggaran',
      recipient,
      channelIdentities.get('pelanggaran'),
    )
    const whole = { recipients: [recipient], lockboxes: [...lockboxes, chain] }
    expect((await publishAs(server, organization, 'director', { channels }, whole)).status).toBe(204)
    const reviewer = await logInAs(server, organization, people.reviewer)
    const { lockboxes: opened } = (await (await reviewer.get('/lockboxes')).json()) as { lockboxes: LockboxRow[] }
    expect(opened.map(({ to }) => to).sort()).toEqual([recipientHash(people.reviewer.recipient), chain.to].sort())
  })

  test('a new signing key is signed by the old one and reaches every director and recovery', async () => {
    const { server, organization } = await open(kind)
    const { people, statement, recoveryIdentity, publicId, signingKey } = organization
    const next = makeSigningKey()
    const signature = signSuccession(signingKey, publicId, next.verifyKey, today)
    const keys = [...statement.keys, { key: next.verifyKey, day: today, signature }]
    const lockboxes = await Promise.all(
      [people.director.recipient, await recipientOf(recoveryIdentity)].map((to) =>
        makeLockbox(organization, 'organization-signing', publicId, to, next.seed),
      ),
    )
    expect((await publishAs(server, organization, 'director', { keys }, {}, next)).status).toBe(400)
    expect((await publishAs(server, organization, 'director', { keys }, { lockboxes }, next)).status).toBe(204)
  })
})
