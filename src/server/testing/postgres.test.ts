import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, type TestContext, test } from 'vitest'
import { startPostgresServer } from './postgres.ts'
import { findNative, makePostgresHome } from './postgres-home.ts'

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

test('root starts it from a folder that only root may enter, and nothing is left afterwards', async (context) => {
  needRoot(context)
  const native = join(makePrivateFolder(), 'native')
  cpSync(findNative(), native, { recursive: true, verbatimSymlinks: true })
  const home = makePostgresHome(native)
  const server = await startPostgresServer({ home })
  expect(await ask(server.address)).toBe('menjawab')
  await server.stop()
  expect(existsSync(home.folder)).toBe(false)
  expect(statSync(native).uid).toBe(0)
})

test('a temporary folder that only root may enter is passed over', async (context) => {
  needRoot(context)
  const [closed, open] = [makePrivateFolder(), makePrivateFolder()]
  chmodSync(open, 0o755)
  const home = makePostgresHome(findNative(), [closed, open])
  onTestFinished(() => rmSync(home.folder, { recursive: true, force: true }))
  expect(dirname(home.folder)).toBe(open)
  expect(() => makePostgresHome(findNative(), [closed])).toThrow(`${closed}: nobody may not enter it`)
})

test('it starts in a folder with spaces and letters beyond ASCII, and its files are its own', async () => {
  const parent = join(makePrivateFolder(), 'ruang kerja ñé')
  chmodSync(dirname(parent), 0o755)
  mkdirSync(parent)
  const server = await startPostgresServer({ home: makePostgresHome(findNative(), [parent]) })
  expect(server.data.startsWith(parent)).toBe(true)
  expect(statSync(server.data).mode & 0o077).toBe(0)
  expect(await ask(server.address)).toBe('menjawab')
  await server.stop()
})

test('what initdb or the server says against its start is told', async () => {
  await expect(startPostgresServer({ initdb: ['--no-such-flag'] })).rejects.toThrow('no-such-flag')
  await expect(startPostgresServer({ settings: ['no_such_setting=1'] })).rejects.toThrow('no_such_setting')
})

test.each(['SIGTERM', 'SIGHUP'] as const)('it ends with the process that started it, told by %s', async (signal) => {
  const script = `import { startPostgresServer } from ${JSON.stringify(new URL('postgres.ts', import.meta.url))}
    const { address, data } = await startPostgresServer()
    console.log(JSON.stringify({ address, data }))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  const { address, data } = JSON.parse(String(line))
  onTestFinished(() => rmSync(dirname(data), { recursive: true, force: true }))
  child.kill(signal)
  expect((await once(child, 'exit'))[1]).toBe(signal)
  await expect.poll(() => existsSync(join(data, 'postmaster.pid')), { timeout: 10_000 }).toBe(false)
  await expect(ask(address)).rejects.toThrow('ECONNREFUSED')
})
