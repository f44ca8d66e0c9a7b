import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

interface LaunchOptions {
  executablePath: string
  args: string[]
}

/**
 * The Chromium that every browser test drives: CHROMIUM_PATH, else Debian's, else the one from npm.
 * Playwright's own download is not used, because a clone must be testable when only npm is reachable.
 */
export async function findChromium(): Promise<LaunchOptions> {
  return { executablePath: process.env.CHROMIUM_PATH || debianChromium() || (await npmChromium()), args: [...quiet] }
}

/** No sandbox, because tests may run as root in a container; no feature that uses the network by itself. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function debianChromium(): string | undefined {
  const path = '/usr/bin/chromium'
  return existsSync(path) ? path : undefined
}

/** Unpacks it into the packages' folder, so that it is deleted with them, and renames it only when it is complete. */
async function npmChromium(): Promise<string> {
  const home = resolve('node_modules/.cache/chromium')
  const executable = join(home, 'chromium')
  if (!existsSync(executable)) await unpack(home)
  if (spawnSync(executable, ['--version']).status !== 0) await lendLibraries(home)
  return executable
}

/** The package's own flags are not used: they switch off web security and site isolation, which we test. */
async function unpack(home: string): Promise<void> {
  const { default: chromium } = await import('@sparticuz/chromium')
  const unfinished = `${home}.${process.pid}`
  await withTemporaryFolder(unfinished, () => chromium.executablePath())
  rmSync(home, { recursive: true, force: true })
  renameSync(unfinished, home)
}

/** A minimal system lacks libnss3, libnspr4 and fonts; the package has them, prepared for Amazon's machines. */
async function lendLibraries(home: string): Promise<void> {
  const { inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
  const archive = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin/al2023.tar.br')
  await withTemporaryFolder(home, async () => {
    await inflate(archive)
    setupLambdaEnvironment(join(home, 'al2023', 'lib'))
    const fonts = join(home, 'fonts')
    const written = fonts.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    writeFileSync(join(fonts, 'fonts.conf'), `<fontconfig><dir>${written}</dir></fontconfig>`)
  })
}

/** Sets another temporary folder, because the package unpacks into it, and other users may write to the system's. */
async function withTemporaryFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
