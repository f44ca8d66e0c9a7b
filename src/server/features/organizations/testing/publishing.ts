import { type Statement, signStatement, statementHash } from '../../../../protocol/keys/statement.ts'
import type { LockboxRow } from '../../../../protocol/wire/common.ts'
import {
  type databases,
  makeOrganization,
  type OrganizationOptions,
  openTestApp,
  type TestApp,
  type TestOrganization,
} from '../../../testing/index.ts'
import { logInAs } from '../../../testing/staff.ts'

const today = '2026-03-02'

export interface Extra {
  readonly recipients?: readonly string[]
  readonly lockboxes?: readonly LockboxRow[]
}

/** Signs the next statement with these changes and sends it as this member. */
export async function publishAs(
  server: TestApp,
  organization: TestOrganization,
  who: keyof TestOrganization['people'],
  changes: Partial<Statement>,
  { recipients = [], lockboxes = [] }: Extra = {},
  key = organization.signingKey,
) {
  const statement: Statement = {
    ...organization.statement,
    serial: organization.statement.serial + 1,
    previous: statementHash(organization.note),
    day: today,
    ...changes,
  }
  const note = signStatement(key, statement)
  const session = await logInAs(server, organization, organization.people[who])
  const answer = await session.post('/statements', { note, recipients, lockboxes })
  return { status: answer.status, next: { ...organization, statement, note } }
}

/** A server with one organisation. */
export async function open(kind: (typeof databases)[number], options: OrganizationOptions = {}) {
  const server = await openTestApp(kind)
  return { server, organization: await makeOrganization(server, options) }
}
