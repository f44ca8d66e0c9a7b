import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, type TestContext, test, vi } from 'vitest'
import { startPostgresServer } from './postgres.ts'
import { findNative, makePostgresHome } from './postgres-home.ts'

// Every test makes a cluster of its own; on a busy disk that takes a while.
vi.setConfig({ testTimeout: 120_000 })

/** A folder that nobody but its owner may enter, as root's home is. */
function makePrivateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-tertutup ñé '))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o700)
  return folder
}

function needRoot({ skip }: TestContext): void {
  skip(process.getuid?.() !== 0, 'only root starts PostgreSQL as somebody else')
}

async function ask(address: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: `${address}/postgres` })
  await client.connect()
  const { rows } = await client.query("select 'menjawab' as said")
  await client.end()
  return rows[0]?.said
}

test('it starts from a folder that only its owner may enter, with spaces and non-ASCII letters in it', async () => {
  const native = join(makePrivateFolder(), 'native')
  cpSync(findNative(), native, { recursive: true, verbatimSymlinks: true })
  const parent = makePrivateFolder()
  chmodSync(parent, 0o755)
  const home = makePostgresHome(native, [parent])
  expect(dirname(home.folder)).toBe(parent)
  const server = await startPostgresServer({ home })
  expect(await ask(server.address)).toBe('menjawab')
  expect(statSync(server.data).mode & 0o077).toBe(0)
  await server.stop()
  expect(existsSync(home.folder)).toBe(false)
  expect(statSync(native).uid).toBe(process.getuid?.())
})

test('a temporary folder that only root may enter is skipped', async (context) => {
  needRoot(context)
  const [closed, open] = [makePrivateFolder(), makePrivateFolder()]
  chmodSync(open, 0o755)
  const home = makePostgresHome(findNative(), [closed, open])
  onTestFinished(() => rmSync(home.folder, { recursive: true, force: true }))
  expect(dirname(home.folder)).toBe(open)
  expect(() => makePostgresHome(findNative(), [closed])).toThrow(`${closed}: nobody may not enter it`)
})

test('when it cannot start, the messages of initdb or the server are shown', async () => {
  await expect(startPostgresServer({ initdb: ['--no-such-flag'] })).rejects.toThrow('no-such-flag')
  await expect(startPostgresServer({ settings: ['no_such_setting=1'] })).rejects.toThrow('no_such_setting')
})

test('it ends with the process that started it', async () => {
  const script = `import { startPostgresServer } from ${JSON.stringify(new URL('postgres.ts', import.meta.url))}
    const { address, data } = await startPostgresServer()
    console.log(JSON.stringify({ address, data }))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGTERM'))
  const [line] = await once(child.stdout, 'data')
  const { address, data } = JSON.parse(String(line))
  onTestFinished(() => rmSync(dirname(data), { recursive: true, force: true }))
  child.kill('SIGTERM')
  expect((await once(child, 'exit'))[1]).toBe('SIGTERM')
  await expect.poll(() => existsSync(join(data, 'postmaster.pid')), { timeout: 30_000 }).toBe(false)
  await expect(ask(address)).rejects.toThrow('ECONNREFUSED')
})
