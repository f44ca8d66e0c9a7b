import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import {
  CustodyQuestionRequest,
  CustodyRequestAnswer,
  CustodyRequestsAnswer,
  DecisionRequest,
  DisclosedVaultAnswer,
  DisclosuresAnswer,
  DisclosuresQuery,
  HandOnRequest,
  IdentityRequestRequest,
} from '../../../protocol/wire/disclosures.ts'
import type { Deps } from '../../deps.ts'
import { BODY, describe, json, query, todayOf } from '../../http/index.ts'
import { demandRoom } from '../../storage/index.ts'
import { type StaffEnv, withDuty, withSession } from '../sessions/index.ts'
import { decideRequest } from './decide.ts'
import { handOn, readHandedVault } from './hand-on.ts'
import { keyOf } from './opened-request.ts'
import { askBack } from './question.ts'
import { listCustodyRequests, readCustodyRequest } from './read.ts'
import { readDisclosures } from './register.ts'
import { requestIdentity } from './request.ts'

const REFUSALS = ['invalid', 'unauthenticated', 'not_allowed', 'conflict', 'too_many'] as const

/** Routes below /api/staff about opening identity vaults: those of handlers, of custodians, and the register. */
export function disclosureRoutes(deps: Deps) {
  return new Hono<StaffEnv>()
    .route('/', handlerRoutes(deps))
    .route('/', custodianRoutes(deps))
    .route('/', registerRoutes(deps))
}

function withRoom({ blobs }: Deps) {
  return createMiddleware(async (_, next) => {
    await demandRoom(blobs, 'text')
    await next()
  })
}

function handlerRoutes(deps: Deps) {
  const session = withSession(deps)
  return new Hono<StaffEnv>()
    .post(
      '/cases/:id/identity-requests',
      describe({ summary: "Asks for the identity of the case's reporter", errors: REFUSALS, tag: 'staff' }),
      session,
      withRoom(deps),
      json(IdentityRequestRequest, BODY.identityRequest),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        await requestIdentity(deps.db, c.var.staff, c.req.param('id'), c.req.valid('json'), today)
        return c.body(null, 204)
      },
    )
    .get(
      '/cases/:id/identity-requests/:request/vault',
      describe({
        summary: 'The vault that was passed on to the member who asks',
        answer: DisclosedVaultAnswer,
        errors: ['unauthenticated', 'conflict'],
        tag: 'staff',
      }),
      session,
      async (c) => {
        const key = keyOf(c.var.staff, c.req.param('id'), c.req.param('request'))
        return c.json(await readHandedVault(deps.db, c.var.staff, key, todayOf(deps, c.var.organization)))
      },
    )
}

function custodianRoutes(deps: Deps) {
  const custodian = withDuty(deps, 'custody')
  const room = withRoom(deps)
  return new Hono<StaffEnv>()
    .get(
      '/custody/requests',
      describe({
        summary: 'The requests in which a custodian may have to act',
        answer: CustodyRequestsAnswer,
        errors: ['unauthenticated', 'not_allowed'],
        tag: 'staff',
      }),
      custodian,
      async (c) => c.json(await listCustodyRequests(deps.db, c.var.staff, todayOf(deps, c.var.organization))),
    )
    .get(
      '/custody/requests/:case/:request',
      describe({
        summary: 'A request with the headers of its case, and the vault once a grant is in effect',
        answer: CustodyRequestAnswer,
        errors: ['unauthenticated', 'not_allowed'],
        tag: 'staff',
      }),
      custodian,
      async (c) => {
        const key = keyOf(c.var.staff, c.req.param('case'), c.req.param('request'))
        return c.json(await readCustodyRequest(deps.db, c.var.staff, key, todayOf(deps, c.var.organization)))
      },
    )
    .post(
      '/custody/requests/:case/:request/decision',
      describe({ summary: 'Grants or refuses a request', errors: REFUSALS, tag: 'staff' }),
      custodian,
      room,
      json(DecisionRequest, BODY.decision),
      async (c) => {
        const { staff, organization } = c.var
        const key = keyOf(staff, c.req.param('case'), c.req.param('request'))
        await decideRequest(deps, organization, staff, key, c.req.valid('json'), todayOf(deps, organization))
        return c.body(null, 204)
      },
    )
    .post(
      '/custody/requests/:case/:request/question',
      describe({ summary: 'Asks back about a request', errors: REFUSALS, tag: 'staff' }),
      custodian,
      room,
      json(CustodyQuestionRequest, BODY.custodyQuestion),
      async (c) => {
        const key = keyOf(c.var.staff, c.req.param('case'), c.req.param('request'))
        await askBack(deps.db, c.var.staff, key, c.req.valid('json'), todayOf(deps, c.var.organization))
        return c.body(null, 204)
      },
    )
    .put(
      '/custody/requests/:case/:request/vault',
      describe({
        summary: 'Passes the vault on to its requester',
        errors: ['invalid', 'unauthenticated', 'not_allowed', 'conflict'],
        tag: 'staff',
      }),
      custodian,
      room,
      json(HandOnRequest, BODY.handedVault),
      async (c) => {
        const key = keyOf(c.var.staff, c.req.param('case'), c.req.param('request'))
        await handOn(deps.db, c.var.staff, key, c.req.valid('json'), todayOf(deps, c.var.organization))
        return c.body(null, 204)
      },
    )
}

function registerRoutes(deps: Deps) {
  return new Hono<StaffEnv>().get(
    '/disclosures',
    describe({
      summary: 'One page of the register of requests for identities',
      answer: DisclosuresAnswer,
      errors: ['invalid', 'unauthenticated', 'not_allowed'],
      tag: 'staff',
    }),
    withDuty(deps, 'disclosures'),
    query(DisclosuresQuery),
    async (c) => c.json(await readDisclosures(deps.db, c.var.staff, c.req.valid('query'))),
  )
}
