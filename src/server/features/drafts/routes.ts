import { Hono } from 'hono'
import { DraftAnswer, HEADERS, SaveDraftRequest } from '../../../protocol/wire/reporter.ts'
import type { Deps } from '../../deps.ts'
import { BODY, describe, json, type OrganizationEnv } from '../../http/index.ts'
import { bySlot, TOKEN_ERRORS, tokenHashOf } from '../slots/index.ts'
import { deleteDraft, saveDraft } from './drafts.ts'

/** Routes below /api/reporter for the text of a report that is not sent yet. */
export function draftRoutes(deps: Deps) {
  const slot = bySlot(deps)
  return new Hono<OrganizationEnv>()
    .put(
      '/draft',
      describe({
        tag: 'reporter',
        summary: 'Save a draft, sealed to the reporter',
        answer: DraftAnswer,
        errors: [...TOKEN_ERRORS, 'conflict', 'too_large', 'work_needed'],
        headers: [HEADERS.token],
      }),
      slot,
      json(SaveDraftRequest, BODY.draft),
      async (c) => c.json(await saveDraft(deps, c.var.organization, tokenHashOf(c), c.req.valid('json'))),
    )
    .delete(
      '/draft',
      describe({
        tag: 'reporter',
        summary: 'Delete a draft with its pieces; its slot is free again',
        errors: [...TOKEN_ERRORS, 'conflict'],
        headers: [HEADERS.token],
      }),
      async (c) => {
        await deleteDraft(deps, c.var.organization, tokenHashOf(c))
        return c.body(null, 204)
      },
    )
}
