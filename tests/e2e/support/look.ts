import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 800 }
const SIZES = [PHONE, { width: 768, height: 1024 }, DESK]

/**
 * Checks the requirements of every screen: no wider than a small phone, a tablet or a monitor, also with text twice as
 * large; no violation of WCAG AA; enough contrast in the light theme and, unless `night` is false, in the dark one.
 */
export async function look(page: Page, name: string, { night = true } = {}): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize(PHONE)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expectNoOverflow(page, `${name} with text twice as large`)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expectNoOverflow(page, `${name} at ${size.width}`)
    await shoot(page, `${name}-${size.width}`)
    if (size === PHONE) expect(await violations(page, RULES), `${name} at ${size.width}`).toEqual([])
  }
  if (night) await lookByNight(page, name)
  if (before) await page.setViewportSize(before)
}

async function lookByNight(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, ['color-contrast']), `${name} by night`).toEqual([])
  await shoot(page, `${name}-night`)
  await page.emulateMedia({ colorScheme: null })
}

async function expectNoOverflow(page: Page, name: string): Promise<void> {
  const tooWide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth || element.scrollWidth > element.clientWidth + 1,
    )
    return ['wider than the window', ...wide.map(({ outerHTML }) => outerHTML.slice(0, 120))]
  })
  expect(tooWide, name).toEqual([])
}

/** The violations of these tags or rules that axe finds: one line per kind, with the elements. */
async function violations(page: Page, against: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(async (runOnly) => {
    const run = (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run
    const found = await run(document, { runOnly, resultTypes: ['violations'] })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  }, against)
}

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
