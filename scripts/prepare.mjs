// Runs before `npm start`, `npm run peluit`, `npm test` and `npm run bench`: installs the packages and builds if they
// do not match the sources. On a fresh clone nothing is installed yet, and this may run on an old Node: so it uses only
// built-in modules and plain JavaScript for Node 20.
//
//   --dev       the packages for tests and tools too      --no-build   packages only
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const withTools = process.argv.includes('--dev')
const buildStamp = join(root, 'dist/.built')

if (!packagesMatchLock()) install()
if (!process.argv.includes('--no-build')) buildIfChanged()

/** Compares versions, not times, because git gives all files the time of the clone. */
function packagesMatchLock() {
  const installed = readPackages('node_modules/.package-lock.json')
  return Object.entries(readPackages('package-lock.json') ?? {}).every(([path, wanted]) => {
    const found = installed?.[path]
    if (found) return found.version === wanted.version
    const dispensable = wanted.optional || wanted.devOptional || (wanted.dev && !withTools)
    return path === '' || dispensable
  })
}

function readPackages(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}

function install() {
  say('installing packages (npm ci) …')
  // npm runs on its own Node, because npm ci may delete the Node of this process.
  const npm = process.env.npm_execpath
  const command = npm ? [process.env.npm_node_execpath ?? process.execPath, npm] : ['npm']
  run([...command, 'ci', '--no-audit', '--no-fund', ...(withTools ? ['--include=dev'] : [])])
  say('packages installed')
}

function buildIfChanged() {
  const sources = hashSources()
  if (existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === sources) return
  say('building …')
  const started = Date.now()
  rmSync(buildStamp, { force: true })
  run([modernNode(), join(root, 'node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'])
  writeFileSync(buildStamp, sources)
  say(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** A hash over everything that the build reads. Tests are left out, because a changed test needs no build. */
function hashSources() {
  const hash = createHash('sha256')
  const single = [
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
    'scripts/hybrid-only.ts',
    'scripts/precompress.ts',
  ]
  for (const path of [...single, ...['src', 'locales', 'presets'].flatMap(listFiles)]) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

function listFiles(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort()
}

/** Node 24 or newer: the one that npm has just installed, or else the current one. */
function modernNode() {
  const brought = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(brought)) return brought
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  say(`Node 24 or newer is needed, this is ${process.versions.node}: run npm ci without --omit=optional`)
  process.exit(1)
}

function run([command, ...args]) {
  // On Windows a script runs in a shell, which would split a path with spaces.
  const shell = command.endsWith('.cmd')
  const [program, ...words] = shell ? [command, ...args].map((word) => `"${word}"`) : [command, ...args]
  const { status, error } = spawnSync(program, words, { cwd: root, stdio: 'inherit', shell })
  if (error) say(error.message)
  if (status !== 0) process.exit(status || 1)
}

function say(words) {
  console.log(`peluit: ${words}`)
}
