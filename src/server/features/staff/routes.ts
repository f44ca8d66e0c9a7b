import { Hono } from 'hono'
import { insist } from '../../../domain/errors.ts'
import {
  ConfirmJoinRequest,
  InvitationAnswer,
  InvitationRequest,
  InviteAnswer,
  InviteRequest,
  JoinAnswer,
  JoinRequest,
  ShareAnswer,
  ShareRequest,
  SuspensionRequest,
} from '../../../protocol/wire/staff.ts'
import type { Deps } from '../../deps.ts'
import { BODY, describe, json, type OrganizationEnv, todayOf } from '../../http/index.ts'
import { withDuty } from '../sessions/index.ts'
import { invite, readInvitation } from './invitations.ts'
import { confirmJoin, giveShare, join } from './join.ts'
import { liftSuspension, suspend } from './members.ts'
import { deleteInvitation } from './queries.ts'

/** Routes below /api/staff: invitations, joining, suspension. */
export function staffRoutes(deps: Deps) {
  return new Hono<OrganizationEnv>().route('/', joinRoutes(deps)).route('/', peopleRoutes(deps))
}

/** Routes for the holder of an invitation, who has no session yet. */
function joinRoutes(deps: Deps) {
  return new Hono<OrganizationEnv>()
    .post(
      '/invitation',
      describe({ summary: 'What an invitation is for', answer: InvitationAnswer, errors: ['invalid'], tag: 'staff' }),
      json(InvitationRequest, BODY.small),
      async (c) => {
        const { organization } = c.var
        const { invitation } = c.req.valid('json')
        return c.json(await readInvitation(deps, organization, invitation, todayOf(deps, organization)))
      },
    )
    .post(
      '/share',
      describe({
        summary: 'The server half of the unlock identity',
        answer: ShareAnswer,
        errors: ['invalid', 'work_needed', 'too_many'],
        tag: 'staff',
      }),
      json(ShareRequest, BODY.small),
      async (c) => {
        const { organization } = c.var
        return c.json(await giveShare(deps, organization, c.req.valid('json'), todayOf(deps, organization)))
      },
    )
    .post(
      '/join',
      describe({
        summary: 'Stores the sealed keys of a new member and, for a new organisation, its first statement',
        answer: JoinAnswer,
        errors: ['invalid', 'conflict'],
        tag: 'staff',
      }),
      json(JoinRequest, BODY.join),
      async (c) => {
        const { organization } = c.var
        return c.json(await join(deps, organization, c.req.valid('json'), todayOf(deps, organization)))
      },
    )
    .post(
      '/join/confirmation',
      describe({
        summary: 'Proves that the second factor works; the invitation is then spent',
        errors: ['invalid', 'unauthenticated', 'conflict'],
        tag: 'staff',
      }),
      json(ConfirmJoinRequest, BODY.small),
      async (c) => {
        const { organization } = c.var
        await confirmJoin(deps, organization, c.req.valid('json'), todayOf(deps, organization))
        return c.body(null, 204)
      },
    )
}

/** Routes for administrators; a director may lift a suspension too. */
function peopleRoutes(deps: Deps) {
  const { db } = deps
  const administrator = withDuty(deps, 'administer')
  const readmitting = withDuty(deps, 'readmit')
  return new Hono<OrganizationEnv>()
    .post(
      '/invitations',
      describe({
        summary: 'Invites somebody; the token is shown once',
        answer: InviteAnswer,
        errors: ['invalid', 'unauthenticated', 'not_allowed', 'conflict'],
        tag: 'staff',
      }),
      administrator,
      json(InviteRequest, BODY.person),
      async (c) => {
        const { staff, organization } = c.var
        return c.json(await invite(db, staff.organizationId, c.req.valid('json'), todayOf(deps, organization)))
      },
    )
    .delete(
      '/invitations/:id',
      describe({ summary: 'Withdraws an invitation', errors: ['unauthenticated', 'not_allowed'], tag: 'staff' }),
      administrator,
      async (c) => {
        await deleteInvitation(db, c.var.staff.organizationId, c.req.param('id'))
        return c.body(null, 204)
      },
    )
    .put(
      '/members/:number/suspension',
      describe({
        summary: 'Suspends a member at once, or lets them in again',
        errors: ['invalid', 'unauthenticated', 'not_allowed', 'conflict'],
        tag: 'staff',
      }),
      readmitting,
      json(SuspensionRequest, BODY.small),
      async (c) => {
        const { staff, organization } = c.var
        const number = c.req.param('number')
        insist(/^[1-9]\d{0,8}$/.test(number), 'not_found', 'no such member')
        const change = c.req.valid('json').suspended ? suspend : liftSuspension
        await change(db, staff, Number(number), todayOf(deps, organization))
        return c.body(null, 204)
      },
    )
}
