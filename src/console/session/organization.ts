// The organisation's public statement, as everybody sees it: before the log-in there is no other source.
import { request } from '../../device/api.ts'
import { deviceDay } from '../../device/day.ts'
import { findMember, openStatement, type Statement } from '../../protocol/keys/statement.ts'
import { StatementAnswer } from '../../protocol/wire/reporter.ts'
import { forgetOtherDemos, pinnedOrganization } from './enrolment.ts'

/**
 * Fetches and checks the public statement, at any age: no key of it is used, and a director must be able to log in to
 * sign an expired one again. Throws `RequestError` and `ProtocolError`.
 */
export async function fetchStatement(organization: string | null): Promise<Statement> {
  const { note } = await request({ path: '/api/statement', answer: StatementAnswer })
  return openStatement(note, { today: deviceDay(), organization, maxAge: null })
}

/** The id of the organisation at this address: the one that this browser knows, if that is not a demonstration. */
export async function findOrganization(): Promise<string> {
  const { organization } = await fetchStatement(pinnedOrganization())
  forgetOtherDemos(organization)
  return organization
}

/** Whether the director has signed this member in with exactly this key. */
export async function isSignedIn(organization: string, number: number, verifyKey: string): Promise<boolean> {
  return findMember(await fetchStatement(organization), number)?.verifyKey === verifyKey
}
