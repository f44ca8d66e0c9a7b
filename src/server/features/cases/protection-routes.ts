import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { CheckInRequest, ProtectionAnswerRequest, ProtectionEndRequest } from '../../../protocol/wire/cases.ts'
import type { Deps } from '../../deps.ts'
import { BODY, describe, json, todayOf } from '../../http/index.ts'
import { demandRoom } from '../../storage/index.ts'
import { type StaffEnv, withSession } from '../sessions/index.ts'
import { askReporter } from './check-in.ts'
import { answerProtection, endProtection } from './protection.ts'

/** Routes below /api/staff: protection procedures, and the question how a reporter is. */
export function protectionRoutes(deps: Deps) {
  const { blobs, db } = deps
  const room = createMiddleware(async (_, next) => {
    await demandRoom(blobs, 'text')
    await next()
  })
  const session = withSession(deps)
  const errors = ['invalid', 'unauthenticated', 'not_allowed', 'conflict', 'too_many'] as const
  return new Hono<StaffEnv>()
    .post(
      '/cases/:id/protection',
      describe({ summary: 'Answers a request for protection', errors, tag: 'staff' }),
      session,
      room,
      json(ProtectionAnswerRequest, BODY.decisions),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        await answerProtection(db, c.var.staff, c.req.param('id'), c.req.valid('json'), today)
        return c.body(null, 204)
      },
    )
    .post(
      '/cases/:id/protection/end',
      describe({ summary: 'Ends a protection procedure', errors, tag: 'staff' }),
      session,
      room,
      json(ProtectionEndRequest, BODY.letter),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        await endProtection(db, c.var.staff, c.req.param('id'), c.req.valid('json'), today)
        return c.body(null, 204)
      },
    )
    .post(
      '/cases/:id/check-in',
      describe({ summary: 'Asks the reporter how they are', errors, tag: 'staff' }),
      session,
      room,
      json(CheckInRequest, BODY.letter),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        await askReporter(db, c.var.staff, c.req.param('id'), c.req.valid('json'), today)
        return c.body(null, 204)
      },
    )
}
