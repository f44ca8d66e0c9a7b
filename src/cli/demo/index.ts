// `peluit demo`: makes an organisation with people and cases, with the same code as a real one, and serves it.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setDeviceClock } from '../../device/day.ts'
import { renewWhenOld, setElsewhere } from '../../device/staff/publish-statement.ts'
import type { Profile } from '../../domain/profile.ts'
import { listOrganizations } from '../../server/database/index.ts'
import { addOrganization } from '../../server/features/organizations/index.ts'
import { invite } from '../../server/features/staff/index.ts'
import { publishFigures } from '../../server/features/statistics/index.ts'
import { todayOf } from '../../server/http/index.ts'
import { type OpenServer, openServer, type ServerConfig, serve } from '../../server/main.ts'
import { readArguments, readPort } from '../arguments.ts'
import { loadPreset, packageDir, presetsDir } from '../presets.ts'
import type { World } from './browser.ts'
import { fitStory } from './fit.ts'
import { makeOffice, type Office, unlock, unlockExpired } from './office.ts'
import { type DemoCode, type DemoLogin, OTHER_PEOPLE, PEOPLE, type People } from './people.ts'
import { playStories } from './play.ts'
import { DONE_STORIES } from './stories-done.ts'
import { OPEN_STORIES } from './stories-open.ts'
import type { Story } from './story.ts'

const HOST = 'localhost'
/** The organisation that takes reports about the Inspektorat itself (R12). */
const OTHER_HOST = 'provinsi.localhost'
const DAY = 86_400_000
/** The office was founded before its oldest report. */
const FOUNDED_DAYS_AGO = 230

/** The people and codes that the demo's log-in pages and the terminal show, by host. */
export type DemoSheet = readonly {
  readonly host: string
  readonly people: readonly DemoLogin[]
  readonly codes: readonly DemoCode[]
}[]

const STORIES: readonly Story[] = [...DONE_STORIES, ...OPEN_STORIES]

/** Makes the demo in its folder unless it exists, then serves it until the process ends. */
export async function runDemo(args: readonly string[]): Promise<void> {
  const { preset = 'contoh', empty = false } = readArguments(args, [], ['preset'], ['empty'])
  const port = readPort(process.env.PORT)
  const folder = resolve(process.env.DATA_DIR ?? './data', preset)
  const config = configOf(folder)
  if (!existsSync(config.demoSheet)) await makeDemo(folder, preset, empty ? [] : STORIES, port)
  const server = await openServer(config)
  await serve(server, port)
  tell(readSheet(config.demoSheet), port)
}

/** Makes everything in another folder and renames it, so that an interrupted demo is never taken for a complete one. */
async function makeDemo(folder: string, preset: string, stories: readonly Story[], port: number): Promise<void> {
  const aside = `${folder}.new`
  rmSync(aside, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  say(`making the demo organisation from the preset "${preset}" …`)
  const sheet = await fillDemo(configOf(aside), preset, stories, port)
  writeFileSync(configOf(aside).demoSheet, JSON.stringify(sheet))
  renameSync(aside, folder)
}

async function fillDemo(
  config: ServerConfig,
  preset: string,
  stories: readonly Story[],
  port: number,
): Promise<DemoSheet> {
  const present = Date.now()
  const world: World = { fetch: (request) => server.app.fetch(request), now: present - FOUNDED_DAYS_AGO * DAY }
  const server = await openServer(config, () => world.now)
  setDeviceClock(() => world.now)
  const own = loadPreset(preset)
  const office = await addOffice(server, world, HOST, port, own, PEOPLE)
  const other = await addOffice(server, world, OTHER_HOST, port, otherProfile(own), OTHER_PEOPLE)
  await leadElsewhere(office, other)
  world.now = present - 10 * 60_000
  // The stories are played one after the other, each in its own past, under one statement: this one of today.
  for (const each of [office, other]) await renew(each)
  const fitted = stories.map((story) => fitStory(story, own))
  const played = await playStories(office, fitted, (done) => say(`report ${done} of ${fitted.length}`))
  // The demo starts with figures for its finished months, as an office of that age would have published them.
  for (const organization of await listOrganizations(server.deps.db)) {
    await publishFigures(server.deps, organization, todayOf(server.deps, organization))
  }
  await server.close()
  const codeOf = (story: Story | undefined, about: string): DemoCode[] => {
    const words = story && played[stories.indexOf(story)]?.words
    return words ? [{ words, about }] : []
  }
  const asked = OPEN_STORIES.find(({ steps }) => steps.some((step) => 'move' in step && step.move === 'clarification'))
  return [
    {
      host: HOST,
      people: Object.values(office.logins),
      codes: [
        ...codeOf(DONE_STORIES[0], 'bantuan sosial, hasil sedang ditulis'),
        ...codeOf(asked, 'dana desa, petugas bertanya kepada pelapor'),
      ],
    },
    { host: OTHER_HOST, people: Object.values(other.logins), codes: [] },
  ]
}

async function addOffice(
  server: OpenServer,
  world: World,
  host: string,
  port: number,
  preset: Profile,
  people: People,
): Promise<Office> {
  const { db } = server.deps
  const profile = { ...preset, release: { mode: 'at_once', hour: 6 } } as const
  const id = await addOrganization(db, { profile, host, demo: true })
  return makeOffice({
    world,
    origin: `http://${host}:${port}`,
    people,
    channels: [...new Set(profile.questionnaires.map(({ channel }) => channel))],
    async invite(role, name) {
      const today = todayOf({ clock: () => world.now }, { profile })
      return (await invite(db, id, { name, email: null, roles: [role], channels: [] }, today)).invitation
    },
  })
}

/** The director signs to which host reports about the Inspektorat go. */
async function leadElsewhere(office: Office, other: Office): Promise<void> {
  const { world, browsers, organization, logins } = office
  const keyring = await unlock(world, browsers.director, organization, logins.director)
  await setElsewhere(keyring, { organization: other.organization, host: OTHER_HOST })
}

/** The director of an office of that age logs in: the statement of its first days is long too old. */
async function renew({ world, browsers, organization, logins }: Office): Promise<void> {
  const keyring = await unlockExpired(world, browsers.director, organization, logins.director)
  await renewWhenOld(keyring, keyring.statement.serial)
}

/** The profile of the other organisation: the same questions under another name. */
function otherProfile(own: Profile): Profile {
  const { name, region, ...rest } = own.site
  const site = { ...rest, name: 'Inspektorat Provinsi (peragaan)', region: 'Provinsi', shortName: 'Pengaduan Provinsi' }
  return { ...own, site: { ...site, contacts: [], colors: {} }, pages: [], questions: [], others: undefined }
}

function configOf(folder: string): ServerConfig & { readonly demoSheet: string } {
  return {
    database: process.env.DATABASE_URL ?? null,
    dataDir: folder,
    clientDir: join(packageDir, 'dist/client'),
    presetsDir,
    proxies: [],
    securityContact: null,
    demoSheet: join(folder, 'demo.json'),
  }
}

function readSheet(path: string): DemoSheet {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function tell(sheet: DemoSheet, port: number): void {
  const line = '─'.repeat(72)
  say(line)
  say('DEMO. Everything in it is invented, and its passwords are public: never put a real report here.')
  say('A phone needs https (browsers give cryptography to https and localhost only): see docs/operating.md')
  for (const { host, people, codes } of sheet) {
    say('')
    say(`  Pelapor, public   http://${host}:${port}/`)
    say(`  Petugas           http://${host}:${port}/petugas   (one press on a name logs in)`)
    for (const { roles, username, password } of people) {
      say(`    ${String(roles[0]).padEnd(14)} ${username.padEnd(14)} ${password}`)
    }
    for (const { words, about } of codes) say(`    kode akun: ${words.join(' ')}   (${about})`)
  }
  say(line)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
