import { Hono } from 'hono'
import { PAGE } from '../../../protocol/entries/pages.ts'
import { SlotBodiesRequest } from '../../../protocol/wire/bodies.ts'
import {
  AddEntryRequest,
  HEADERS,
  SendReportAnswer,
  SendReportRequest,
  SlotAnswer,
  VaultUpdate,
} from '../../../protocol/wire/reporter.ts'
import type { Deps } from '../../deps.ts'
import { answerBytes, answerLater, BODY, describe, json, type OrganizationEnv } from '../../http/index.ts'
import { bySlot, TOKEN_ERRORS, tokenHashOf } from '../slots/index.ts'
import { replaceVault } from '../vaults/index.ts'
import { addEntry } from './add-entry.ts'
import { readBodies, readSlot } from './read.ts'
import { releaseAtOnce } from './release.ts'
import { sendReport } from './send.ts'

const common = { tag: 'reporter', headers: [HEADERS.token] } as const

/** Routes below /api/reporter: sending a report, reading it again, adding to it. */
export function reportRoutes(deps: Deps) {
  const slot = bySlot(deps)
  return new Hono<OrganizationEnv>()
    .get(
      '/slot',
      describe({
        ...common,
        summary: 'A slot without the bodies of its entries',
        answer: SlotAnswer,
        errors: TOKEN_ERRORS,
      }),
      async (c) => answerLater(c, await readSlot(deps, c.var.organization, tokenHashOf(c))),
    )
    .post(
      '/bodies',
      describe({
        ...common,
        summary: 'The ciphertexts of these entries, one after another',
        type: 'application/octet-stream',
        most: PAGE.bytes,
        errors: [...TOKEN_ERRORS, 'conflict', 'too_large'],
      }),
      json(SlotBodiesRequest, BODY.page),
      async (c) => answerBytes(c, await readBodies(deps, c.var.organization, tokenHashOf(c), c.req.valid('json'))),
    )
    .post(
      '/report',
      describe({
        ...common,
        summary: 'Send a report, completely or not at all',
        answer: SendReportAnswer,
        errors: [...TOKEN_ERRORS, 'conflict', 'outdated', 'closed', 'too_large', 'work_needed'],
      }),
      slot,
      json(SendReportRequest, BODY.report),
      async (c) => c.json(await sendReport(deps, c.var.organization, c.var.slot, c.req.valid('json'))),
    )
    .post(
      '/entries',
      describe({
        ...common,
        summary: "The next entry of the reporter's chain",
        errors: [...TOKEN_ERRORS, 'conflict', 'outdated', 'too_many', 'too_large', 'work_needed'],
      }),
      slot,
      json(AddEntryRequest, BODY.further),
      async (c) => {
        await addEntry(deps, c.var.organization, tokenHashOf(c), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .put(
      '/vault',
      describe({
        ...common,
        summary: 'The next version of the identity vault',
        errors: [...TOKEN_ERRORS, 'conflict', 'too_large'],
      }),
      slot,
      json(VaultUpdate, BODY.vault),
      async (c) => {
        const { organization } = c.var
        const caseId = await replaceVault(deps, organization, tokenHashOf(c), c.req.valid('json'))
        await releaseAtOnce(deps, organization, caseId)
        return c.body(null, 204)
      },
    )
}
