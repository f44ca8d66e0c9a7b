// Shares of staff: each costs work, an invitation gives ten, and none of them opens a reporter's record.
import { base32nopad } from '@scure/base'
import { afterEach, describe, expect, test } from 'vitest'
import { type RequestError, setNetwork } from '../../../device/api.ts'
import { openWithPassword } from '../../../device/reporter/password.ts'
import { confirmJoin, join, makeStaffKeys, readInvitation } from '../../../device/staff/account.ts'
import { logIn } from '../../../device/staff/session.ts'
import { makeCode } from '../../../protocol/account/code.ts'
import { reporterPasswordKeys, staffPasswordKeys, unlockIdentity } from '../../../protocol/account/password.ts'
import { recordKey, recordShare } from '../../../protocol/account/record.ts'
import { randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { recipientOf } from '../../../protocol/sealing/age.ts'
import { openLockbox, sealLockbox } from '../../../protocol/sealing/lockbox.ts'
import { type Challenge, solveWork } from '../../../protocol/work.ts'
import type { Dialect } from '../../database/index.ts'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'
import { totpCode, totpStep } from '../sessions/totp.ts'
import { invite } from './index.ts'

const hash = () => toBase64(randomBytes(32))
const makeProof = () => ({ lookup: hash(), proof: hash() })
const codeOf = (error: RequestError) => error.code

afterEach(() => setNetwork((path, init) => fetch(path, init)))

async function setUp(kind: Dialect) {
  const server = await openTestApp(kind)
  const organization = await makeOrganization(server)
  const { id, host } = organization
  setNetwork((path, init) => server.app.request(`http://${host}${path}`, init as RequestInit) as Promise<Response>)
  const person = { name: 'Dewi', email: null, roles: ['observer'] as const, channels: [] }
  const inviteOne = async () =>
    (await invite(server.db, id, { ...person, roles: ['observer'] }, '2026-03-02')).invitation
  const ask = (body: object) => server.request(host, '/api/staff/share', { body })
  const solve = async (answer: Response) => solveWork(((await answer.json()) as { challenge: Challenge }).challenge)
  const setShares = (shares: number) => server.db.updateTable('invitation').set({ shares }).execute()

  /** Asks with the work that the server wants: the share, or the refusal. */
  async function share(invitation: string, proof = makeProof()): Promise<string> {
    const work = await solve(await ask({ invitation, ...proof }))
    const answer = (await (await ask({ invitation, ...proof, work })).json()) as { share?: string; code?: string }
    return answer.share ?? (answer.code as string)
  }
  return { server, organization, inviteOne, ask, solve, share, setShares }
}

describe.each(databases)('shares of staff on %s', (kind) => {
  test('are refused without work, and work is spent once', async () => {
    const { server, inviteOne, ask, solve } = await setUp(kind)
    const body = { invitation: await inviteOne(), ...makeProof() }
    const refused = await ask(body)
    expect(refused.status).toBe(428)
    const work = await solve(refused)
    expect((await ask({ ...body, work: { ...work, answers: work.answers.slice(1) } })).status).toBe(400)
    const other = server.deps.work.challenge('login')
    expect((await ask({ ...body, work: await solveWork(other) })).status).toBe(428)
    expect((await ask({ ...body, work })).status).toBe(200)
    expect((await ask({ ...body, work })).status).toBe(428)
    expect((await ask({ ...body, invitation: hash(), work })).status).toBe(404)
  })

  test('are ten for an invitation: the eleventh is refused, before any work', async () => {
    const { server, inviteOne, ask, solve, share, setShares } = await setUp(kind)
    const [invitation, other] = [await inviteOne(), await inviteOne()]
    for (let given = 0; given < 10; given++) expect(await share(invitation)).toHaveLength(43)
    const eleventh = await ask({ invitation, ...makeProof() })
    expect([eleventh.status, ((await eleventh.json()) as { code: string }).code]).toEqual([429, 'too_many'])
    expect(await share(other)).toHaveLength(43)
    const counts = await server.db.selectFrom('invitation').select('shares').orderBy('shares').execute()
    expect(counts).toEqual([{ shares: 1 }, { shares: 10 }])

    // Two at once, both with their work, for the last one.
    await setShares(9)
    const bodies = [1, 2].map(() => ({ invitation, ...makeProof() }))
    const works = await Promise.all(bodies.map(async (body) => ({ ...body, work: await solve(await ask(body)) })))
    const answers = await Promise.all(works.map(async (body) => (await ask(body)).status))
    expect(answers.toSorted()).toEqual([200, 429])
  })

  test('do not open a reporter’s record', async () => {
    const { server, organization, inviteOne, share } = await setUp(kind)
    const { pepper } = server.deps.secrets
    const publicId = organization.publicId as string
    const keys = reporterPasswordKeys(publicId, 'melati', 'kuda nil makan semangka')
    const right = recordShare(pepper, 'share', keys.lookup, keys.proof)
    const purpose = { organization: publicId, kind: 'account-code', id: publicId } as const
    const words = makeCode()
    const recipient = await recipientOf(unlockIdentity(keys.unlock, right))
    const lockbox = await sealLockbox(recipient, purpose, words.join(' '))
    const row = { organization_id: organization.id, staff_number: null, lockbox, second_lockbox: null }
    const key = recordKey(pepper, keys.lookup, keys.proof)
    await server.db
      .insertInto('record')
      .values({ ...row, key, kind: 'account' })
      .execute()

    const { lookup, proof } = keys
    const given = await share(await inviteOne(), { lookup, proof })
    expect(given).toBe(recordShare(pepper, 'staff-share', lookup, proof))
    await expect(openLockbox(unlockIdentity(keys.unlock, given), purpose, lockbox)).rejects.toThrow()
    // The control: the reporter opens it.
    const opened = await openWithPassword(publicId, 'melati', 'kuda nil makan semangka')
    expect(opened.words).toEqual(words)
  })

  test('made with the former label go on opening the records of that time', async () => {
    const { server, organization, inviteOne, setShares } = await setUp(kind)
    const { pepper } = server.deps.secrets
    const publicId = organization.publicId as string
    const deviceSecret = randomBytes(32)
    const credentials = { organization: publicId, name: 'dewi', password: 'sandi dewi lama', deviceSecret }
    const password = staffPasswordKeys(publicId, 'dewi', 'sandi dewi lama', deviceSecret)
    const keys = await makeStaffKeys()
    const invitation = await readInvitation(await inviteOne())
    const dewi = { name: 'Dewi', email: null }
    const progress: number[] = []
    const { totpSecret } = await join(invitation, publicId, dewi, password, keys, null, (part) => progress.push(part))
    expect([progress[0], progress.at(-1)]).toEqual([0, 1])
    const totp = () => totpCode(base32nopad.decode(totpSecret), totpStep(server.clock.now()))

    // As the version before left it: the keys were brought, the second factor not yet confirmed.
    const former = unlockIdentity(password.unlock, recordShare(pepper, 'share', password.lookup, password.proof))
    const recipient = await recipientOf(former)
    const purpose = { organization: publicId, id: String(invitation.number) }
    const { pending } = await server.db.selectFrom('invitation').select('pending').executeTakeFirstOrThrow()
    const { shareLabel, ...waiting } = JSON.parse(pending as string)
    expect(shareLabel).toBe('staff-share')
    const identity = await sealLockbox(recipient, { ...purpose, kind: 'staff-identity' }, keys.identity)
    const signing = await sealLockbox(recipient, { ...purpose, kind: 'staff-signing' }, keys.signingKey.seed)
    waiting.brought.identityLockbox = toBase64(identity)
    waiting.brought.signingLockbox = toBase64(signing)
    await server.db
      .updateTable('invitation')
      .set({ pending: JSON.stringify(waiting) })
      .execute()
    await setShares(0)
    await confirmJoin(invitation, password, totp())

    const labels = await server.db.selectFrom('record').select('share_label').execute()
    expect(labels).toEqual([{ share_label: 'share' }])
    server.clock.advance({ minutes: 1 })
    const unlocked = await logIn(credentials, totp())
    expect(unlocked.keys.identity).toBe(keys.identity)
  })

  test('come before the keys: a share that an earlier version gave is none', async () => {
    const { server, organization, inviteOne } = await setUp(kind)
    const publicId = organization.publicId as string
    const password = staffPasswordKeys(publicId, 'dewi', 'sandi dewi lama', randomBytes(32))
    const invitation = await readInvitation(await inviteOne())
    const keys = await makeStaffKeys()
    const attempt = () => join(invitation, publicId, { name: 'Dewi', email: null }, password, keys, null)
    setNetwork(async (path, init) => {
      if (path !== '/api/staff/share') return server.app.request(`http://${organization.host}${path}`, init as never)
      return Response.json({ share: recordShare(server.deps.secrets.pepper, 'share', password.lookup, password.proof) })
    })
    expect(await attempt().catch(codeOf)).toBe('conflict')
  })
})
