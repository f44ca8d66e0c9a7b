import { Hono } from 'hono'
import { DiscardedAnswer, DiscardedQuery, DiscardRequest, TakeBackRequest } from '../../../protocol/wire/cases.ts'
import type { Deps } from '../../deps.ts'
import { BODY, describe, json, query, todayOf } from '../../http/index.ts'
import { type StaffEnv, withSession } from '../sessions/index.ts'
import { discardCase, takeBackCase } from './discard.ts'
import { readDiscarded } from './discarded.ts'

/**
 * Routes below /api/staff about discarded cases. They are open while the disk is full: a discard makes room, and the time
 * to take a case back is short.
 */
export function discardRoutes(deps: Deps) {
  const session = withSession(deps)
  const errors = ['invalid', 'unauthenticated', 'not_allowed', 'conflict', 'too_many'] as const
  return new Hono<StaffEnv>()
    .get(
      '/discarded',
      describe({
        summary: 'One page of the discarded cases',
        answer: DiscardedAnswer,
        errors: ['invalid', 'unauthenticated', 'not_allowed'],
        tag: 'staff',
      }),
      session,
      query(DiscardedQuery),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        return c.json(await readDiscarded(deps.db, c.var.staff, c.req.valid('query'), today))
      },
    )
    .post(
      '/cases/:id/discard',
      describe({ summary: 'Discards the case as spam and deletes its files', errors, tag: 'staff' }),
      session,
      json(DiscardRequest, BODY.letterWithAct),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        await discardCase(deps, c.var.staff, c.req.param('id'), c.req.valid('json'), today)
        return c.body(null, 204)
      },
    )
    .post(
      '/cases/:id/take-back',
      describe({ summary: 'Takes a discarded case back, without its files', errors, tag: 'staff' }),
      session,
      json(TakeBackRequest, BODY.letterWithAct),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        await takeBackCase(deps, c.var.staff, c.req.param('id'), c.req.valid('json'), today)
        return c.body(null, 204)
      },
    )
}
