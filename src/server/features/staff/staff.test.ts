// The people of an organisation, from the first invitation to an open channel, with the code that browsers run.

import { base32nopad } from '@scure/base'
import { afterEach, describe, expect, test } from 'vitest'
import { setNetwork } from '../../../device/api.ts'
import { confirmJoin, join, makeStaffKeys, readInvitation } from '../../../device/staff/account.ts'
import { makeCustodyKeys, offerCustody } from '../../../device/staff/custody.ts'
import { acceptCustody, makeChannel, strikeMember, vouchFor } from '../../../device/staff/publish-statement.ts'
import type { Role } from '../../../domain/names/roles.ts'
import { randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'
import { logInAs } from '../../testing/staff.ts'
import { totpCode, totpStep } from '../sessions/totp.ts'
import { invite } from './index.ts'
import { joinAs, keyringOf, makeUnfounded, openBrowser, person, refusal } from './testing/joining.ts'

const today = '2026-03-02'

afterEach(() => setNetwork((path, init) => fetch(path, init)))

describe.each(databases)('people on %s', (kind) => {
  test('an organisation is founded, grows and opens a channel', { timeout: 60_000 }, async () => {
    const server = await openTestApp(kind)
    const { id, host } = await makeUnfounded(server)
    const browsers = {
      director: openBrowser(server, host),
      administrator: openBrowser(server, host),
      reviewer: openBrowser(server, host),
      custodian: openBrowser(server, host),
    }

    browsers.director.use()
    const token = (await invite(server.db, id, person('Ratna', ['director']), today)).invitation
    const director = await joinAs(server, token, 'Ratna')
    expect(await refusal(readInvitation(token))).toBe('not_found')
    const row = await server.db.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect([row.public_id, row.founded_day]).toEqual([director.organization, today])
    let ratna = await keyringOf(director, server)
    expect([ratna.statement.serial, ratna.member?.roles, ratna.signingKey !== null]).toEqual([0, ['director'], true])

    const adminToken = (await invite(server.db, id, person('Budi', ['administrator']), today)).invitation
    browsers.administrator.use()
    const administrator = await joinAs(server, adminToken, 'Budi')
    expect((await keyringOf(administrator, server)).member).toBeNull()
    browsers.director.use()
    ratna = await keyringOf(director, server)
    const named = (name: string) => ratna.organization.members.find((member) => member.name === name)
    expect(named('Budi')?.state).toBe('joined')
    await vouchFor(ratna, named('Budi') as never)

    const budi = await logInAs(server, { id, host } as never, { number: administrator.invitation.number } as never)
    const invited = async (name: string, roles: Role[], channels: string[] = []) =>
      ((await (await budi.post('/invitations', person(name, roles, channels))).json()) as { invitation: string })
        .invitation
    const tokens = {
      reviewer: await invited('Siti', ['reviewer'], ['pelanggaran']),
      custodian: await invited('Nur', ['custodian']),
    }
    browsers.reviewer.use()
    await joinAs(server, tokens.reviewer, 'Siti')
    browsers.custodian.use()
    const custodian = await joinAs(server, tokens.custodian, 'Nur')

    browsers.director.use()
    for (const name of ['Siti', 'Nur']) {
      ratna = await keyringOf(director, server)
      await vouchFor(ratna, named(name) as never)
    }
    browsers.custodian.use()
    await offerCustody(await keyringOf(custodian, server), await makeCustodyKeys())
    browsers.director.use()
    ratna = await keyringOf(director, server)
    await acceptCustody(ratna)
    ratna = await keyringOf(director, server)
    const [channel] = ratna.organization.channels
    expect(channel?.title).toBe('Kanal pelanggaran')
    await makeChannel(ratna, 'pelanggaran', channel?.questionnaire as string)
    ratna = await keyringOf(director, server)
    const [made] = ratna.statement.channels
    expect([made?.id, made?.open, ratna.channels.has('pelanggaran')]).toEqual(['pelanggaran', true, true])
    browsers.custodian.use()
    expect((await keyringOf(custodian, server)).custody).not.toBeNull()

    browsers.director.use()
    const identity = ratna.channels.get('pelanggaran') as string
    await strikeMember(ratna, named('Siti')?.number as number)
    ratna = await keyringOf(director, server)
    const [renewed] = ratna.statement.channels
    expect([renewed?.open, renewed?.recipient === made?.recipient]).toEqual([true, false])
    expect(ratna.channels.get('pelanggaran')).not.toBe(identity)
    expect(ratna.identities.get(made?.recipient ?? '')).toBe(identity)
    expect(named('Siti')?.state).toBe('left')
    const short = await server.db
      .selectFrom('channel')
      .select('short_since')
      .where('organization_id', '=', id)
      .execute()
    expect(short).toEqual([{ short_since: today }])
  })

  test('only the holder of an open invitation joins, once, within seven days', { timeout: 60_000 }, async () => {
    const server = await openTestApp(kind)
    const { id, host } = await makeOrganization(server)
    openBrowser(server, host).use()
    const make = async () => (await invite(server.db, id, person('Dewi', ['observer']), today)).invitation
    const { invitation, password, keys, organization } = await joinAs(server, await make(), 'Dewi')
    expect(await refusal(confirmJoin(invitation, password, '123456'))).toBe('not_found')
    expect(await refusal(readInvitation(toBase64(randomBytes(32))))).toBe('not_found')

    const second = await readInvitation(await make())
    const dewi = { name: 'Dewi', email: null }
    expect(await refusal(confirmJoin(second, password, '123456'))).toBe('conflict')
    expect(await refusal(join(second, organization, dewi, password, keys, null))).toBe('conflict')
    const other = { ...password, proof: toBase64(randomBytes(32)) }
    const { totpSecret } = await join(second, organization, dewi, other, await makeStaffKeys(), null)
    const secret = base32nopad.decode(totpSecret)
    const code = () => totpCode(secret, totpStep(server.clock.now()))
    const wrong = code() === '000000' ? '000001' : '000000'
    expect(await refusal(confirmJoin(second, other, wrong))).toBe('unauthenticated')
    expect(await refusal(confirmJoin(second, password, code()))).toBe('unauthenticated')
    expect(await server.db.selectFrom('staff').select('number').where('number', '=', second.number).execute()).toEqual(
      [],
    )
    const answers = await Promise.all([1, 2].map(() => refusal(confirmJoin(second, other, code()))))
    expect(answers.toSorted()).not.toEqual(['done', 'done'])
    expect(answers).toContain('done')

    const late = await make()
    server.clock.advance({ days: 7 })
    expect(await refusal(readInvitation(late))).toBe('done')
    server.clock.advance({ days: 1 })
    expect(await refusal(readInvitation(late))).toBe('not_found')
    const stored = await server.db.selectFrom('invitation').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(late)
  })

  test('the administrator invites people to compatible roles, sees invitations and withdraws them', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { people } = organization
    const administrator = await logInAs(server, organization, people.administrator)
    const send = async (roles: Role[], channels: string[] = []) =>
      (await administrator.post('/invitations', person('Wayan', roles, channels))).status
    expect(await send(['administrator', 'observer'])).toBe(400)
    expect(await send(['custodian', 'investigator'])).toBe(400)
    expect(await send(['reviewer'], ['lain'])).toBe(400)
    expect(await send(['reviewer'], ['pelanggaran', 'pelanggaran'])).toBe(400)
    const made = await administrator.post('/invitations', person('Wayan', ['reviewer', 'observer'], ['pelanggaran']))
    const { id, expiresDay } = (await made.json()) as { id: string; expiresDay: string }
    expect(expiresDay).toBe('2026-03-09')
    const view = async (member: typeof people.director) => {
      const answer = await (await logInAs(server, organization, member)).get('/organization')
      return (await answer.json()) as { invitations: unknown[]; members: { email: string | null }[] }
    }
    expect((await view(people.administrator)).invitations).toEqual([
      { id, name: 'Wayan', roles: ['reviewer', 'observer'], channels: ['pelanggaran'], expiresDay },
    ])
    expect((await view(people.director)).invitations).toEqual([])
    for (const refused of ['director', 'reviewer', 'investigator', 'custodian', 'observer'] as const) {
      const session = await logInAs(server, organization, people[refused])
      expect((await session.post('/invitations', person('Wayan', ['reviewer']))).status).toBe(403)
      expect((await session.delete(`/invitations/${id}`)).status).toBe(403)
      expect((await session.put(`/members/3/suspension`, { suspended: true })).status).toBe(403)
    }
    expect((await administrator.delete(`/invitations/${id}`)).status).toBe(204)
    expect((await administrator.delete(`/invitations/${id}`)).status).toBe(404)
    expect((await view(people.administrator)).invitations).toEqual([])
  })

  test('a suspended member is logged out at once, and returns with the rights that the statement gives', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server, { without: ['secondReviewer'] })
    const { people } = organization
    const administrator = await logInAs(server, organization, people.administrator)
    const reviewer = await logInAs(server, organization, people.reviewer)
    const put = async (number: number | string, suspended: boolean) =>
      (await administrator.put(`/members/${number}/suspension`, { suspended })).status
    const shortSince = async () =>
      (await server.db.selectFrom('channel').select('short_since').executeTakeFirstOrThrow()).short_since
    expect(await put(people.reviewer.number, true)).toBe(204)
    expect((await reviewer.get('/cases')).status).toBe(401)
    expect(await shortSince()).toBe(today)
    expect(await put(people.reviewer.number, false)).toBe(204)
    expect((await reviewer.get('/cases')).status).toBe(401)
    expect((await (await logInAs(server, organization, people.reviewer)).get('/cases')).status).toBe(200)
    expect(await shortSince()).toBeNull()
    expect([await put(people.administrator.number, true), await put(99, true), await put('x', true)]).toEqual([
      400, 404, 404,
    ])
  })

  test('a member who is not yet in the statement sees only that they are waiting', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server, { without: ['secondReviewer'] })
    const waiting = await logInAs(server, organization, organization.people.secondReviewer)
    const { members, invitations, channels, custodyOffer } = (await (
      await waiting.get('/organization')
    ).json()) as never
    expect([(members as { name: string }[]).map(({ name }) => name), invitations, channels, custodyOffer]).toEqual([
      [organization.people.secondReviewer.name],
      [],
      [],
      null,
    ])
    expect(await (await waiting.get('/lockboxes')).json()).toEqual({ lockboxes: [] })
    expect((await waiting.get('/cases')).status).toBe(403)
  })
})
