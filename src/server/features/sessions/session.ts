// Finds the member behind a request. `sameOrigin` guards every staff endpoint, `withSession` nearly every one.
import { createMiddleware } from 'hono/factory'
import { AppError, insist } from '../../../domain/errors.ts'
import type { Role } from '../../../domain/names/roles.ts'
import { type Duty, hasDuty } from '../../../domain/rights.ts'
import { toBase64, utf8 } from '../../../protocol/encoding/bytes.ts'
import { recipientHash, sha256 } from '../../../protocol/encoding/hash.ts'
import { findMember, type Statement } from '../../../protocol/keys/statement.ts'
import { MEMBER_HEADER } from '../../../protocol/wire/staff.ts'
import type { Deps } from '../../deps.ts'
import type { OrganizationEnv } from '../../http/index.ts'
import { currentStatement } from '../statements/index.ts'
import { readSessionCookie } from './cookie.ts'
import { findBySession } from './queries.ts'

/** A member of staff in a session. A member whom the statement does not name has no roles and no channels. */
export interface Staff {
  readonly organizationId: string
  readonly number: number
  readonly name: string
  /** Hash of the member's recipient. */
  readonly recipient: string
  readonly verifyKey: string
  readonly roles: readonly Role[]
  readonly channels: readonly string[]
  readonly note: string
  readonly statement: Statement
  /** Hash of the session's id. */
  readonly session: string
}

export interface StaffEnv extends OrganizationEnv {
  Variables: OrganizationEnv['Variables'] & { staff: Staff }
}

/**
 * Refuses requests from another site's page. Browsers say where a request comes from; those too old to say so still
 * send no cookie, because it is SameSite=Strict. Other programs say nothing and have no cookie to abuse.
 */
export const sameOrigin = createMiddleware<OrganizationEnv>(async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const site = c.req.header('Sec-Fetch-Site')
    const origin = c.req.header('Origin')
    insist(site === undefined || site === 'same-origin', 'not_allowed', 'from another site')
    insist(origin === undefined || hostOf(origin) === hostOf(c.req.url), 'not_allowed', 'from another origin')
  }
  await next()
})

/**
 * Finds the session's member with the rights from the statement. Throws `unauthenticated`, also when the page works for
 * another member: then a colleague has logged in in the same browser, and this page must not use their rights or desk.
 */
export function withSession({ db, clock }: Pick<Deps, 'db' | 'clock'>) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    const id = readSessionCookie(c, c.var.secure)
    const { id: organizationId } = c.var.organization
    const hash = id === null ? null : sessionHash(id)
    const row = hash === null ? undefined : await findBySession(db, organizationId, hash, clock())
    const named = c.req.header(MEMBER_HEADER) ?? String(row?.number)
    if (!row || named !== String(row.number)) throw new AppError('unauthenticated', 'no session')
    const { note, statement } = await currentStatement(db, organizationId)
    const member = findMember(statement, row.number)
    c.set('staff', {
      organizationId,
      number: row.number,
      name: row.name,
      recipient: recipientHash(row.recipient),
      verifyKey: row.verify_key,
      roles: member?.roles ?? [],
      channels: member?.channels ?? [],
      note,
      statement,
      session: hash as string,
    })
    await next()
  })
}

/**
 * Like `withSession`, but throws `not_allowed` unless the member has this duty. A route behind it has no other way to
 * learn who asks, so it cannot forget to check.
 */
export function withDuty(deps: Pick<Deps, 'db' | 'clock'>, duty: Duty) {
  const session = withSession(deps)
  return createMiddleware<StaffEnv>((c, next) =>
    session(c, () => {
      demandDuty(c.var.staff, duty)
      return next()
    }),
  )
}

/** Throws `not_allowed` unless the member has this duty. */
export function demandDuty(member: Pick<Staff, 'roles'>, duty: Duty): void {
  insist(hasDuty(member, duty), 'not_allowed', 'none of the roles that may do this')
}

/** Sessions are stored by this hash, so that the database alone gives nobody a session. Null for other texts. */
export function sessionHash(id: string): string | null {
  return /^[A-Za-z0-9_-]{43}$/.test(id) ? toBase64(sha256(utf8(id))) : null
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null
}
