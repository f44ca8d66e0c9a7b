// The device of a member of a test office, connected to the server in this process.
import type { TestApp, TestMember, TestOrganization } from '../../server/testing/index.ts'
import { logInAs } from '../../server/testing/staff.ts'
import { type Network, setNetwork } from '../api.ts'
import { type Keyring, openKeyring } from '../staff/keyring.ts'

/** What this member's device reaches, in a new session of theirs. */
export async function networkOf(server: TestApp, office: TestOrganization, member: TestMember): Promise<Network> {
  const session = await logInAs(server, office, member)
  return (path, { method, body }) => {
    const what = { ...(method && { method }), ...(typeof body === 'string' && { body: JSON.parse(body) }) }
    const below = path.startsWith('/api/staff') ? path.slice('/api/staff'.length) : null
    return below === null ? server.request(office.host, path, what) : session.send(below, what)
  }
}

/** The member with their keys, as after a log-in. */
export function unlocked({ number, name, identity, recipient, signingKey }: TestMember) {
  return { number, name, keys: { identity, recipient, signingKey } }
}

/** From here on the device is this member's, in a session of theirs. */
export async function sitDownAt(
  server: TestApp,
  office: TestOrganization,
  member: TestMember,
  open = openKeyring,
): Promise<Keyring> {
  setNetwork(await networkOf(server, office, member))
  return open(unlocked(member), office.publicId, 0)
}
