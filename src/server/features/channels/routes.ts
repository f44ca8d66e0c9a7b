import { Hono } from 'hono'
import * as z from 'zod/mini'
import { STAGE_NAMES } from '../../../protocol/content.ts'
import type { Deps } from '../../deps.ts'
import { describe, type OrganizationEnv } from '../../http/index.ts'
import { criteriaOf, siteOf } from './site.ts'

const Text = z.object({ id: z.string(), en: z.optional(z.string()) })
/** The domain's `Site`, for the OpenAPI document. */
const SiteAnswer = z.object({
  name: z.string(),
  region: z.string(),
  shortName: z.string(),
  timeZone: z.string(),
  legalBasis: z.array(Text),
  contacts: z.array(z.object({ kind: z.string(), value: z.string() })),
  colors: z.object({ nila: z.optional(z.string()), pandan: z.optional(z.string()) }),
  quickExit: z.string(),
  firstAnswerDays: z.int(),
  statement: z.nullable(z.int()),
  channels: z.array(
    z.object({ id: z.string(), title: Text, open: z.boolean(), questionnaire: z.nullable(z.string()) }),
  ),
  types: z.array(z.object({ value: z.string(), label: Text })),
  flow: z.object({
    account: z.enum(['code', 'code_then_password', 'register_first']),
    criteriaFirst: z.boolean(),
    sendAfterAffirmation: z.boolean(),
    words: z.partialRecord(z.enum(['write', 'send', 'cancel', 'code', 'mine', 'another']), Text),
  }),
  stageTargets: z.partialRecord(z.enum(STAGE_NAMES), z.int()),
  daysOff: z.array(z.object({ year: z.int(), days: z.array(z.string()) })),
  demo: z.boolean(),
})

export function siteRoutes(deps: Deps) {
  return new Hono<OrganizationEnv>()
    .get(
      '/site',
      describe({ tag: 'public', summary: 'Words, contacts, colours, channels and flow', answer: SiteAnswer }),
      async (c) => c.json(await siteOf(deps, c.var.organization)),
    )
    .get(
      '/criteria',
      describe({ tag: 'public', summary: 'What a report should contain, in Markdown', answer: Text }),
      (c) => c.json(criteriaOf(c.var.organization)),
    )
}
