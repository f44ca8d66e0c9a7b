// A case that accepts no more letters for now, and a full disk: the reporter is told, and the text stays.
import { expect, type Route } from '@playwright/test'
import { refusalOf } from '../../src/device/api.ts'
import { sealAddition } from '../../src/device/reporter/index.ts'
import { withWork } from '../../src/device/work.ts'
import { formatRegistration } from '../../src/protocol/registration.ts'
import { HEADERS } from '../../src/protocol/wire/reporter.ts'
import { ownCase, type Reported, report } from '../support/reporter.ts'
import { ownDemo as test } from './support/demo.ts'
import { openCase, sitDown, writeLetter } from './support/desk.ts'
import { look } from './support/look.ts'
import { beginLetter, beginReport, openFirstReport, openWithCode, press } from './support/phone.ts'
import { asked, say } from './support/words.ts'

const t = say.id
const LETTER = 'Pemotongan itu terjadi lagi kemarin.'
/** A character that takes six bytes in JSON. */
const WIDE = '\u0001'

test('a letter for which the case has no room stays on the screen, and can be sent after an answer', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow()
  const reported = await report(baseURL as string)
  // Sixteen of the largest letters, and one that leaves less room than the smallest needs.
  await fill(reported, [...Array.from({ length: 16 }, () => WIDE.repeat(20_000)), WIDE.repeat(16_000)])
  await openWithCode(page, reported.account.words)
  await openFirstReport(page)
  await beginLetter(page)
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

test('when the server has no room for a draft, a letter or an answer, the screen says so and keeps every word', async ({
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

/** Sends letters one after another, without reading the case again in between. */
async function fill(reported: Reported, letters: readonly string[]): Promise<void> {
  const own = await ownCase(reported)
  let [last] = own.reporter.slice(-1)
  for (const text of letters) {
    if (!last) throw new Error('the case has no report')
    const at = { ...own, reporter: [last] }
    const { entry, hash } = await sealAddition(reported.organization, at, { v: 1, kind: 'message', text })
    const headers = { 'Content-Type': 'application/json', [HEADERS.token]: reported.slot.token }
    await withWork(async (work) => {
      const body = JSON.stringify({ entry, ...work })
      const sent = await reported.phone.send('/api/reporter/entries', { method: 'POST', headers, body })
      if (!sent.ok) throw await refusalOf(sent)
    })
    last = { ...last, header: { ...last.header, number: last.header.number + 1 }, hash }
  }
}

/** Answers like the server when too little of its disk is free. */
function full(route: Route): Promise<void> {
  if (route.request().method() === 'GET') return route.fallback()
  return route.fulfill({ status: 507, json: { type: 'about:blank', title: '', status: 507, code: 'storage_full' } })
}
