// Every public page of every preset in both languages that links reach: valid, light, without script, without requests
// to other origins, and accessible.
import { expect, type Page, test } from '@playwright/test'
import { BUDGETS } from '../../bench/sizes.ts'
import { listPresets } from '../../src/cli/presets.ts'
import { elementNames, problemsOf } from '../../src/server/features/pages/testing/validity.ts'
import { crawl, type Visited } from '../support/visit.ts'
import { look } from './support/look.ts'
import { openPreset } from './support/preset.ts'

/** The demo that all tests share; it has reports, so that there are figures to show. */
const SHARED = 'contoh'
/** Together these pages show every colour of an office, so they are enough for the dark theme. */
const COLOURFUL = ['/', '/alur']
const KB = 1024
/** A page must fit into one round trip on a new connection. Pictures are not included, because they come later. */
const LIMITS = { bytes: BUDGETS.page, requests: 3, picture: 40 * KB, emblem: 12 * KB }

test.describe.configure({ mode: 'parallel' })
test.setTimeout(360_000)

for (const name of listPresets()) {
  test(`every page of ${name} is valid, light, self-contained and readable`, async ({ browser, baseURL }) => {
    const office = name === SHARED ? { origin: baseURL as string, close: async () => {} } : await openPreset(name)
    const context = await browser.newContext({ baseURL: office.origin })
    try {
      const page = await context.newPage()
      const elsewhere = watchOrigins(page, office.origin)
      const pages = await crawl(office.origin, ['/', '/tidak-ada', '/en/nothing'])
      expect(pages.length).toBeGreaterThanOrEqual(18)
      for (const visited of pages) {
        expect.soft(faultsOf(visited), visited.path).toEqual([])
        await page.goto(visited.path)
        const made = await page.evaluate(() => [...document.querySelectorAll('*')].map(({ localName }) => localName))
        // With scripts, a browser takes what is for browsers without them as text.
        const scripted = visited.html.replace(/(<noscript>).*?(?=<\/noscript>)/gs, '$1')
        expect.soft(made, `${visited.path}: a browser repaired nothing`).toEqual(elementNames(scripted))
        const night = name === SHARED || COLOURFUL.includes(visited.path)
        await look(page, `pages-${name}${visited.path.replaceAll(/[/?=]/g, '-')}`, { night })
      }
      expect(elsewhere).toEqual([])
      expect(await context.cookies()).toEqual([])
    } finally {
      await context.close()
      await office.close()
    }
  })
}

/** The faults of a page that can be found without a browser. */
function faultsOf({ path, status, html, bytes, requests, pictures }: Visited): string[] {
  const missing = path === '/tidak-ada' || path === '/en/nothing'
  const language = path === '/en' || path.startsWith('/en/') ? 'en' : 'id'
  return [
    ...problemsOf(html),
    ...(status === (missing ? 404 : 200) ? [] : [`answers ${status}`]),
    ...(html.includes(`<html lang="${language}">`) ? [] : [`is not in ${language}`]),
    ...(html.match(/<(script|iframe|form)\b|\son[a-z]+="|javascript:/gi) ?? []),
    // The home page holds its style sheet, which its policy names by hash.
    ...(path === '/' || path === '/en' ? [] : (html.match(/<style\b/gi) ?? [])),
    ...(bytes <= LIMITS.bytes ? [] : [`${bytes} bytes of ${LIMITS.bytes}`]),
    ...(requests <= LIMITS.requests ? [] : [`${requests} requests of ${LIMITS.requests}`]),
    ...pictures.flatMap(({ src, lazy, size }) => {
      const limit = lazy ? LIMITS.picture : LIMITS.emblem
      return size <= limit ? [] : [`${src} has ${size} bytes of ${limit}`]
    }),
  ]
}

/** Collects the requests of the browser to other origins. */
function watchOrigins(page: Page, origin: string): string[] {
  const found: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith('data:') && new URL(url).origin !== origin) found.push(url)
  })
  return found
}
