// A sanction is recommended by two people: one proposes, the director signs, and paper shows both signatures.
import { expect } from '@playwright/test'
import { formatRegistration } from '../../src/protocol/registration.ts'
import { add, report } from '../support/reporter.ts'
import { ownDemo as test } from './support/demo.ts'
import { openCase, sitDown } from './support/desk.ts'
import { look } from './support/look.ts'
import { say } from './support/words.ts'

const t = say.id
const AGAINST = 'Kepala bidang, Dinas Pertanian'
const TEXT = 'Teguran tertulis, karena memindahkan pelapor tiga hari setelah pengaduan.'
const ADDED = 'Dikirim kepada Bupati melalui BKPSDM.'

test.use({ viewport: { width: 1280, height: 800 } })

test('a proposed sanction waits for the director, and is printed with two signatures', async ({
  page,
  browser,
  demo,
}) => {
  test.setTimeout(240_000)
  const one = await report(demo.origin, { answers: { what: 'Uang diminta di loket.' } })
  await add(one, { v: 1, kind: 'protection_request', text: 'Saya dipindahkan.' })
  const number = formatRegistration(one.sent.receipt.registration)
  await sitDown(page, 'Bagas Prasetyo')
  await openCase(page, number)
  await page.getByRole('button', { name: t('case.sanction.propose') }).click()
  const dialog = page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: t('case.sanction.dialog.confirm'), exact: true })
  await dialog.getByLabel(t('case.sanction.recommended')).fill(TEXT)
  await confirm.click()
  await expect(dialog.getByText(t('case.sanction.dialog.against.empty'))).toBeVisible()
  await dialog.getByRole('textbox', { name: t('case.sanction.against') }).fill(AGAINST)
  // Nobody has closed this case as a false report: there is one cause, and it is chosen.
  await expect(dialog.getByRole('radio', { name: t('case.sanction.cause.retaliation') })).toBeChecked()
  await expect(dialog.getByRole('radio')).toHaveCount(1)
  await look(page, 'sanction-propose', { night: false })
  await confirm.click()
  await expect(page.getByText(t('case.sanction.done'))).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: t('case.sanction.sign'), exact: true })).toHaveCount(0)

  const director = await (await browser.newContext({ baseURL: demo.origin })).newPage()
  await director.setViewportSize({ width: 1280, height: 800 })
  await sitDown(director, 'Ratna Wulandari')
  await openCase(director, number)
  await director.getByRole('button', { name: t('case.sanction.sign'), exact: true }).click()
  const signing = director.getByRole('dialog')
  await expect(signing.getByText(TEXT)).toBeVisible()
  await signing.getByLabel(t('case.sanction.sign.text')).fill(ADDED)
  await look(director, 'sanction-sign', { night: false })
  await signing.getByRole('button', { name: t('case.sanction.sign'), exact: true }).click()
  await expect(director.getByText(t('case.sanction.sign.done'))).toBeVisible({ timeout: 20_000 })
  await look(director, 'sanction-signed', { night: false })

  await director.evaluate(() => {
    window.print = () => {}
  })
  await director.getByRole('button', { name: t('case.sanction.print'), exact: true }).click()
  await director.emulateMedia({ media: 'print' })
  const paper = director.locator('.paper')
  for (const text of [number, AGAINST, TEXT, ADDED]) await expect(paper.getByText(text).first()).toBeVisible()
  await expect(paper.getByText(/Sidik tanda tangan/)).toHaveCount(2)
  await expect(director.locator('.case-head')).toBeHidden()
  if (process.env.SCREENSHOTS) await director.screenshot({ path: `${process.env.SCREENSHOTS}/sanction-paper.png` })
  await director.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await director.emulateMedia({ media: null })
  await expect(director.locator('.case-head')).toBeVisible()

  // A letter that comes now makes a new proposal void, not this one.
  await add(one, { v: 1, kind: 'message', text: 'Terima kasih.' })
  await director.reload()
  await director.getByRole('button', { name: 'Ratna Wulandari' }).click()
  await openCase(director, number)
  await expect(director.getByRole('button', { name: t('case.sanction.print'), exact: true })).toBeVisible()
})
