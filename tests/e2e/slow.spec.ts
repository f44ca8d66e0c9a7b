// A slow line (400 ms, 400 kbit/s), and a server that stops in the middle: no typed or sent text is lost.
import { randomBytes } from 'node:crypto'
import { expect, type Page, type Request } from '@playwright/test'
import { ownDemo as test } from './support/demo.ts'
import { sitDown } from './support/desk.ts'
import { holdBack } from './support/line.ts'
import {
  answerElements,
  beginReport,
  chooseFiles,
  next,
  noteCode,
  openFirstReport,
  press,
  readCode,
  readReceipt,
  toCheck,
} from './support/phone.ts'
import { affirmation, asked, say } from './support/words.ts'

const t = say.id
const CLAIM = 'Kuota pupuk dijual kembali di luar kelompok tani.'
const ANSWER = 'Kami menerima laporan ini dan mulai memeriksa gudang.'
const OUTSIDE = { what: CLAIM, how: 'Truk datang malam hari dan pulang kosong.' }
const KILOBITS = 400
const SLOW = { offline: false, latency: 400, downloadThroughput: KILOBITS * 125, uploadThroughput: KILOBITS * 125 }

test.describe.configure({ timeout: 120_000 })
test.use({ viewport: { width: 360, height: 740 } })
test.afterEach(({ demo }) => demo.start())

test('the form says that it is loading, and then can be written in', async ({ page }) => {
  await slowDown(page)
  let arrive = await holdBack(page, '**/api/form')
  await page.goto('/lapor', { waitUntil: 'commit' })
  await expect(page.getByText(t('reporter.loading'))).toBeVisible()
  arrive()
  arrive = await holdBack(page, '**/assets/later-*.js')
  await press(page, t('action.open_with_code'))
  await expect(page.getByText(t('ui.loading'))).toBeVisible()
  arrive()
  await expect(page.getByLabel(t('reporter.open.word', { number: 1 }))).toBeVisible()
  await press(page, t('action.back'))
  await beginReport(page)
  await page.getByLabel(asked('what', 'id')).fill(CLAIM)
  arrive = await holdBack(page, '**/api/reporter/slot')
  await press(page, t('action.save_draft'))
  await expect(page.getByRole('button', { name: t('action.save_draft'), exact: true })).toHaveAttribute(
    'aria-busy',
    'true',
  )
  arrive()
  await page.getByRole('heading', { name: t('reporter.draft.title'), exact: true }).waitFor({ timeout: 30_000 })
  await press(page, t('reporter.draft.continue'))
  await expect(page.getByLabel(asked('what', 'id'))).toHaveValue(CLAIM)
})

test('the console shows what it is waiting for', async ({ page }) => {
  await slowDown(page)
  let arrive = await holdBack(page, '**/api/staff/session')
  await page.goto('/petugas', { waitUntil: 'commit' })
  await expect(page.getByText(t('ui.loading'))).toBeVisible()
  arrive()
  const person = page.getByRole('button', { name: 'Bagas Prasetyo' })
  await person.waitFor()
  arrive = await holdBack(page, '**/api/staff/session')
  await person.click()
  await expect(person).toHaveAttribute('aria-busy', 'true')
  const list = await holdBack(page, '**/api/staff/cases?**')
  arrive()
  await expect(page.getByText(t('queue.loading'))).toBeVisible({ timeout: 20_000 })
  list()
  await page.locator('.queue-link').first().waitFor({ timeout: 20_000 })
  arrive = await holdBack(page, '**/api/staff/cases/*')
  await page.locator('.queue-link').first().click()
  await expect(page.getByText(t('case.loading')).or(page.getByText(t('case.loading.opening')))).toBeVisible()
  arrive()
  await page.getByRole('heading', { name: t('case.letters.title') }).waitFor({ timeout: 30_000 })
})

test('nothing is lost when the server stops while a reporter writes and sends', async ({ page, demo }) => {
  await beginReport(page)
  await page.getByLabel(asked('what', 'id')).fill(CLAIM)
  await page.waitForLoadState('networkidle')
  await demo.kill()
  await press(page, t('action.save_draft'))
  await expect(page.getByText(t('error.offline'))).toBeVisible()
  await expect(page.getByLabel(asked('what', 'id'))).toHaveValue(CLAIM)
  await answerElements(page, OUTSIDE)
  await toCheck(page)
  await page.getByLabel(affirmation('id')).check()
  await press(page, t('action.send_report'))
  await expect(page.getByText(t('reporter.sending.refused.title'))).toBeVisible()
  await expect(page.getByText(t('error.offline'))).toBeVisible()
  await press(page, t('reporter.sending.back'))
  for (const text of Object.values(OUTSIDE)) await expect(page.getByText(text)).toBeVisible()
  await press(page, t('action.send_report'))
  await demo.start()
  await press(page, t('action.retry'))
  await readReceipt(page)
})

test('a report whose answer is lost shows the code and is not sent twice', async ({ page, demo }) => {
  await beginReport(page)
  await answerElements(page, OUTSIDE)
  await toCheck(page)
  await page.getByLabel(affirmation('id')).check()
  const stored: number[] = []
  await page.route('**/api/reporter/report', async (route) => {
    const answer = await route.fetch()
    stored.push(answer.status())
    await demo.kill()
    await route.abort()
  })
  await press(page, t('action.send_report'))
  await expect(page.getByText(t('reporter.sending.maybe'))).toBeVisible({ timeout: 20_000 })
  expect(stored).toHaveLength(1)
  const shown = await readCode(page)
  await page.unroute('**/api/reporter/report')
  await press(page, t('action.retry'))
  await expect(page.getByText(t('reporter.sending.maybe'))).toBeVisible()
  await demo.start()
  await press(page, t('action.retry'))
  const registration = await readReceipt(page)
  expect(await noteCode(page)).toEqual(shown)
  await expect(page.getByText(registration)).toBeVisible()
  await expect(page.getByRole('button', { name: t('action.open'), exact: true })).toHaveCount(1)
  await openFirstReport(page)
})

test('an upload resumes where the server stopped', async ({ page, demo }) => {
  await beginReport(page)
  await answerElements(page, OUTSIDE)
  const slices = watchSlices(page)
  await slowDown(page)
  await chooseFiles(page, { name: 'gudang.bin', mimeType: 'application/octet-stream', buffer: randomBytes(200_000) })
  await expect.poll(() => slices.accepted.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(2)
  await demo.kill()
  await expect(page.getByText(t('reporter.evidence.offline'))).toBeVisible({ timeout: 20_000 })
  const before = slices.accepted.length
  const reached = Math.max(...slices.accepted)
  // The upload queue continues after its screen is left.
  await next(page)
  await press(page, t('action.back'))
  await demo.start()
  await expect(page.locator('.file[data-state=stored]')).toBeVisible({ timeout: 60_000 })
  // Confirmed bytes were not sent again; the rest was sent.
  expect(reached).toBeGreaterThan(0)
  expect(slices.accepted.length).toBeGreaterThan(before)
  expect(slices.begun.slice(slices.begunAt(reached))).not.toContain(0)
  expect(Math.max(...slices.accepted)).toBeGreaterThanOrEqual(200_000)
})

test('a handler keeps a half-written answer when the server stops', async ({ page, demo }) => {
  await sitDown(page, 'Bagas Prasetyo')
  await page.locator('.queue-link').first().click()
  const field = page.getByLabel(t('case.reply.text'))
  await field.fill(ANSWER)
  await demo.kill()
  await page.getByRole('button', { name: t('case.reply.send') }).click()
  await expect(page.getByText(t('case.unsure'))).toBeVisible()
  await expect(field).toHaveValue(ANSWER)
  await page.getByRole('button', { name: t('case.reload'), exact: true }).click()
  await expect(field).toHaveValue(ANSWER)
  await demo.start()
  await page.getByRole('button', { name: t('case.reload'), exact: true }).click()
  await expect(page.getByText(t('case.unsure'))).toBeHidden()
  await page.getByRole('button', { name: t('case.reply.send') }).click()
  await expect(page.getByText(t('case.reply.sent'))).toBeVisible()
  await expect(page.locator('.letter-body').getByText(ANSWER)).toHaveCount(1)
})

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW)
}

/** Records the offset of each slice of evidence, and the offsets that the server confirmed. */
function watchSlices(page: Page) {
  const begun: number[] = []
  const accepted: number[] = []
  const isSlice = (request: Request) => request.method() === 'PATCH' && request.url().endsWith('/api/reporter/piece')
  page.on('request', (request) => {
    if (isSlice(request)) begun.push(Number(request.headers()['upload-offset']))
  })
  page.on('response', (response) => {
    if (isSlice(response.request()) && response.ok()) accepted.push(Number(response.headers()['upload-offset']))
  })
  return { begun, accepted, begunAt: (offset: number) => begun.indexOf(offset) }
}
