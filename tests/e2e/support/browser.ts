// A browser as people start it: Playwright would switch off the back/forward cache and keep every page visible.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, test } from '@playwright/test'
import { findChromium } from '../../browser/chromium.ts'

export interface OrdinaryBrowser {
  readonly context: BrowserContext
  /** False for Chromium's headless shell, which never keeps a left page and never hides one. */
  readonly whole: boolean
  /** The folder of everything that this browser keeps. */
  readonly profile: string
  newPage(): Promise<Page>
  /** Closes the browser as a person would, or kills it; its profile stays until `close`. */
  end(how: 'quit' | 'kill'): Promise<void>
  /** Ends the browser and deletes its profile. */
  close(): Promise<void>
}

/** Starts Chromium with its own profile and otherwise default settings. */
export async function openOrdinaryBrowser(): Promise<OrdinaryBrowser> {
  const { executablePath, args } = await findChromium()
  const profile = mkdtempSync(join(tmpdir(), 'peluit-browser-'))
  const own = ['--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=412,900', '--lang=id-ID']
  const child = spawn(executablePath, [...args, ...own, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  const browser = await chromium.connectOverCDP(await addressOf(child.stderr), { noDefaults: true })
  const context = browser.contexts()[0] as BrowserContext
  const session = await browser.newBrowserCDPSession()
  const { product } = await session.send('Browser.getVersion')
  return {
    context,
    profile,
    whole: !product.startsWith('Headless'),
    async newPage() {
      const page = await context.newPage()
      // The page asks before it leaves unsent text; the test always says yes.
      page.on('dialog', (dialog) => void dialog.accept().catch(() => {}))
      return page
    },
    async end(how) {
      if (how === 'kill') child.kill('SIGKILL')
      // The connection may end before the answer comes.
      else await session.send('Browser.close').catch(() => {})
      await ended
    },
    async close() {
      await browser.close()
      child.kill('SIGKILL')
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Skips a test that npm's headless shell cannot run, with a reason; with E2E_WHOLE_BROWSER=1 it fails instead. */
export function needWholeBrowser({ whole }: OrdinaryBrowser): void {
  const demanded = process.env.E2E_WHOLE_BROWSER === '1'
  test.skip(
    !whole && !demanded,
    'needs a complete Chromium (Debian’s, or CHROMIUM_PATH), because the headless shell cannot do this',
  )
}

/** The address of Chromium, which it prints on its standard error. */
function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    output.on('data', (part) => {
      said += String(part)
      const found = /ws:\/\/\S+/.exec(said)?.[0]
      if (found) resolve(found)
    })
    output.on('end', () => reject(new Error(`Chromium did not start: ${said}`)))
  })
}
