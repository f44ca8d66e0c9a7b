// Drives an old Chromium. Playwright can start it, but its own actions call methods that such a browser lacks, and
// whatever they would need must not be added to the page: so the page gets the actions of a person instead.
import { chromium } from '@playwright/test'
import { inPage, repeat } from '../person/in-page.mjs'

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']

/** A browser whose `openTab` gives a page in a profile of its own; `errors` are the errors of all pages' programs. */
export async function startChromium(executablePath) {
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  const errors = []
  async function openTab(viewport = { width: 360, height: 740 }) {
    const page = await browser.newPage({ viewport })
    page.on('pageerror', ({ message }) => errors.push(message))
    return {
      act: (...what) => repeat(() => page.evaluate(inPage, what), what.join(' ')),
      /** Whether the page has no element for this selector now. */
      lacks: (selector) => page.evaluate((wanted) => document.querySelector(wanted) === null, selector),
      open: async (address) => {
        // Another fragment alone would load nothing.
        await page.goto('about:blank')
        await page.goto(address)
      },
      attach: (file) => page.setInputFiles('input[type=file]', file),
    }
  }
  return { version: browser.version(), openTab, errors, stop: () => browser.close() }
}
