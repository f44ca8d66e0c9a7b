import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'

interface LaunchOptions {
  executablePath: string
  args: string[]
}

/**
 * The Chromium that every browser test drives: CHROMIUM_PATH, else Debian's, else the one from npm.
 * Playwright's own download is not used, because a clone must be testable where only npm is reachable.
 */
export async function findChromium(): Promise<LaunchOptions> {
  const installed = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
  if (process.env.CHROMIUM_PATH || existsSync(installed)) return { executablePath: installed, args: quiet }
  return { executablePath: await sparticuz.executablePath(), args: [...sparticuz.args, ...quiet] }
}

/** No sandbox, since tests may run as root in a container; nothing that talks to the network by itself. */
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
