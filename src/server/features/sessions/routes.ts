import { Hono } from 'hono'
import { insist } from '../../../domain/errors.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { TEXT_STEP } from '../../../protocol/encoding/padding.ts'
import { isSealedInSteps } from '../../../protocol/sealing/form.ts'
import {
  DeskAnswer,
  DeskRequest,
  LoginRequest,
  SessionAnswer,
  UnlockAnswer,
  UnlockRequest,
} from '../../../protocol/wire/staff.ts'
import type { Deps } from '../../deps.ts'
import { BODY, decode, describe, json, openFailures } from '../../http/index.ts'
import { dropSessionCookie, writeSessionCookie } from './cookie.ts'
import { replaceDesk } from './desk.ts'
import { logIn, unlock } from './login.ts'
import { deleteSession, findDesk } from './queries.ts'
import { type StaffEnv, withSession } from './session.ts'

/** Routes below /api/staff: log-in, unlock, log-out, the sealed desk. */
export function sessionRoutes(deps: Deps) {
  const { db } = deps
  const desk = { ...deps, failures: openFailures(deps, 'login') }
  const session = withSession(deps)
  return new Hono<StaffEnv>()
    .post(
      '/session',
      describe({
        summary: 'Logs in: name and password as lookup and proof, and the second factor',
        answer: UnlockAnswer,
        errors: ['invalid', 'unauthenticated', 'work_needed'],
        tag: 'staff',
      }),
      json(LoginRequest, BODY.small),
      async (c) => {
        const { id, answer } = await logIn(desk, c.var.organization.id, c.req.valid('json'))
        writeSessionCookie(c, c.var.secure, id)
        return c.json(answer)
      },
    )
    .get(
      '/session',
      describe({ summary: 'Who is logged in', answer: SessionAnswer, errors: ['unauthenticated'], tag: 'staff' }),
      session,
      (c) => c.json({ number: c.var.staff.number, name: c.var.staff.name }),
    )
    .delete(
      '/session',
      describe({ summary: 'Logs out', errors: ['unauthenticated'], tag: 'staff' }),
      session,
      async (c) => {
        await deleteSession(db, c.var.staff.organizationId, c.var.staff.session)
        dropSessionCookie(c, c.var.secure)
        return c.body(null, 204)
      },
    )
    .post(
      '/session/unlock',
      describe({
        summary: 'The lockboxes of the member again, after a pause or a reload',
        answer: UnlockAnswer,
        errors: ['invalid', 'unauthenticated'],
        tag: 'staff',
      }),
      session,
      json(UnlockRequest, BODY.small),
      async (c) => c.json(await unlock(desk, c.var.staff, c.req.valid('json'))),
    )
    .get(
      '/desk',
      describe({
        summary: 'The sealed desk of the member',
        answer: DeskAnswer,
        errors: ['unauthenticated'],
        tag: 'staff',
      }),
      session,
      async (c) => {
        const found = await findDesk(db, c.var.staff.organizationId, c.var.staff.number)
        return c.json({ desk: found === null ? null : toBase64(found) })
      },
    )
    .put(
      '/desk',
      describe({
        summary: 'Replaces the sealed desk, if it is still the one that the client saw',
        errors: ['invalid', 'unauthenticated', 'conflict'],
        tag: 'staff',
      }),
      session,
      json(DeskRequest, BODY.desk),
      async (c) => {
        const { desk: sealed, before } = c.req.valid('json')
        const bytes = decode(sealed)
        insist(isSealedInSteps(bytes, TEXT_STEP), 'invalid', 'not a sealed desk')
        await replaceDesk(db, c.var.staff, before, bytes)
        return c.body(null, 204)
      },
    )
}
