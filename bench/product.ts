// The built product as an operator runs it: a process of its own, on data of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What `npm run peluit` runs: Node's own flags and the program. */
function commandOf(checkout: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'))
  return (scripts.peluit as string).split(' ').slice(1)
}

export interface Running {
  readonly origin: string
  /** Its data folder. */
  readonly data: string
  readonly pid: number
  /** Milliseconds from the start of the process to its first page. */
  readonly startedIn: number
  /** Ends the process; the data stay. */
  stop(): Promise<void>
}

export interface DemoOptions {
  readonly folder?: string
  /** Without reports: made in a moment, enough for its pages. */
  readonly empty?: boolean
  /** Another built checkout of the project instead of this one. */
  readonly checkout?: string
}

/** The demo of a preset on a port of its own, made first where the folder holds none. */
export async function startDemo(preset: string, options: DemoOptions = {}): Promise<Running> {
  const { folder = makeFolder('demo'), empty = false, checkout = '.' } = options
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder }
  const running = await start(
    ['demo', '--preset', preset, ...(empty ? ['--empty'] : [])],
    port,
    join(folder, preset),
    env,
    checkout,
  )
  return running
}

/** A server on a copy of this data folder, as `peluit serve` starts it. */
export async function startServer(template: string, database: string | null = null): Promise<Running> {
  const folder = makeFolder('server')
  cpSync(template, join(folder, 'data'), { recursive: true })
  return serve(folder, database)
}

/** The same server once more, on the data that it left. */
export function startAgain({ data }: Running, database: string | null = null): Promise<Running> {
  return serve(join(data, '..'), database)
}

async function serve(folder: string, database: string | null): Promise<Running> {
  const port = await freePort()
  const config = join(folder, 'peluit.json')
  writeFileSync(config, JSON.stringify({ dataDir: 'data', port, ...(database && { database }) }))
  return start(['serve', '--config', config], port, join(folder, 'data'), process.env)
}

async function start(
  words: readonly string[],
  port: number,
  data: string,
  env: NodeJS.ProcessEnv,
  checkout = '.',
): Promise<Running> {
  const command = commandOf(checkout)
  const program = join(checkout, command.at(-1) ?? '')
  if (!existsSync(program)) throw new Error(`${program} is missing: build first`)
  const begun = performance.now()
  const child = spawn(process.execPath, [...command, ...words], {
    cwd: checkout,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  running.add(child)
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
    running.delete(child)
  }
  const origin = `http://localhost:${port}`
  try {
    await firstPage(origin, child)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin, data, pid: child.pid ?? 0, startedIn: performance.now() - begun, stop }
}

async function firstPage(origin: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 180_000
  while (child.exitCode === null && Date.now() < until) {
    if ((await statusOf(`${origin}/`)) === 200) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('the server did not start')
}

function statusOf(address: string): Promise<number> {
  return new Promise((resolve) => {
    get(address, { agent: false }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    }).on('error', () => resolve(0))
  })
}

/** Memory of a process in bytes, by a name from Linux' status file; null on other systems. */
export function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM' | 'RssAnon'): number | null {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : ''
  const found = new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]
  return found === undefined ? null : Number(found) * 1024
}

const running = new Set<ChildProcess>()
const folders: string[] = []

/** A folder below the system's temporary one, deleted by `cleanUp`. */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `peluit-bench-${name}-`))
  folders.push(folder)
  return folder
}

/** Ends what still runs and deletes every folder. */
export function cleanUp(): void {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
