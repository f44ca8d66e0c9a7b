import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Colleague, Member, Office } from './office.ts'
import { Person } from './person.ts'
import { type Server, type ServerOptions, startServer } from './server.ts'

export { CONTROL } from './template.setup.ts'

interface Stored extends Omit<Office, 'members'> {
  readonly members: Readonly<Record<Colleague, StoredMember>>
}

interface StoredMember extends Omit<Member, 'person' | 'credentials'> {
  readonly cookies: readonly [string, string][]
  readonly credentials: Omit<Member['credentials'], 'deviceSecret'> & { readonly deviceSecret: string }
}

/** A server for this test, with a copy of the run's office in which everybody is logged in. */
export async function openOffice(options: ServerOptions = {}): Promise<{ server: Server; office: Office }> {
  const template = inject('template')
  const server = await startServer({ ...options, template: join(template, 'data') })
  const stored: Stored = JSON.parse(readFileSync(join(template, 'office.json'), 'utf8'))
  const members = Object.fromEntries(
    Object.entries(stored.members).map(([who, member]) => [who, restore(member, server.origin)]),
  ) as Record<Colleague, Member>
  return { server, office: { ...stored, members } }
}

function restore({ cookies, credentials, ...rest }: StoredMember, origin: string): Member {
  const person = new Person(origin)
  for (const [name, value] of cookies) person.cookies.set(name, value)
  const deviceSecret = new Uint8Array(Buffer.from(credentials.deviceSecret, 'base64'))
  return { ...rest, person, credentials: { ...credentials, deviceSecret } }
}
