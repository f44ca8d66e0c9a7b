// A reviewer's day with forty open cases: news arrives while a row has the focus and others are chosen.
import { expect, type Page } from '@playwright/test'
import { add, type Reported, report } from '../support/reporter.ts'
import { ownDemo as test } from './support/demo.ts'
import { sitDown } from './support/desk.ts'
import { look } from './support/look.ts'
import { say } from './support/words.ts'

const t = say.id
const DESK = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 740 }
const OPEN = 40
/** The demo has some already. */
const DEMO = 8
/** A little more than the pause between two requests. */
const POLL = 46_000

test.use({ viewport: DESK })

test('news arrives by itself while a reviewer works in a list of forty cases', async ({ page, demo }) => {
  test.setTimeout(400_000)
  const sent: Reported[] = []
  for (let number = 1; number <= OPEN - DEMO; number++) {
    sent.push(await report(demo.origin, { answers: { what: `Laporan ${number}: uang diminta di loket.` } }))
  }
  await page.clock.install()
  await sitDown(page, 'Bagas Prasetyo')
  await openTab(page, 'open')
  await expect(page.locator('.queue-row')).toHaveCount(OPEN)
  await expect(page.locator('.queue-row').nth(9)).not.toContainText(t('queue.row.opening'))
  expect(await rowsOnScreen(page)).toBeGreaterThanOrEqual(10)

  // A row far below has the focus, and some are chosen.
  const rows = await page.locator('[data-case]').evaluateAll((all) => all.map((row) => row.getAttribute('data-case')))
  await row(page, rows[20]).getByRole('link').focus()
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+X')
  await expect(page.getByText(t('queue.chosen', { count: 3 }), { exact: true })).toBeVisible()
  const focused = row(page, rows[22])
  const top = await topOf(page, rows[22])
  const lettered = sent[3]
  if (!lettered) throw new Error('nothing was sent')
  await add(lettered, { v: 1, kind: 'message', text: 'Besok saya dipanggil atasan.' })
  await report(demo.origin, { answers: { what: 'Kabar baru dari loket.' } })

  const asked = watchQueue(page)
  await page.clock.fastForward(POLL)
  const news = `${t('queue.news.cases', { count: 1 })} ${t('queue.news.letters', { count: 1 })}`
  await expect(page.getByText(news)).toBeVisible()
  expect(asked).toHaveLength(1)
  await expect(focused.getByRole('link')).toBeFocused()
  expect(Math.abs((await topOf(page, rows[22])) - top)).toBeLessThan(2)
  await expect(page.locator('[data-chosen=true]')).toHaveCount(3)
  await expect(page.locator('.queue-row')).toHaveCount(OPEN + 1)
  await look(page, 'queue-news')

  // What came is one press away, also the letter in its own list.
  await page.getByRole('button', { name: t('queue.news.show'), exact: true }).click()
  // Cases of one day stand in the order of their random ids: either of the two may be the first.
  await expect(page.locator('.queue-link:focus')).toHaveText(/^(Kabar baru dari loket\.|Laporan 4: )/)
  await openTab(page, 'letters')
  await expect(page.locator('.queue-row')).toHaveCount(1)
  await page.getByLabel(t('queue.filter.letter')).selectOption('withdrawal')
  await expect(page.getByText(t('queue.empty.filtered'))).toBeVisible()
  await page.getByLabel(t('queue.filter.letter')).selectOption('message')
  await expect(page.locator('.queue-row')).toHaveCount(1)
  await expect(page.locator('[data-chosen=true]')).toHaveCount(0)

  // However often the page asks, nobody is there: after fifteen minutes it locks, and asks no more.
  for (let at = 0; at < 21; at++) await page.clock.fastForward(POLL)
  await expect(page.getByRole('heading', { name: t('lock.title'), exact: true })).toBeVisible()
  asked.length = 0
  await page.clock.fastForward(POLL)
  await page.clock.fastForward(POLL)
  expect(asked).toEqual([])
})

test('an order and a view are kept: one in the address, the other in this browser', async ({ page }) => {
  await sitDown(page, 'Bagas Prasetyo')
  await openTab(page, 'open')
  await page.getByLabel(t('queue.sort'), { exact: true }).selectOption('due')
  await expect(page).toHaveURL(/urut=batas/)
  await expect(page.locator('.queue-row')).toHaveCount(DEMO)
  const sorted = await numbers(page)
  expect(sorted.length).toBe(DEMO)
  await page.getByRole('button', { name: t('queue.view.roomy'), exact: true }).click()
  expect(await rowsOnScreen(page)).toBeLessThan(8)
  await look(page, 'queue-roomy')
  await page.reload()
  await page.getByRole('button', { name: 'Bagas Prasetyo' }).click()
  await expect(page.locator('.queue-row')).toHaveCount(DEMO)
  expect(await numbers(page)).toEqual(sorted)
  await expect(page.getByRole('button', { name: t('queue.view.roomy'), exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  // What the browser keeps names the member and a size, and no case.
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(kept).toContain('roomy')
  for (const number of sorted) expect(kept).not.toContain(number.replace('-', ''))
  expect(kept).not.toMatch(/urut|terbuka/)
})

test('chosen cases are printed as a plain list, on a phone rows stay readable', async ({ page }) => {
  await sitDown(page, 'Ratna Wulandari')
  await openTab(page, 'all')
  await page.getByRole('checkbox', { name: t('queue.choose.all', { count: 12 }) }).check()
  await look(page, 'queue-chosen')
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.queue-paper')
  await expect(paper.locator('tbody tr')).toHaveCount(12)
  await expect(paper.getByRole('heading', { name: t('queue.section.all') })).toBeVisible()
  for (const hidden of ['header', '.queue-head', '.queue-row', '.queue-bar', 'button']) {
    for (const one of await page.locator(hidden).all()) await expect(one).toBeHidden()
  }
  // As wide as the text of an A4 page with its margins.
  await page.setViewportSize({ width: 658, height: 987 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(658)
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/queue-paper.png` })
  await page.emulateMedia({ media: null })
  await page.setViewportSize(PHONE)
  const sizes = await page.locator('.queue-row').evaluateAll((all) =>
    all.map((one) => ({
      height: one.getBoundingClientRect().height,
      text: Math.min(
        ...[...one.querySelectorAll('p, span')].map((part) => Number.parseFloat(getComputedStyle(part).fontSize)),
      ),
      tick: one.querySelector('.queue-tick')?.getBoundingClientRect().width ?? 0,
    })),
  )
  for (const { height, text, tick } of sizes) {
    expect([height >= 48, text >= 15, tick >= 48]).toEqual([true, true, true])
  }
})

test('every list is there for a director, in both languages, and says so when it is empty', async ({ page }) => {
  await sitDown(page, 'Ratna Wulandari')
  const lists = ['today', 'protection', 'check_in', 'follow_up', 'closed', 'archived'] as const
  for (const list of lists) {
    await openTab(page, list)
    await look(page, `queue-${list}`, { night: list === 'today' || list === 'protection' })
  }
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: say.en('queue.section.archived') }).waitFor()
  await look(page, 'queue-archived-en', { night: false })
})

async function openTab(
  page: Page,
  list: 'today' | 'letters' | 'protection' | 'check_in' | 'follow_up' | 'open' | 'closed' | 'archived' | 'all',
) {
  const tabs = page.getByRole('navigation', { name: t('queue.tabs') })
  await tabs.getByRole('link', { name: new RegExp(`^${t(`queue.tab.${list}`)}( \\d+)?$`) }).click()
  await page.locator('.queue-row, .empty').first().waitFor({ timeout: 20_000 })
}

const row = (page: Page, id: string | null | undefined) => page.locator(`[data-case="${id}"]`)

const topOf = (page: Page, id: string | null | undefined) =>
  row(page, id).evaluate((one) => one.getBoundingClientRect().top)

const numbers = (page: Page) => page.locator('.queue-number .numeric').allTextContents()

/** How many rows are wholly on screen without scrolling. */
async function rowsOnScreen(page: Page): Promise<number> {
  await page.evaluate(() => window.scrollTo(0, 0))
  return page.locator('.queue-row').evaluateAll(
    (all) =>
      all.filter((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      }).length,
  )
}

/** The requests for the queue from now on. */
function watchQueue(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/staff/cases') asked.push(request.url())
  })
  return asked
}
