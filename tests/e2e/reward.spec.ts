// A reward: claimed by a reporter whose vault is filled, recorded and proposed by a reviewer, granted by the director.
import { expect, type Page } from '@playwright/test'
import { ownDemo as test } from './support/demo.ts'
import { openCase, sitDown } from './support/desk.ts'
import { look } from './support/look.ts'
import {
  answerElements,
  beginReport,
  noteCode,
  openFirstReport,
  openWithCode,
  sendReport,
  toCheck,
} from './support/phone.ts'
import { say } from './support/words.ts'

const t = say.id
const SEEN = 'KTP dilihat di kantor, cocok dengan brankas.'
const REASON = 'Kerugian daerah sudah kembali.'
const AMOUNT = 'Rp5.000.000'

test('a reward is claimed, proposed and granted, and the reporter reads no more than a letter', async ({
  page,
  browser,
  demo,
}) => {
  test.setTimeout(240_000)
  const viewport = { width: 360, height: 740 }
  const phone = await (await browser.newContext({ baseURL: demo.origin, viewport })).newPage()
  await beginReport(phone)
  await answerElements(phone, { what: 'Uang diminta di loket.', how: 'Uang ditaruh di dalam map.' })
  await toCheck(phone)
  const { registration } = await sendReport(phone, 60_000)
  const words = await noteCode(phone)
  await openWithCode(phone, words)
  await openFirstReport(phone)

  // Without an identity there is nothing to send.
  const claim = phone.getByRole('button', { name: t('reporter.claim.title'), exact: true })
  await claim.click()
  await expect(phone.getByText(t('reporter.claim.vault'))).toBeVisible()
  await look(phone, 'claim-empty', { night: false })
  await phone.getByRole('button', { name: t('action.back'), exact: true }).click()
  await phone.getByRole('button', { name: t('reporter.vault.fill'), exact: true }).click()
  await phone.getByLabel('Nama Anda').fill('Sulastri Handayani')
  await phone.getByRole('button', { name: t('action.save'), exact: true }).click()
  await expect(phone.getByText(t('reporter.vault.replaced'))).toBeVisible({ timeout: 20_000 })
  await claim.click()
  await look(phone, 'claim', { night: false })
  await phone.getByRole('button', { name: t('action.send'), exact: true }).click()
  await expect(phone.getByText(t('reporter.reply.sent'))).toBeVisible({ timeout: 30_000 })

  await sitDown(page, 'Bagas Prasetyo')
  await openCase(page, registration)
  await expect(page.getByText(t('case.letters.claim'), { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: t('reward.granted.action'), exact: true })).toHaveCount(0)
  await record(page, 'identified', SEEN)
  await record(page, 'proposed', REASON, AMOUNT)
  await expect(page.locator('.case-now').getByText(t('case.waits.for', { who: t('waits.director') }))).toBeVisible()
  await look(page, 'reward', { night: false })

  const director = await (await browser.newContext({ baseURL: demo.origin })).newPage()
  await sitDown(director, 'Ratna Wulandari')
  await openCase(director, registration)
  await record(director, 'granted', REASON, AMOUNT)
  await expect(director.locator('#penghargaan').getByText(t('reward.granted'), { exact: true })).toBeVisible()

  await openWithCode(phone, words)
  await openFirstReport(phone)
  for (const internal of [SEEN, REASON, AMOUNT]) await expect(phone.getByText(internal)).toHaveCount(0)
})

async function record(page: Page, step: 'identified' | 'proposed' | 'granted', text: string, amount?: string) {
  const card = page.locator('#penghargaan')
  await card.getByRole('button', { name: t(`reward.${step}.action`), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('reward.reason')).fill(text)
  const confirm = dialog.getByRole('button', { name: t(`reward.${step}.action`), exact: true })
  if (amount) {
    await confirm.click()
    await expect(dialog.getByText(t('reward.amount.empty'))).toBeVisible()
    await dialog.getByLabel(t('reward.amount')).fill(amount)
  }
  await confirm.click()
  await expect(card.getByText(t('reward.done'))).toBeVisible({ timeout: 20_000 })
}
