// The whole server as one value.
import { Hono } from 'hono'
import type { Deps } from './deps.ts'
import { administrationRoutes, emblemRoutes } from './features/administration/index.ts'
import { caseRoutes } from './features/cases/index.ts'
import { demoRoutes } from './features/demo/index.ts'
import { disclosureRoutes } from './features/disclosures/index.ts'
import { draftRoutes } from './features/drafts/index.ts'
import { installRoutes } from './features/install/index.ts'
import { organizationRoutes } from './features/organizations/index.ts'
import { pageRoutes } from './features/pages/index.ts'
import { pieceRoutes } from './features/pieces/index.ts'
import { recordRoutes } from './features/records/index.ts'
import { reportRoutes } from './features/reports/index.ts'
import { sameOrigin, sessionRoutes } from './features/sessions/index.ts'
import { shellRoutes } from './features/shell/index.ts'
import { siteRoutes } from './features/site/index.ts'
import { slotRoutes } from './features/slots/index.ts'
import { staffRoutes } from './features/staff/index.ts'
import { statementRoutes } from './features/statements/index.ts'
import { publicFigureRoutes, staffFigureRoutes, tellFigures } from './features/statistics/index.ts'
import {
  answerError,
  answerProblem,
  byHost,
  noQueryBut,
  type OrganizationEnv,
  openApi,
  packAnswers,
  type SecureEnv,
  safeHeaders,
} from './http/index.ts'

/** The server for these dependencies. It opens no database or file and listens on no port. */
export function createApp(deps: Deps) {
  const app = new Hono<SecureEnv>()
  app.onError(answerError)
  app.use(safeHeaders(deps.config.proxies))
  app.notFound((c) => (c.req.path.startsWith('/api/') ? answerProblem(c, 'not_found') : c.text('Not found\n', 404)))
  app.get('/healthz', (c) => c.text('ok\n'))
  app.route('/', organizationApp(deps))
  app.get('/api/openapi.json', openApi(app))
  return app
}

/** Everything that belongs to one organisation, found by the host name. */
function organizationApp(deps: Deps) {
  const app = new Hono<OrganizationEnv>()
  app.onError(answerError)
  app.use(byHost(deps))
  const queried = [
    '/api/statement',
    '/api/staff/cases',
    '/api/staff/discarded',
    '/api/staff/disclosures',
    '/api/staff/statistics',
  ]
  app.use('/api/*', noQueryBut(...queried))
  app.route('/', shellRoutes(deps))
  app.route('/', installRoutes(deps))
  // Every phone fetches these before it can show the form. They are public and the same for all, so compressing them
  // reveals nothing.
  const packed = packAnswers()
  for (const path of ['site', 'form', 'criteria', 'statement', 'questionnaires/*']) app.use(`/api/${path}`, packed)
  app.route('/api', statementRoutes(deps))
  app.route('/api', siteRoutes(deps))
  app.route('/api/reporter', slotRoutes(deps))
  app.route('/api/reporter', draftRoutes(deps))
  app.route('/api/reporter', pieceRoutes(deps))
  app.route('/api/reporter', reportRoutes(deps))
  app.route('/api/reporter', recordRoutes(deps))
  app.use('/api/staff/*', sameOrigin)
  app.route('/api/staff', sessionRoutes(deps))
  app.route('/api/staff', staffRoutes(deps))
  app.route('/api/staff', organizationRoutes(deps))
  app.route('/api/staff', administrationRoutes(deps))
  app.route('/api/staff', caseRoutes(deps))
  app.route('/api/staff', disclosureRoutes(deps))
  app.route('/api/staff', staffFigureRoutes(deps))
  app.route('/api/demo', demoRoutes(deps))
  app.route('/', publicFigureRoutes(deps))
  app.route('/', emblemRoutes())
  app.route('/', pageRoutes(deps, tellFigures))
  return app
}
