// The files that a phone fetches to install the reporter's application: the manifest, the icons, and the worker that
// stores the program. No page mentions them before the reporter presses the button.
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { type Assets, ENTRIES } from '../../assets.ts'
import type { Deps } from '../../deps.ts'
import type { OrganizationEnv } from '../../http/index.ts'
import { drawIcon, ICON_SIZES } from './icon.ts'
import { manifestOf } from './manifest.ts'

const SHELL = '/lapor'
const WORKER = 'src/reporter/install/worker.ts'

/** A worker obeys the policy that comes with its own script: it may fetch from this server and do nothing else. */
const WORKER_POLICY = "default-src 'none'; connect-src 'self'"

export function installRoutes({ assets }: Deps) {
  const app = new Hono<OrganizationEnv>()
  app.get('/app.webmanifest', (c) =>
    c.body(JSON.stringify(manifestOf(c.var.organization.profile.site.shortName)), 200, {
      'Content-Type': 'application/manifest+json; charset=utf-8',
    }),
  )
  for (const size of ICON_SIZES) {
    app.get(`/icon-${size}.png`, (c) => c.body(drawIcon(size), 200, { 'Content-Type': 'image/png' }))
  }
  let worker: string | null = null
  app.get('/pasang.js', (c) => {
    worker ??= workerOf(assets)
    return c.body(worker, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Content-Security-Policy': WORKER_POLICY,
    })
  })
  return app
}

/** The worker with the list of files that it stores. Served at the root: a worker controls only its own folder. */
function workerOf(assets: Assets): string {
  const files = assets.bundle(ENTRIES.reporter)
  const script = assets.find(assets.entry(WORKER).script ?? '')?.bytes.toString('utf8')
  if (script === undefined) throw new Error('the worker is not in the client build')
  const version = createHash('sha256').update(JSON.stringify(files)).update(script).digest('base64url').slice(0, 12)
  return `self.PELUIT=${JSON.stringify({ version, shell: SHELL, files })};\n${script}`
}
