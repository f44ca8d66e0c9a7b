import { Hono } from 'hono'
import { CriteriaAnswer } from '../../../protocol/wire/markdown.ts'
import { FormAnswer, SiteAnswer } from '../../../protocol/wire/site.ts'
import type { Deps } from '../../deps.ts'
import { describe, type OrganizationEnv } from '../../http/index.ts'
import { criteriaOf } from './criteria.ts'
import { formOf, siteOf } from './site.ts'

export function siteRoutes(deps: Deps) {
  return new Hono<OrganizationEnv>()
    .get(
      '/site',
      describe({ tag: 'public', summary: 'Words, contacts, colours, channels and flow', answer: SiteAnswer }),
      async (c) => c.json(await siteOf(deps, c.var.organization)),
    )
    .get(
      '/form',
      describe({
        tag: 'public',
        summary: 'The same, with the questions of the first channel that takes reports',
        answer: FormAnswer,
      }),
      async (c) => c.json(await formOf(deps, c.var.organization)),
    )
    .get(
      '/criteria',
      describe({ tag: 'public', summary: 'What a report should contain', answer: CriteriaAnswer }),
      (c) => c.json(criteriaOf(c.var.organization)),
    )
}
