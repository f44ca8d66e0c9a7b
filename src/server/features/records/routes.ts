import { Hono } from 'hono'
import {
  OpenRecordAnswer,
  OpenRecordRequest,
  PutRecordRequest,
  ShareAnswer,
  ShareRequest,
} from '../../../protocol/wire/reporter.ts'
import type { Deps } from '../../deps.ts'
import { BODY, describe, json, type OrganizationEnv, openFailures } from '../../http/index.ts'
import { giveShare, openRecord, putRecord, removeRecord } from './records.ts'

/** Routes below /api/reporter for user names and passwords, which open an account code and nothing else. */
export function recordRoutes(deps: Deps) {
  const counter = { ...deps, shares: openFailures(deps, 'share'), failures: openFailures(deps, 'record') }
  return new Hono<OrganizationEnv>()
    .post(
      '/records/share',
      describe({
        tag: 'reporter',
        summary: "The server's share for a record that is about to be made",
        answer: ShareAnswer,
        errors: ['invalid', 'work_needed', 'too_large'],
      }),
      json(ShareRequest, BODY.small),
      async (c) => c.json(await giveShare(counter, c.var.organization.id, c.req.valid('json'))),
    )
    .put(
      '/records',
      describe({
        tag: 'reporter',
        summary: 'Store a record: a lockbox with the account code, under a key of name and password',
        errors: ['invalid', 'work_needed', 'too_large'],
      }),
      json(PutRecordRequest, BODY.record),
      async (c) => {
        await putRecord(counter, c.var.organization.id, c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/records/open',
      describe({
        tag: 'reporter',
        summary: 'The lockbox that this name and password open',
        answer: OpenRecordAnswer,
        errors: ['invalid', 'unauthenticated', 'work_needed', 'too_large'],
      }),
      json(OpenRecordRequest, BODY.small),
      async (c) => c.json(await openRecord(counter, c.var.organization.id, c.req.valid('json'))),
    )
    .delete(
      '/records',
      describe({
        tag: 'reporter',
        summary: 'Delete a record by its proof',
        errors: ['invalid', 'unauthenticated', 'work_needed', 'too_large'],
      }),
      json(OpenRecordRequest, BODY.small),
      async (c) => {
        await removeRecord(counter, c.var.organization.id, c.req.valid('json'))
        return c.body(null, 204)
      },
    )
}
