// A real PostgreSQL for tests and measurements, from the programs that npm installed.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { makePostgresHome, type PostgresHome } from './postgres-home.ts'

const USER = 'peluit'
const PASSWORD = 'peluit'
/** Milliseconds; a busy machine takes some seconds. */
const LONGEST_START = 60_000

export interface PostgresServer {
  /** `postgres://…` without the name of a database; `postgres` is there from the start. */
  readonly address: string
  /** Its files: tables and log. */
  readonly data: string
  /** Ends the server and keeps its files. */
  end(): Promise<void>
  /** Ends the server and deletes its files. */
  stop(): Promise<void>
}

export interface PostgresOptions {
  /** Further flags of `initdb`. */
  readonly initdb?: readonly string[]
  /** Further settings, as `name=value`. */
  readonly settings?: readonly string[]
  /** Where it runs. */
  readonly home?: PostgresHome
}

/**
 * Starts PostgreSQL on a free port of 127.0.0.1, with an empty cluster of its own.
 * @throws with its whole output when it does not start
 */
export async function startPostgresServer(options: PostgresOptions = {}): Promise<PostgresServer> {
  const home = options.home ?? makePostgresHome()
  const remove = () => rm(home.folder, { recursive: true, force: true, maxRetries: 5 })
  const data = join(home.folder, 'data')
  try {
    await makeCluster(home, data, options.initdb ?? [])
    const port = await freePort()
    const server = await startServer(home, data, port, options.settings ?? [])
    return {
      address: `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}`,
      data,
      end: server.stop,
      async stop() {
        await server.stop()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}

async function makeCluster(home: PostgresHome, data: string, flags: readonly string[]): Promise<void> {
  const password = join(home.folder, 'password')
  writeFileSync(password, `${PASSWORD}\n`, { mode: 0o600 })
  if (home.account) chownSync(password, home.account.uid, home.account.gid)
  const access = [`--username=${USER}`, `--pwfile=${password}`, '--auth=password']
  // A new cluster holds nothing that would be worth waiting for the disk.
  const fixed = [...access, '--encoding=UTF8', '--locale=C', '--no-sync']
  const { child, said } = run(home, home.initdb, [`--pgdata=${data}`, ...fixed, ...flags])
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`initdb ended with ${code}:\n${said()}`)
}

async function startServer(home: PostgresHome, data: string, port: number, own: readonly string[]) {
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...own]
  const { child, said } = run(home, home.postgres, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])])
  const ended = new Promise((resolve) => child.once('close', resolve))
  const stop = async () => {
    end(child)
    await ended
  }
  const release = endWithUs(child)
  child.once('close', release)
  const deadline = Date.now() + LONGEST_START
  while (!said().includes('ready to accept connections')) {
    if (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      continue
    }
    await stop()
    throw new Error(`PostgreSQL did not start:\n${said()}`)
  }
  return { stop }
}

/** Runs a program in a folder that its account may enter; messages are in English, because the start waits for one. */
function run({ account, folder }: PostgresHome, program: string, words: readonly string[]) {
  const env = { ...process.env, LC_ALL: 'C' }
  const child = spawn(program, words, { ...account, env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  const keep = (part: unknown) => {
    // Enough to explain a failed start; a long run must not fill the memory.
    if (text.length < 100_000) text += String(part)
  }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', keep)
  child.on('error', keep)
  return { child, said: () => text }
}

/** SIGINT asks PostgreSQL for a fast, orderly end. Windows has no such signal. */
function end(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/f', '/t'])
  else child.kill('SIGINT')
}

/** Ends the server when this process ends or receives a signal; answers a function that undoes this. */
function endWithUs(child: ChildProcess): () => void {
  const onExit = () => end(child)
  const onSignal = (signal: NodeJS.Signals) => {
    end(child)
    release()
    // If another listener exists, it decides what the signal does; otherwise the signal has its usual effect.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  const release = () => {
    process.off('exit', onExit)
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.off(signal, onSignal)
  }
  process.on('exit', onExit)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  return release
}
