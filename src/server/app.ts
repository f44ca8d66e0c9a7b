// The whole server as one value.
import { Hono } from 'hono'
import type { Deps } from './deps.ts'
import { caseRoutes } from './features/cases/index.ts'
import { organizationRoutes } from './features/organizations/index.ts'
import { sameOrigin, sessionRoutes } from './features/sessions/index.ts'
import { shellRoutes } from './features/shell/index.ts'
import { staffRoutes } from './features/staff/index.ts'
import { statementRoutes } from './features/statements/index.ts'
import { answerError, answerProblem, byHost, type OrganizationEnv, type SecureEnv, safeHeaders } from './http/index.ts'

/** The server for these dependencies; it opens and listens to nothing itself. */
export function createApp(deps: Deps) {
  const app = new Hono<SecureEnv>()
  app.onError(answerError)
  app.use(safeHeaders(deps.config.proxies))
  app.get('/healthz', (c) => c.text('ok\n'))
  app.route('/', organizationApp(deps))
  return app
}

/** Everything that belongs to one organisation, found by the host name. */
function organizationApp(deps: Deps) {
  const app = new Hono<OrganizationEnv>()
  app.onError(answerError)
  app.use(byHost(deps))
  app.notFound((c) => (c.req.path.startsWith('/api/') ? answerProblem(c, 'not_found') : c.text('Not found\n', 404)))
  app.route('/', shellRoutes(deps))
  app.route('/api', statementRoutes(deps))
  app.use('/api/staff/*', sameOrigin)
  app.route('/api/staff', sessionRoutes(deps))
  app.route('/api/staff', staffRoutes(deps))
  app.route('/api/staff', organizationRoutes(deps))
  app.route('/api/staff', caseRoutes(deps))
  return app
}
