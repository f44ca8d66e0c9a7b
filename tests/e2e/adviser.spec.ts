// The warning next to a sentence that reveals its author, on a phone, without any text leaving the phone.
import { expect, test } from '@playwright/test'
import { adviser } from '../../locales/id/adviser.ts'
import { look } from './support/look.ts'
import { answerElements, beginReport, toCheck } from './support/phone.ts'

test.use({ viewport: { width: 360, height: 740 } })

test('a sentence is quoted next to its field, may stay, and is mentioned again before sending', async ({ page }) => {
  await beginReport(page)
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`))
  const field = page.locator('textarea').first()
  await field.fill('Dana dipotong tiap bulan. Atasan saya yang membagi, hubungi 0812-3456-7890. Lalu semua diam.')
  const remark = page.locator('.advice .notice')
  await expect(remark).toHaveCount(2)
  await expect(remark.first().locator('mark')).toHaveText('Atasan saya')
  await expect(remark.first()).toContainText('hubungi 0812-3456-7890.')
  await expect(remark.first()).toContainText(adviser['adviser.colleague'])
  await look(page, 'adviser-field')
  await page.getByRole('button', { name: 'Biarkan “Atasan saya”' }).click()
  await expect(remark).toHaveCount(1)
  await field.fill('Dana dipotong tiap bulan oleh bendahara.')
  await expect(remark).toHaveCount(0)
  // Only the adviser's own code is fetched; nothing is sent to the server.
  expect(sent.filter((request) => !request.startsWith('GET /assets/'))).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await answerElements(page, { what: 'Istri saya melihat kuitansi kosong.', how: 'Kuitansi ditandatangani dahulu.' })
  await toCheck(page)
  await expect(page.getByText(adviser['adviser.titles'])).toBeVisible()
  await look(page, 'adviser-check')
  await page.getByRole('button', { name: /Ubah di langkah “Apa”/ }).click()
  await expect(page.locator('textarea').first()).toHaveValue('Istri saya melihat kuitansi kosong.')
})
