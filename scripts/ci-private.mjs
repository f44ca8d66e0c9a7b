// The server's tests from where newcomers stand: a folder that only its owner may enter, as root's home is, whose path has
// spaces and letters beyond ASCII. For root, PostgreSQL then runs as somebody who may not enter it. Needs the packages.
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

/** What is made by running the project, and what is not needed to run it. */
const LEFT = new Set(['.git', 'node_modules', 'dist', 'data', 'test-results'])

// Only its owner may enter what `mkdtemp` makes.
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

/** The same files under another path: copies only where links are not possible, as on another disk. */
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
