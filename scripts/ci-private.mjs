// Runs the server's tests in a folder as newcomers may have it: only its owner may enter it, like root's home, and its
// path has spaces and non-ASCII letters. For root, PostgreSQL then runs as a user who may not enter it. Needs the
// packages.
import { spawnSync } from 'node:child_process'
import {
  constants,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Files that running the project makes, and files that it does not need. */
const LEFT = new Set(['.git', 'node_modules', 'dist', 'data', 'test-results'])

// Only its owner may enter a folder that `mkdtemp` makes.
const closed = mkdtempSync(join(tmpdir(), 'peluit ruang kerja ñé '))
process.on('exit', () => rmSync(closed, { recursive: true, force: true }))

const clone = join(closed, 'peluit')
mkdirSync(clone)
for (const name of readdirSync('.')) if (!LEFT.has(name)) cpSync(name, join(clone, name), { recursive: true })
linkAll('node_modules', join(clone, 'node_modules'))

const { status } = spawnSync('npm', ['test', '--', '--only', 'server'], { cwd: clone, stdio: 'inherit' })
console.log(
  `${status === 0 ? 'ok  ' : 'FAILED  '}the server's tests in a folder that only its owner may enter: ${clone}`,
)
process.exitCode = status === 0 ? 0 : 1

/** Makes the same files under another path: as links, or as copies if links are not possible, as on another disk. */
function linkAll(from, to) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkAll(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source, target) {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target, constants.COPYFILE_FICLONE)
  }
}
