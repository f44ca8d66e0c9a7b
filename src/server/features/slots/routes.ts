import { Hono } from 'hono'
import { ChallengeSchema } from '../../../protocol/wire/common.ts'
import {
  ChallengeRequest,
  DraftAnswer,
  HEADERS,
  LookupAnswer,
  LookupRequest,
  OpenSlotRequest,
} from '../../../protocol/wire/reporter.ts'
import type { Deps } from '../../deps.ts'
import { BODY, describe, json, type OrganizationEnv } from '../../http/index.ts'
import { lookUpSlots, openSlot } from './slots.ts'
import { hashToken, TOKEN_ERRORS, tokenHashOf } from './token.ts'

/** Routes below /api/reporter: the proof of work, and the slots that it opens. */
export function slotRoutes(deps: Deps) {
  return new Hono<OrganizationEnv>()
    .post(
      '/challenges',
      describe({
        tag: 'reporter',
        summary: 'A challenge for a proof of work',
        answer: ChallengeSchema,
        errors: ['invalid', 'too_large'],
      }),
      json(ChallengeRequest, BODY.small),
      (c) => c.json(deps.work.challenge(c.req.valid('json').purpose)),
    )
    .post(
      '/lookup',
      describe({
        tag: 'reporter',
        summary: 'The states of slots, in the order of their tokens',
        answer: LookupAnswer,
        errors: ['invalid', 'too_large'],
      }),
      json(LookupRequest, BODY.small),
      async (c) => {
        const hashes = c.req.valid('json').tokens.map(hashToken)
        return c.json(await lookUpSlots(deps.db, c.var.organization, hashes))
      },
    )
    .post(
      '/slot',
      describe({
        tag: 'reporter',
        summary: 'Open an empty draft',
        answer: DraftAnswer,
        errors: [...TOKEN_ERRORS, 'conflict', 'work_needed', 'too_large'],
        headers: [HEADERS.token],
      }),
      json(OpenSlotRequest, BODY.small),
      async (c) => c.json(await openSlot(deps, c.var.organization, tokenHashOf(c), c.req.valid('json'))),
    )
}
