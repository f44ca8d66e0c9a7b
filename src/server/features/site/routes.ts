import { Hono } from 'hono'
import { CriteriaAnswer } from '../../../protocol/wire/markdown.ts'
import { SiteAnswer } from '../../../protocol/wire/site.ts'
import type { Deps } from '../../deps.ts'
import { describe, type OrganizationEnv } from '../../http/index.ts'
import { criteriaOf } from './criteria.ts'
import { siteOf } from './site.ts'

export function siteRoutes(deps: Deps) {
  return new Hono<OrganizationEnv>()
    .get(
      '/site',
      describe({ tag: 'public', summary: 'Words, contacts, colours, channels and flow', answer: SiteAnswer }),
      async (c) => c.json(await siteOf(deps, c.var.organization)),
    )
    .get(
      '/criteria',
      describe({ tag: 'public', summary: 'What a report should contain', answer: CriteriaAnswer }),
      (c) => c.json(criteriaOf(c.var.organization)),
    )
}
