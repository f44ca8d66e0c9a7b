import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const CLI = 'dist/server/cli.js'

export interface Installation {
  readonly origin: string
  /** The link that the operator's command prints. */
  invite(role: 'director' | 'administrator', name: string): Promise<string>
  /** Runs the release with the operator's command. */
  release(): Promise<void>
  close(): Promise<void>
}

/** The built server on a free port with its own folder, and an organisation at this host that is not founded yet. */
export async function openInstallation(host = 'localhost'): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-ceremonies-'))
  const config = join(folder, 'peluit.json')
  const port = await freePort()
  writeFileSync(config, JSON.stringify({ dataDir: 'data', port, address: '127.0.0.1' }))
  await run(['organization', 'add', '--config', config, '--host', host, '--preset', 'contoh'])
  const child = spawn(process.execPath, [CLI, 'serve', '--config', config], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended])
  const origin = `http://${host}:${port}`
  async function invite(role: 'director' | 'administrator', name: string) {
    const link = await run(['invite', '--config', config, '--host', host, '--role', role, '--name', name])
    // The command prints the address behind a proxy, which a test does not have.
    return link.trim().replace(`https://${host}`, origin)
  }
  async function release() {
    await run(['tick', '--config', config])
  }
  async function close() {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { origin, invite, release, close }
}

async function run(args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args])
  return stdout
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
