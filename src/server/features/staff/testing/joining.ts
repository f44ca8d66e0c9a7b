// What the tests of people and of the founding share.
import { base32nopad } from '@scure/base'
import { type RequestError, setNetwork } from '../../../../device/api.ts'
import { confirmJoin, join, makeStaffKeys, readInvitation } from '../../../../device/staff/account.ts'
import { makeFounding, makeFoundingKeys } from '../../../../device/staff/founding.ts'
import { openKeyring } from '../../../../device/staff/keyring.ts'
import { logIn } from '../../../../device/staff/session.ts'
import type { Role } from '../../../../domain/names/roles.ts'
import { staffPasswordKeys } from '../../../../protocol/account/password.ts'
import { randomBytes } from '../../../../protocol/encoding/bytes.ts'
import { makeOrganization, type TestApp } from '../../../testing/index.ts'
import { totpCode, totpStep } from '../../sessions/totp.ts'

/** A browser on this host; its requests carry the cookies that it has received. */
export function openBrowser({ app }: TestApp, host: string) {
  let cookie = ''
  return {
    use() {
      setNetwork(async (path, init) => {
        const headers = new Headers(init.headers)
        headers.set('Origin', `http://${host}`)
        headers.set('Sec-Fetch-Site', 'same-origin')
        if (cookie) headers.set('Cookie', cookie)
        const answer = await app.request(`http://${host}${path}`, {
          method: init.method,
          headers,
          body: init.body,
        } as RequestInit)
        const set = answer.headers.get('Set-Cookie')
        if (set) cookie = set.split(';')[0] as string
        return answer
      })
    },
  }
}

/** An organisation as `peluit organization add` leaves it. */
export async function makeUnfounded(server: TestApp) {
  const { id, host } = await makeOrganization(server, { open: false })
  for (const table of ['statement', 'lockbox', 'staff', 'recipient'] as const) {
    await server.db.deleteFrom(table).where('organization_id', '=', id).execute()
  }
  await server.db.updateTable('organization').set({ public_id: null, founded_day: null }).where('id', '=', id).execute()
  return { id, host }
}

/** Joins by an invitation, with a second factor; answers what a log-in needs. */
export async function joinAs(server: TestApp, token: string, name: string) {
  const invitation = await readInvitation(token)
  const founding = invitation.organization === null ? await makeFoundingKeys() : null
  const organization = founding?.organization ?? (invitation.organization as string)
  const keys = founding?.director ?? (await makeStaffKeys())
  const deviceSecret = randomBytes(32)
  const credentials = { organization, name, password: `sandi ${name}`, deviceSecret }
  const password = staffPasswordKeys(organization, name, credentials.password, deviceSecret)
  const first = founding && (await makeFounding(founding, invitation))
  const { totpSecret } = await join(invitation, organization, { name, email: null }, password, keys, first)
  const totp = () => totpCode(base32nopad.decode(totpSecret), totpStep(server.clock.now()))
  await confirmJoin(invitation, password, totp())
  server.clock.advance({ minutes: 1 })
  return { invitation, organization, keys, credentials, password, totp }
}

export type Joined = Awaited<ReturnType<typeof joinAs>>

/** The keys of a member who logs in. */
export async function keyringOf({ credentials, totp, organization }: Joined, server: TestApp) {
  server.clock.advance({ minutes: 1 })
  return openKeyring(await logIn(credentials, totp()), organization, 0)
}

/** The code of a refusal, or `done`. */
export const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: RequestError) => error.code,
  )

/** What an invitation says of a person. */
export const person = (name: string, roles: Role[], channels: string[] = []) => ({ name, email: null, roles, channels })
