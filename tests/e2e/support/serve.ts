// Started by installation.ts as a process of its own: the built server with one organisation that nobody has founded.
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { loadPreset } from '../../../src/cli/presets.ts'
import { addOrganization } from '../../../src/server/features/organizations/index.ts'
import { invite } from '../../../src/server/features/staff/index.ts'
import { todayOf } from '../../../src/server/http/index.ts'

const built = resolve('dist')
const { openServer, serve }: typeof import('../../../src/server/main.ts') = await import(join(built, 'server/main.js'))

const dataDir = process.env.DATA_DIR ?? ''
const config = { database: null, dataDir, clientDir: join(built, 'client'), proxies: [], securityContact: null }
const server = await openServer(config)
const { db, clock } = server.deps
const profile = loadPreset('contoh')
const id = await addOrganization(db, { profile, host: 'localhost', demo: false })
const today = todayOf({ clock }, { profile })
const invited = async (role: 'director' | 'administrator', name: string) =>
  (await invite(db, id, { name, email: null, roles: [role], channels: [] }, today)).invitation
const [director, administrator] = [
  await invited('director', 'Ratna Wulandari'),
  await invited('administrator', 'Dimas Ardianto'),
]
const { port } = (await serve(server, 0)).address() as AddressInfo
process.stdout.write(`${JSON.stringify({ port, director, administrator })}\n`)
