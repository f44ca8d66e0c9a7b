import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { insist } from '../../../domain/errors.ts'
import { PAGE } from '../../../protocol/entries/pages.ts'
import { CaseBodiesRequest } from '../../../protocol/wire/bodies.ts'
import {
  AssignmentRequest,
  CaseAnswer,
  CasesAnswer,
  CasesQuery,
  ClassificationRequest,
  DossierRequest,
  MoveRequest,
  OfficeEntryRequest,
  ProposalRequest,
  SanctionRequest,
} from '../../../protocol/wire/cases.ts'
import { Id16 } from '../../../protocol/wire/common.ts'
import type { Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { answerBytes, BODY, describe, json, query, streamOf, todayOf } from '../../http/index.ts'
import { demandRoom } from '../../storage/index.ts'
import { type StaffEnv, withSession } from '../sessions/index.ts'
import { addEntry } from './add-entry.ts'
import { assignCase, openDossier } from './assign.ts'
import { classifyCase } from './classify.ts'
import { discardRoutes } from './discard-routes.ts'
import { moveCase } from './move.ts'
import { proposeDecision, signSanction } from './proposal.ts'
import { protectionRoutes } from './protection-routes.ts'
import { findPiece } from './queries.ts'
import { readQueue } from './queue.ts'
import { readBodies, readCase } from './read.ts'

/** Routes below /api/staff: the queue, a case and its changes, pieces of evidence. */
export function caseRoutes(deps: Deps) {
  return new Hono<StaffEnv>()
    .route('/', readingRoutes(deps))
    .route('/', writingRoutes(deps))
    .route('/', discardRoutes(deps))
    .route('/', protectionRoutes(deps))
}

function readingRoutes(deps: Deps) {
  const { db, blobs } = deps
  const session = withSession(deps)
  const datesOf = (organization: Organization) => ({
    today: todayOf(deps, organization),
    answerDays: organization.profile.site.firstAnswerDays,
  })
  return new Hono<StaffEnv>()
    .get(
      '/cases',
      describe({
        summary: 'One page of the queue, with counts',
        answer: CasesAnswer,
        errors: ['invalid', 'unauthenticated', 'not_allowed'],
        tag: 'staff',
      }),
      session,
      query(CasesQuery),
      async (c) => c.json(await readQueue(db, c.var.staff, c.req.valid('query'), datesOf(c.var.organization))),
    )
    .get(
      '/cases/:id',
      describe({
        summary: 'A case with everything that the member may open of it, without the bodies of its entries',
        answer: CaseAnswer,
        errors: ['unauthenticated'],
        tag: 'staff',
      }),
      session,
      async (c) => c.json(await readCase(db, c.var.staff, c.req.param('id'), datesOf(c.var.organization))),
    )
    .post(
      '/cases/:id/bodies',
      describe({
        summary: 'The ciphertexts of these entries, one after another',
        type: 'application/octet-stream',
        most: PAGE.bytes,
        errors: ['invalid', 'unauthenticated', 'too_large'],
        tag: 'staff',
      }),
      session,
      json(CaseBodiesRequest, BODY.page),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        return answerBytes(c, await readBodies(db, c.var.staff, c.req.param('id'), c.req.valid('json'), today))
      },
    )
    .get(
      '/pieces/:id',
      describe({
        summary: 'The ciphertext of a piece of a visible case',
        type: 'application/octet-stream',
        errors: ['unauthenticated'],
        tag: 'staff',
      }),
      session,
      async (c) => {
        const id = c.req.param('id')
        insist(Id16.safeParse(id).success, 'not_found', 'no such piece')
        const { blob, size } = await findPiece(db, c.var.staff, id)
        const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(size) }
        return c.body(streamOf(blobs.store.read(blob)), 200, headers)
      },
    )
}

function writingRoutes(deps: Deps) {
  const { blobs, db } = deps
  const room = createMiddleware(async (_, next) => {
    await demandRoom(blobs, 'text')
    await next()
  })
  const session = withSession(deps)
  const errors = ['invalid', 'unauthenticated', 'not_allowed', 'conflict', 'too_many'] as const
  return new Hono<StaffEnv>()
    .post(
      '/cases/:id/entries',
      describe({ summary: 'A message or question to the reporter, or an internal entry', errors, tag: 'staff' }),
      session,
      room,
      json(OfficeEntryRequest, BODY.letter),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        await addEntry(db, c.var.staff, c.req.param('id'), c.req.valid('json'), today)
        return c.body(null, 204)
      },
    )
    .put(
      '/cases/:id/stage',
      describe({ summary: 'Moves the case to another stage', errors, tag: 'staff' }),
      session,
      room,
      json(MoveRequest, BODY.move),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        await moveCase(db, c.var.staff, c.req.param('id'), c.req.valid('json'), today)
        return c.body(null, 204)
      },
    )
    .post(
      '/cases/:id/proposal',
      describe({ summary: 'Proposes to close as a false report, or to recommend a sanction', errors, tag: 'staff' }),
      session,
      room,
      json(ProposalRequest, BODY.letterWithAct),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        await proposeDecision(db, c.var.staff, c.req.param('id'), c.req.valid('json'), today)
        return c.body(null, 204)
      },
    )
    .post(
      '/cases/:id/sanction',
      describe({ summary: 'Puts the second signature under a recommended sanction', errors, tag: 'staff' }),
      session,
      room,
      json(SanctionRequest, BODY.letterWithAct),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        await signSanction(db, c.var.staff, c.req.param('id'), c.req.valid('json'), today)
        return c.body(null, 204)
      },
    )
    .put(
      '/cases/:id/assignment',
      describe({ summary: 'Assigns the case to these investigators and nobody else', errors, tag: 'staff' }),
      session,
      room,
      json(AssignmentRequest, BODY.assignment),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        await assignCase(db, c.var.staff, c.req.param('id'), c.req.valid('json'), today)
        return c.body(null, 204)
      },
    )
    .post(
      '/cases/:id/dossier',
      describe({ summary: 'The first internal entry and its lockboxes; the first stored wins', errors, tag: 'staff' }),
      session,
      room,
      json(DossierRequest, BODY.dossier),
      async (c) => {
        const today = todayOf(deps, c.var.organization)
        await openDossier(db, c.var.staff, c.req.param('id'), c.req.valid('json'), today)
        return c.body(null, 204)
      },
    )
    .put(
      '/cases/:id/type',
      describe({ summary: 'Sets or removes the violation type', errors, tag: 'staff' }),
      session,
      room,
      json(ClassificationRequest, BODY.act),
      async (c) => {
        const { staff, organization } = c.var
        const today = todayOf(deps, organization)
        const offered = organization.profile.site.types.map(({ value }) => value)
        await classifyCase(db, staff, c.req.param('id'), c.req.valid('json'), offered, today)
        return c.body(null, 204)
      },
    )
}
