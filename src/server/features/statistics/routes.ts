// Exact figures for the office, in a session. Everybody else gets the published ones as they were stored, so that no
// public request makes the server count anything.
import { type Context, Hono } from 'hono'
import { h } from 'preact'
import { type Language, languages } from '../../../../locales/translator.ts'
import { type Publication, type PublishedYear, USUAL_POLICY } from '../../../domain/statistics/index.ts'
import { StatisticsAnswer, StatisticsQuery } from '../../../protocol/wire/staff.ts'
import type { Deps } from '../../deps.ts'
import { describe, type OrganizationEnv, query, todayOf } from '../../http/index.ts'
import { ADDRESSES, bareView, type Guest, showWith } from '../pages/index.ts'
import { type StaffEnv, withSession } from '../sessions/index.ts'
import { csvFile, jsonFile } from './files.ts'
import { openFigures } from './office.ts'
import { NothingPublished, StatisticsPage } from './page.tsx'
import { findShown } from './queries.ts'

/** Routes below /api/staff: exact figures for the members who may see them. */
export function staffFigureRoutes(deps: Deps) {
  const readFigures = openFigures(deps)
  return new Hono<StaffEnv>().get(
    '/statistics',
    describe({
      summary: 'Exact figures about the cases of one year or of all',
      answer: StatisticsAnswer,
      errors: ['invalid', 'unauthenticated', 'not_allowed'],
      tag: 'staff',
    }),
    withSession(deps),
    query(StatisticsQuery),
    async (c) => c.json(await readFigures(c.var.staff, c.req.valid('query'), todayOf(deps, c.var.organization))),
  )
}

/** The public page in each language, and its files. Mount these routes before the other public pages. */
export function publicFigureRoutes(deps: Deps) {
  const app = new Hono<OrganizationEnv>()
  const show = showWith(deps)
  for (const language of languages) {
    const path = ADDRESSES[language].statistics
    app.get(path, (c) => show(c, language, () => preparePage(deps, c)))
    app.get(`${path}.csv`, (c) => answerCsv(deps, c, language))
    app.get(`${path}.json`, (c) => answerJson(deps, c))
  }
  return app
}

interface Chosen {
  readonly publication: Publication
  readonly year: PublishedYear
}

/** The newest publication, with the year in the address or else its newest year; null before the first. */
async function findChosen({ db }: Deps, c: Context<OrganizationEnv>): Promise<Chosen | null> {
  const { id, profile } = c.var.organization
  const publication = await findShown(db, id, profile.publication ?? USUAL_POLICY)
  const asked = c.req.query('tahun')
  const year = publication?.years.find((one) => one.year === asked) ?? publication?.years.at(-1)
  return publication && year ? { publication, year } : null
}

async function preparePage(deps: Deps, c: Context<OrganizationEnv>): Promise<Guest> {
  const chosen = await findChosen(deps, c)
  if (!chosen) return { guest: 'statistics', key: 'statistics', Body: NothingPublished }
  return {
    guest: 'statistics',
    key: `statistics ${chosen.year.year} ${JSON.stringify(chosen.publication)}`,
    Body: ({ view }) => h(StatisticsPage, { view, ...chosen }),
  }
}

async function answerCsv(deps: Deps, c: Context<OrganizationEnv>, language: Language): Promise<Response> {
  const chosen = await findChosen(deps, c)
  if (!chosen) return c.notFound()
  const text = csvFile(bareView(c.var.organization, language), chosen.publication, chosen.year)
  return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8', ...asFile(chosen, 'csv') })
}

async function answerJson(deps: Deps, c: Context<OrganizationEnv>): Promise<Response> {
  const chosen = await findChosen(deps, c)
  if (!chosen) return c.notFound()
  const headers = { 'Content-Type': 'application/json', ...asFile(chosen, 'json') }
  return c.body(jsonFile(chosen.publication, chosen.year), 200, headers)
}

function asFile({ year: { year } }: Chosen, kind: 'csv' | 'json') {
  return { 'Content-Disposition': `attachment; filename="statistik-${year}.${kind}"` }
}
