// The built product as an operator runs it: a separate process with its own data.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './postgres.ts'
import { withRows } from './rows.ts'
import { listFiles } from './scan.ts'

const CLI = 'dist/server/cli.js'

export interface Server {
  readonly origin: string
  readonly data: string
  /** Its folder for temporary files. */
  readonly tmp: string
  /** Files with the whole output of the server and the commands. */
  readonly logs: readonly string[]
  pid(): number
  /** Runs a command of the operator; gives its output. */
  run(...words: string[]): Promise<string>
  invite(role: 'director' | 'administrator', name: string): Promise<string>
  tick(): Promise<void>
  /** Runs the release and kills it after this many milliseconds, unless it has ended before. */
  tickKilled(milliseconds: number): Promise<void>
  /** Path of the SQLite file. */
  database(): string
  kill(): Promise<void>
  start(): Promise<void>
  /** Ends the process and keeps the files. */
  stop(): Promise<void>
  /** Ends the process and deletes everything. */
  remove(): Promise<void>
}

export interface ServerOptions {
  /** `postgres://…`; without it, SQLite in the data folder. */
  readonly database?: string
  /** Proxies that the server trusts. */
  readonly proxies?: readonly string[]
  /** Address to listen on. */
  readonly address?: string
  /** Starts with a copy of this data folder instead of a new organisation. */
  readonly template?: string
}

/** Makes an organisation at `localhost` from the preset `contoh` and starts the server. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: build first`)
  const folder = mkdtempSync(join(tmpdir(), 'peluit-blackbox-'))
  const [data, tmp, log] = ['data', 'tmp', 'log'].map((name) => join(folder, name)) as [string, string, string]
  for (const made of [data, tmp, log]) mkdirSync(made)
  const port = await freePort()
  const [output, commands] = [join(log, 'server.log'), join(log, 'commands.log')]
  for (const file of [output, commands]) writeFileSync(file, '')
  const config = join(folder, 'peluit.json')
  const { database, address = '127.0.0.1', proxies = [] } = options
  writeFileSync(config, JSON.stringify({ dataDir: 'data', port, address, proxies, ...(database && { database }) }))
  // The debugger, which a test may start, uses any free port.
  const env = { ...process.env, NODE_ENV: 'production', TMPDIR: tmp, NODE_OPTIONS: '--inspect-port=127.0.0.1:0' }
  let child: ChildProcess | null = null

  async function run(...words: string[]): Promise<string> {
    const command = spawn(process.execPath, [CLI, ...words, '--config', config], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: string[] = []
    for (const stream of [command.stdout, command.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
    const [code] = await once(command, 'close')
    appendFileSync(commands, said.join(''))
    if (code !== 0) throw new Error(`peluit ${words.join(' ')} ended with ${code}:\n${said.join('')}`)
    return said.join('')
  }

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [CLI, 'serve', '--config', config], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => appendFileSync(output, chunk))
    await ready(server.origin, started, output)
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const ending = child
    child = null
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = once(ending, 'exit')
    ending.kill(signal)
    await ended
  }

  const server: Server = {
    origin: `http://localhost:${port}`,
    data,
    tmp,
    logs: [output, commands],
    pid: () => child?.pid ?? 0,
    run,
    async invite(role, name) {
      const said = await run('invite', '--host', 'localhost', '--role', role, '--name', name)
      const token = /#undangan=([A-Za-z0-9_-]{43})\s/.exec(said)?.[1]
      if (!token) throw new Error(`no invitation in: ${said}`)
      return token
    },
    async tick() {
      await run('tick')
    },
    async tickKilled(milliseconds) {
      const command = spawn(process.execPath, [CLI, 'tick', '--config', config], { env, stdio: 'ignore' })
      const timer = setTimeout(() => command.kill('SIGKILL'), milliseconds)
      await once(command, 'exit')
      clearTimeout(timer)
    },
    database() {
      const found = listFiles(data).find((path) => path.endsWith('peluit.db'))
      if (!found) throw new Error('there is no SQLite file')
      return found
    },
    kill: () => end('SIGKILL'),
    start,
    stop: () => end('SIGTERM'),
    async remove() {
      await end('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
  if (options.template) cpSync(options.template, data, { recursive: true })
  else {
    await run('organization', 'add', '--host', 'localhost', '--preset', 'contoh')
    await releaseByHand(database ?? null, server)
  }
  await start()
  return server
}

/** Sets the release hour to 24, which never comes, so that only `tick` makes anything visible. */
async function releaseByHand(database: string | null, server: Server): Promise<void> {
  const changed = (profile: unknown) =>
    JSON.stringify({ ...JSON.parse(String(profile)), release: { mode: 'daily', hour: 24 } })
  if (database === null) {
    withRows(server.database(), ({ all, run }) => {
      for (const { profile } of all('select profile from organization'))
        run('update organization set profile = ?', changed(profile))
    })
    return
  }
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  const { rows } = await client.query('select profile from organization')
  await client.query('update organization set profile = $1', [changed(rows[0].profile)])
  await client.end()
}

async function ready(origin: string, child: ChildProcess, output: string): Promise<void> {
  for (let tries = 0; tries < 400 && child.exitCode === null; tries += 1) {
    const answer = await fetch(`${origin}/healthz`).catch(() => null)
    if (answer?.status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`the server did not start:\n${readFileSync(output, 'utf8')}`)
}
