// One change to several chosen cases: a team, letters marked as read, the archive. What somebody has to look at first
// stays as it is, and the list says why.
import { expect, type Page, type Route } from '@playwright/test'
import { formatRegistration } from '../../src/protocol/registration.ts'
import { add, type Reported, report } from '../support/reporter.ts'
import { ownDemo as test } from './support/demo.ts'
import { sitDown } from './support/desk.ts'
import { look } from './support/look.ts'
import { say } from './support/words.ts'

const t = say.id

test.use({ viewport: { width: 1280, height: 800 } })

test('a director assigns, marks and archives several cases at once', async ({ page, demo }) => {
  test.setTimeout(240_000)
  const sent: Reported[] = []
  for (const what of ['Uang diminta di loket satu.', 'Uang diminta di loket dua.', 'Uang diminta di loket tiga.']) {
    sent.push(await report(demo.origin, { answers: { what } }))
  }
  const [first, second, third] = sent as [Reported, Reported, Reported]
  await add(first, { v: 1, kind: 'message', text: 'Terima kasih.' })
  await add(second, { v: 1, kind: 'message', text: 'Terima kasih juga.' })
  await add(third, { v: 1, kind: 'protection_request', text: 'Saya dimutasi.' })
  await sitDown(page, 'Ratna Wulandari')
  await openTab(page, 'open')

  // Nobody is chosen: the dialog says so. Then all three get one team.
  await choose(page, sent)
  await press(page, 'queue.many.assign.action')
  await look(page, 'many-assign', { night: false })
  await confirm(page, 'queue.many.assign.action')
  await expect(page.getByText(t('queue.many.assign.empty'))).toBeVisible()
  await page.getByRole('checkbox', { name: /Sinta Maharani/ }).check()
  // The connection is lost at the second case: the work stops there, and goes on when it is back.
  let assigned = 0
  const failing = (route: Route) => (++assigned === 2 ? route.abort() : route.continue())
  await page.route('**/assignment', failing)
  await confirm(page, 'queue.many.assign.action')
  await expect(page.getByText(t('queue.many.unsure'))).toHaveCount(1, { timeout: 60_000 })
  await expect(page.getByText(t('queue.many.stopped'))).toHaveCount(1)
  await page.unroute('**/assignment', failing)
  await page.getByRole('button', { name: t('queue.many.go_on', { count: 2 }) }).click()
  await expect(page.getByText(t('queue.many.done', { count: 3 }))).toBeVisible({ timeout: 60_000 })
  await close(page)
  await choose(page, sent)
  await press(page, 'queue.many.assign.action')
  await expect(page.getByText(t('queue.many.assign.replaces', { count: 3 }))).toBeVisible()
  await page.getByRole('checkbox', { name: /Sinta Maharani/ }).check()
  await confirm(page, 'queue.many.assign.action')
  await expect(page.getByText(t('queue.many.same_team'))).toHaveCount(3, { timeout: 60_000 })
  await close(page)

  // Of the letters only the one that was read is marked, and never a request for protection.
  for (const one of [first, third]) await visit(page, one)
  await openTab(page, 'letters')
  await choose(page, sent)
  await press(page, 'queue.many.read.action')
  await page.getByLabel(t('case.read.text')).fill('Ucapan terima kasih.')
  await confirm(page, 'queue.many.read.action')
  await expect(page.getByText(t('queue.many.done', { count: 1 }))).toBeVisible({ timeout: 60_000 })
  await expect(reasonOf(page, second)).toContainText(t('queue.many.unread_letter'))
  await expect(reasonOf(page, third)).toContainText(t('queue.many.urgent_letter'))
  await look(page, 'many-read', { night: false })
  await close(page)
  await expect(page.locator('.queue-row', { hasText: numberOf(first) })).toHaveCount(0)
  await expect(page.locator('.queue-row', { hasText: numberOf(second) })).toHaveCount(1)

  // Closed cases go into the archive together; an open one among them stays.
  await openTab(page, 'closed')
  const closed = await page.locator('.queue-row').count()
  const number = (await page.locator('.queue-number .numeric').first().textContent()) ?? ''
  await openTab(page, 'all')
  await page.locator('.queue-row', { hasText: number }).getByRole('checkbox').check()
  await choose(page, [first])
  await press(page, 'queue.many.archive.action')
  await confirm(page, 'queue.many.archive.action')
  await expect(page.getByText(t('queue.many.done', { count: 1 }))).toBeVisible({ timeout: 60_000 })
  await expect(reasonOf(page, first)).toContainText(t('queue.many.not_closed'))
  await close(page)
  await openTab(page, 'closed')
  await expect(page.locator('.queue-row')).toHaveCount(closed - 1)
})

type List = 'open' | 'letters' | 'closed' | 'all'
type ManyKey = `queue.many.${'assign' | 'read' | 'archive'}.action`

async function openTab(page: Page, list: List) {
  const tabs = page.getByRole('navigation', { name: t('queue.tabs') })
  await tabs.getByRole('link', { name: new RegExp(`^${t(`queue.tab.${list}`)}( \\d+)?$`) }).click()
  await page.getByRole('heading', { name: t(`queue.section.${list}`) }).waitFor({ timeout: 20_000 })
}

const numberOf = ({ sent }: Reported) => formatRegistration(sent.receipt.registration)

async function choose(page: Page, reports: readonly Reported[]) {
  for (const one of reports)
    await page
      .locator('.queue-row', { hasText: numberOf(one) })
      .getByRole('checkbox')
      .check()
}

async function press(page: Page, key: ManyKey) {
  await page
    .locator('.queue-bar')
    .getByRole('button', { name: t(key), exact: true })
    .click()
}

async function confirm(page: Page, key: ManyKey) {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t(key), exact: true })
    .click()
}

async function close(page: Page) {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('ui.dialog.close'), exact: true })
    .click()
}

const reasonOf = (page: Page, one: Reported) => page.getByRole('dialog').locator('li', { hasText: numberOf(one) })

/** Opens a case and comes back to the queue. */
async function visit(page: Page, one: Reported) {
  await page
    .locator('.queue-row', { hasText: numberOf(one) })
    .getByRole('link')
    .click()
  await page.getByRole('heading', { name: t('case.letters.title') }).waitFor({ timeout: 30_000 })
  await page.locator('.case-back').click()
  await page.locator('.queue-row').first().waitFor({ timeout: 20_000 })
}
