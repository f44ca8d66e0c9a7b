// What the form says about a file: it never says that nothing is hidden in it if the check was not complete.
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { ownDemo as test } from './support/demo.ts'
import { beginReport, chooseFiles, next } from './support/phone.ts'
import { asked, say } from './support/words.ts'

const t = say.id
const jpeg = readFileSync('src/device/evidence/clean/jpeg/fixtures/420.jpg')
const end = jpeg.subarray(-2)
const withoutEnd = jpeg.subarray(0, -2)
const place = Buffer.from('\0LOKASI -7.4664,112.4338')

test.use({ viewport: { width: 360, height: 740 } })

test('each file shows what was removed from it, or why nothing was and what to send instead', async ({ page }) => {
  await toEvidence(page)
  const picture = (name: string, ...parts: Buffer[]) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.concat(parts) })
  await chooseFiles(page, [
    picture('bersih.jpg', jpeg),
    picture('di-belakang-data.jpg', withoutEnd, place, end),
    picture('tanpa-akhir.jpg', withoutEnd),
    picture('terpotong.jpg', jpeg.subarray(0, -100)),
    { name: 'film.mp4', mimeType: 'video/mp4', buffer: place },
  ])
  const said = async (name: string, words: string) => {
    const file = page.locator('.file[data-state=stored]').filter({ hasText: name })
    await expect(file).toContainText(words, { timeout: 20_000 })
  }
  await said('bersih.jpg', t('reporter.evidence.clean'))
  await said('di-belakang-data.jpg', t('reporter.evidence.removed', { traces: t('reporter.trace.other') }))
  await said('tanpa-akhir.jpg', t('reporter.evidence.clean'))
  await said('terpotong.jpg', t('reporter.evidence.unchecked'))
  await said('film.mp4', t('reporter.evidence.uncleaned'))
  await said('film.mp4', t('reporter.evidence.instead.other'))
})

test('a picture waits for the program part that cleans it, and is not sent uncleaned', async ({ page }) => {
  let reachable = false
  await page.route('**/assets/jpeg-*.js', (route) => (reachable ? route.continue() : route.abort()))
  await toEvidence(page)
  await chooseFiles(page, { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([withoutEnd, place, end]) })
  const file = page.locator('.file')
  await expect(file).toContainText(t('reporter.evidence.offline'), { timeout: 20_000 })
  reachable = true
  await expect(page.locator('.file[data-state=stored]')).toContainText(t('reporter.trace.other'), { timeout: 30_000 })
})

async function toEvidence(page: Page): Promise<void> {
  await beginReport(page)
  await page.getByLabel(asked('what', 'id')).fill('Honor kegiatan dipotong setengah.')
  for (let step = 0; step < 6; step++) await next(page)
}
