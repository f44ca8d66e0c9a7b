import { Hono } from 'hono'
import {
  CustodyRequest,
  CustodyShareRequest,
  LockboxesAnswer,
  OrganizationAnswer,
  PublishRequest,
} from '../../../protocol/wire/staff.ts'
import type { Deps } from '../../deps.ts'
import { BODY, describe, json, todayOf } from '../../http/index.ts'
import { type StaffEnv, withSession } from '../sessions/index.ts'
import { offerCustody, shareCustody } from './custody.ts'
import { describeOrganization, openableBy } from './organization.ts'
import { publish } from './publish-statement.ts'

/** Routes below /api/staff: the organisation, its keys, the next statement. */
export function organizationRoutes(deps: Deps) {
  const { db } = deps
  const session = withSession(deps)
  return new Hono<StaffEnv>()
    .get(
      '/organization',
      describe({
        summary: 'The statement, the people and the channels',
        answer: OrganizationAnswer,
        errors: ['unauthenticated'],
        tag: 'staff',
      }),
      session,
      async (c) => {
        const { staff, organization } = c.var
        const { timeZone } = organization.profile.site
        return c.json(await describeOrganization(db, staff, todayOf(deps, organization), timeZone))
      },
    )
    .get(
      '/lockboxes',
      describe({
        summary: 'The lockboxes that the member may open, except those of single cases',
        answer: LockboxesAnswer,
        errors: ['unauthenticated'],
        tag: 'staff',
      }),
      session,
      async (c) => c.json({ lockboxes: await openableBy(db, c.var.staff) }),
    )
    .post(
      '/custody',
      describe({
        summary: 'A custodian offers custody keys',
        errors: ['invalid', 'unauthenticated', 'not_allowed'],
        tag: 'staff',
      }),
      session,
      json(CustodyRequest, BODY.custody),
      async (c) => {
        await offerCustody(db, c.var.staff, c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/custody/lockboxes',
      describe({
        summary: 'A custodian shares the custody key with colleagues who came later',
        errors: ['invalid', 'unauthenticated', 'not_allowed', 'conflict'],
        tag: 'staff',
      }),
      session,
      json(CustodyShareRequest, BODY.custody),
      async (c) => {
        await shareCustody(db, c.var.staff, c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/statements',
      describe({
        summary: 'A director publishes the next statement',
        errors: ['invalid', 'unauthenticated', 'not_allowed', 'conflict', 'too_large'],
        tag: 'staff',
      }),
      session,
      json(PublishRequest, BODY.statement),
      async (c) => {
        await publish(deps, c.var.staff, c.req.valid('json'), todayOf(deps, c.var.organization))
        return c.body(null, 204)
      },
    )
}
