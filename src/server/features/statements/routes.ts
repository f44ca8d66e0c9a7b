// Every client needs these first: the signed list of keys, and the questionnaires that it names by hash.
import { Hono } from 'hono'
import { AppError } from '../../../domain/errors.ts'
import { Hash32 } from '../../../protocol/wire/common.ts'
import { StatementAnswer, StatementQuery } from '../../../protocol/wire/reporter.ts'
import type { Deps } from '../../deps.ts'
import { describe, type OrganizationEnv, query, todayOf } from '../../http/index.ts'
import { acceptedStatement, currentStatement } from './current.ts'
import { listRecipients, questionnaireBody } from './queries.ts'

export function statementRoutes(deps: Deps) {
  const { db } = deps
  return new Hono<OrganizationEnv>()
    .get(
      '/statement',
      describe({
        tag: 'public',
        summary: 'The signed statement of keys',
        answer: StatementAnswer,
        errors: ['invalid', 'outdated'],
      }),
      query(StatementQuery),
      async (c) => {
        const { organization } = c.var
        const today = todayOf(deps, organization)
        const current = await currentStatement(db, organization.id)
        const { serial = current.statement.serial } = c.req.valid('query')
        const { note, statement } = await acceptedStatement(db, organization.id, current, Number(serial), today)
        const { custody, channels } = statement
        const hashes = [...(custody ? [custody] : []), ...channels.map(({ recipient }) => recipient)]
        const recipients = await listRecipients(db, organization.id, hashes)
        return c.json({ note, recipients, today })
      },
    )
    .get(
      '/questionnaires/:hash',
      describe({ tag: 'public', summary: 'A questionnaire: exactly the hashed bytes', type: 'application/json' }),
      async (c) => {
        const hash = Hash32.safeParse(c.req.param('hash'))
        const found = hash.success ? await questionnaireBody(db, c.var.organization.id, hash.data) : undefined
        if (!found) throw new AppError('not_found', 'no such questionnaire')
        return c.body(found.body, 200, { 'Content-Type': 'application/json; charset=utf-8' })
      },
    )
}
