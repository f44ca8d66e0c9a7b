import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Installation {
  readonly origin: string
  /** The links that the operator's command line gives out. */
  readonly invitations: { readonly director: string; readonly administrator: string }
  close(): Promise<void>
}

/** The built server on a free port and a folder of its own, with an organisation that nobody has founded yet. */
export async function openInstallation(): Promise<Installation> {
  const data = mkdtempSync(join(tmpdir(), 'peluit-ceremonies-'))
  const child = spawn(process.execPath, ['tests/e2e/support/serve.ts'], {
    env: { ...process.env, DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const line = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  const { port, director, administrator } = JSON.parse(String(line[0]))
  const origin = `http://localhost:${port}`
  async function close() {
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  const link = (token: string) => `${origin}/petugas#undangan=${token}`
  return { origin, invitations: { director: link(director), administrator: link(administrator) }, close }
}
