// Runs in the folder of one checkout and uses only its code: makes its office, seals its reports, runs its built server.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Dialect } from '../../src/server/database/index.ts'
import type { Postgres } from '../../tests/support/postgres.ts'
import type { Running } from '../product.ts'
import type { PreparedReport } from '../reports.ts'
import type { Site } from '../store.ts'
import { answerParent } from './child.ts'

const { openWorld } = await load<typeof import('../world.ts')>('bench/world.ts', 'openWorld')
const { openSite, insertAll } = await load<typeof import('../store.ts')>('bench/store.ts', 'openSite', 'insertAll')
const { prepareReports, draftRows } = await load<typeof import('../reports.ts')>(
  'bench/reports.ts',
  'prepareReports',
  'draftRows',
)
const { shotOf } = await load<typeof import('../submissions.ts')>('bench/submissions.ts', 'shotOf')
const { startAgain } = await load<typeof import('../product.ts')>('bench/product.ts', 'startAgain')

async function load<Module extends object>(path: string, ...names: (keyof Module & string)[]): Promise<Module> {
  const module = (await import(pathToFileURL(resolve(path)).href)) as Module
  const missing = names.find((name) => !(name in module))
  if (missing) throw new Error(`${resolve(path)} has no ${missing}: that checkout is too different to be measured`)
  return module
}

const world = openWorld()
let reports: readonly PreparedReport[] = []
let site: Site | undefined
let server: Running | undefined

function theSite(): Site {
  if (!site) throw new Error('no site is open')
  return site
}

async function stop() {
  await server?.stop()
  server = undefined
}

async function close() {
  await stop()
  await site?.close()
  site = undefined
}

answerParent(
  {
    async seal(count: number) {
      reports = await prepareReports((await world.demo()).origin, count)
      return reports.map(shotOf)
    },
    /** A new copy of the office, in which no report has been sent. */
    async open({ kind, address }: { kind: Dialect; address: string }) {
      await close()
      const postgres = async () => ({ address }) as Postgres
      site = await openSite({ ...world, postgres }, kind)
      const { id, today } = site.organization
      const drafts = draftRows(id, reports, today)
      // Older checkouts have no inbox for slots.
      await insertAll(site.database.db, 'inbox_slot', drafts).catch(() =>
        insertAll(theSite().database.db, 'slot' as never, drafts as never),
      )
      await site.server.stop()
      return { data: site.server.data, address: site.address }
    },
    /** Ends its server and starts it again on the same data. */
    async start() {
      await stop()
      server = await startAgain(theSite().server, theSite().address)
      return { origin: server.origin, pid: server.pid }
    },
    close,
  },
  async () => {
    await close()
    await world.close()
  },
)
