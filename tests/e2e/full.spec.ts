// A case that takes no more letters for now, and a disk that takes nothing: what is told, and that the text stays.
import { expect, type Route } from '@playwright/test'
import { sealAddition } from '../../src/device/reporter/index.ts'
import { formatRegistration } from '../../src/protocol/registration.ts'
import { HEADERS } from '../../src/protocol/wire/reporter.ts'
import { ownCase, type Reported, report } from '../support/reporter.ts'
import { ownDemo as test } from './support/demo.ts'
import { openCase, sitDown, writeLetter } from './support/desk.ts'
import { look } from './support/look.ts'
import { beginReport, openFirstReport, openWithCode, press } from './support/phone.ts'
import { asked, say } from './support/words.ts'

const t = say.id
const LETTER = 'Pemotongan itu terjadi lagi kemarin.'
/** A character that needs six bytes of JSON. */
const WIDE = '\u0001'

test('a letter for which the case has no room stays on the screen, and goes when the office has answered', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow()
  const reported = await report(baseURL as string)
  // Sixteen of the largest, and one that leaves less than the smallest needs.
  await fill(reported, [...Array.from({ length: 16 }, () => WIDE.repeat(20_000)), WIDE.repeat(16_000)])
  await openWithCode(page, reported.account.words)
  await openFirstReport(page)
  await press(page, t('action.reply'))
  const letter = page.getByLabel(t('reporter.reply.label'))
  await letter.fill(LETTER)
  await press(page, t('action.send'))
  const refused = page.getByText(t('reporter.reply.too_many'))
  await expect(refused).toBeVisible()
  await expect(letter).toHaveValue(LETTER)

  const desk = await browser.newContext({ baseURL: baseURL as string })
  const handler = await desk.newPage()
  await sitDown(handler, 'Bagas Prasetyo')
  await openCase(handler, formatRegistration(reported.sent.receipt.registration))
  await writeLetter(handler, 'Terima kasih, sudah kami baca.', true)
  await desk.close()

  await press(page, t('action.send'))
  await expect(page.getByText(t('reporter.reply.sent'))).toBeVisible()
  await expect(page.getByText(LETTER).last()).toBeVisible()
})

test('a server without room says so for a draft, a letter and an answer, and keeps every word on the screen', async ({
  page,
}) => {
  await beginReport(page)
  const what = page.getByLabel(asked('what', 'id'))
  await what.fill(LETTER)
  await page.route('**/api/reporter/draft', full)
  await press(page, t('action.save_draft'))
  await expect(page.getByText(t('reporter.failure.storage_full'))).toBeVisible()
  await expect(what).toHaveValue(LETTER)
  await look(page, 'draft-no-room', { night: false })

  await page.unroute('**/api/reporter/draft')
  await sitDown(page, 'Bagas Prasetyo')
  await page.locator('.queue-link').first().click()
  const answer = page.getByLabel(t('case.reply.text'))
  await answer.fill(LETTER)
  await page.route('**/api/staff/cases/*/entries', full)
  await press(page, t('case.reply.send'))
  await expect(page.getByText(t('case.full'))).toBeVisible()
  await expect(answer).toHaveValue(LETTER)
  await look(page, 'answer-no-room', { night: false })
  await page.unroute('**/api/staff/cases/*/entries')
  await press(page, t('case.reply.send'))
  await expect(page.getByText(t('case.reply.sent'))).toBeVisible()
})

/** Sends letters one after another, without reading the case again after each. */
async function fill(reported: Reported, letters: readonly string[]): Promise<void> {
  const own = await ownCase(reported)
  let [last] = own.reporter.slice(-1)
  for (const text of letters) {
    if (!last) throw new Error('a case without its report')
    const at = { ...own, reporter: [last] }
    const { entry, hash } = await sealAddition(reported.organization, at, { v: 1, kind: 'message', text })
    const headers = { 'Content-Type': 'application/json', [HEADERS.token]: reported.slot.token }
    const body = JSON.stringify({ entry })
    const sent = await reported.phone.send('/api/reporter/entries', { method: 'POST', headers, body })
    expect(sent.status).toBe(204)
    last = { ...last, header: { ...last.header, number: last.header.number + 1 }, hash }
  }
}

/** As the server does where too little of its disk is free. */
function full(route: Route): Promise<void> {
  if (route.request().method() === 'GET') return route.fallback()
  return route.fulfill({ status: 507, json: { type: 'about:blank', title: '', status: 507, code: 'storage_full' } })
}
