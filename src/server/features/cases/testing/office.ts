import type { Dialect } from '../../../database/index.ts'
import { makeOrganization, openTestApp } from '../../../testing/index.ts'
import { logInAs } from '../../../testing/staff.ts'

/** A server with one office, as whose members tests of cases log in. */
export async function setUp(kind: Dialect, channels = ['pelanggaran']) {
  const server = await openTestApp(kind)
  const organization = await makeOrganization(server, { channels })
  const as = (who: keyof typeof organization.people) => logInAs(server, organization, organization.people[who])
  return { server, organization, people: organization.people, as }
}
