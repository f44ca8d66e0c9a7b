// Every screen of both applications in both languages: accessible, in every size, and without a mouse.
import { expect, type Page } from '@playwright/test'
import type { Language } from '../../locales/translator.ts'
import { ownDemo as test } from './support/demo.ts'
import { openCase, sitDown } from './support/desk.ts'
import { look } from './support/look.ts'
import {
  answerNo,
  next,
  noteCode,
  openFirstReport,
  pickWords,
  press,
  readCode,
  readReceipt,
  typeCode,
} from './support/phone.ts'
import { affirmation, asked, type Say, say } from './support/words.ts'

test.describe.configure({ mode: 'parallel', timeout: 240_000 })
// A trace with pictures of every step would take longer than the steps.
test.use({
  trace: 'off',
  screenshot: 'only-on-failure',
  viewport: { width: 360, height: 740 },
  actionTimeout: 20_000,
})

/** What the reporter can add to a report. */
const LETTERS = [
  'reporter.letter.write',
  'action.add_evidence',
  'action.ask_protection',
  'action.report_retaliation',
] as const
const PHOTO = { name: 'map-di-loket.txt', mimeType: 'text/plain', buffer: Buffer.from('14 map') }

for (const language of ['id', 'en'] as const) {
  const t = say[language]
  // Colours are the same in every language.
  const see = (page: Page, screen: string) => look(page, `${language}-${screen}`, { night: language === 'id' })

  test(`the form, ${language}`, async ({ page }) => {
    await arrive(page, language)
    await see(page, '01-start')
    await press(page, t('action.write_report'))
    await next(page, t)
    await see(page, '02-office')
    await page.getByText(t('reporter.office.yes')).click()
    await next(page, t)
    await page.getByRole('heading', { name: t('reporter.elsewhere.title') }).waitFor()
    await see(page, '03-elsewhere')
    await press(page, t('action.back'))
    await answerNo(page, t)
    await see(page, '04-caution')
    await press(page, t('reporter.caution.begin'))
    await writeElements(page, t, see)
    await attachAndIdentify(page, t, see)
    await sendBadly(page, t, see)
    await readReceipt(page, 30_000, t)
    await press(page, t('reporter.code.other'))
    await see(page, '30-receipt')
    const words = await readCode(page, t)
    await press(page, t('reporter.code.written'))
    await see(page, '31-pick')
    await pickWords(page, words, t)
    await see(page, '32-noted')
  })

  test(`the reporter's page, ${language}`, async ({ page }) => {
    const words = await sendShortReport(page, language)
    await arrive(page, language)
    await press(page, t('action.open_with_code'))
    await typeCode(page, ['kopi', 'xyz'], t)
    await see(page, '40-open-errors')
    await typeCode(page, words, t)
    await page.getByRole('button', { name: t('action.open'), exact: true }).waitFor({ timeout: 20_000 })
    await see(page, '41-account')
    await openFirstReport(page, t)
    await page.getByText(t('reporter.case.report')).click()
    await see(page, '42-case')
    for (const kind of LETTERS) {
      await press(page, t(kind))
      await press(page, t('action.send'))
      await see(page, `43-${kind.split('.').at(-1)}`)
      await press(page, t('action.cancel'))
    }
    await press(page, t('reporter.vault.fill'))
    await see(page, '44-vault')
    await press(page, t('action.cancel'))
    await press(page, t('reporter.withdraw.open'))
    await see(page, '45-withdraw')
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      document.body.dataset.covered = ''
    })
    await see(page, '46-cover')
    await press(page, t('reporter.cover.continue'))
    await page.context().setOffline(true)
    await page.getByText(t('ui.offline')).waitFor()
    await see(page, '47-offline')
    await page.context().setOffline(false)
  })

  test(`where the form stops, ${language}`, async ({ page }) => {
    await arrive(page, language)
    await page.route('**/api/form', (route) => route.abort())
    await page.goto('/lapor')
    await page.getByText(say.id('reporter.load_failed.title')).waitFor()
    await pickLanguage(page, language)
    await see(page, '50-load-failed')
    await page.unroute('**/api/form')
    await page.route('**/api/statement', async (route) => {
      const answer = await route.fetch()
      const { note, ...rest } = await answer.json()
      await route.fulfill({ json: { ...rest, note: String(note).replace(/.{8}\s*$/, 'AAAAAAA=\n') } })
    })
    await page.goto('/lapor')
    await page.getByRole('heading', { name: say.id('reporter.halt.title') }).waitFor()
    await pickLanguage(page, language)
    await see(page, '51-halt')
  })

  test(`the handlers' screens, ${language}`, async ({ page }) => {
    await page.goto('/petugas')
    await pickLanguage(page, language)
    await page.getByRole('button', { name: 'Bagas Prasetyo' }).waitFor()
    await page.getByRole('button', { name: t('action.sign_in'), exact: true }).click()
    await see(page, '60-login')
    await sitDown(page, 'Bagas Prasetyo', t)
    await queueAtRest(page, t)
    await see(page, '61-queue')
    await showPart(page, t, 'all')
    await see(page, '62-queue-all')
    await page.getByLabel(t('queue.search.label')).fill('dana')
    await see(page, '63-search')
    await press(page, t('queue.search.clear'))
    await showPart(page, t, 'late')
    await see(page, '64-queue-late')
    await seeCase(page, t, see)
    await page.getByRole('link', { name: t('place.account'), exact: true }).click()
    await see(page, '75-account')
    await press(page, t('lock.action'))
    await see(page, '76-locked')
  })

  test(`the office's screens, ${language}`, async ({ page }) => {
    await page.goto('/petugas')
    await pickLanguage(page, language)
    await sitDown(page, 'Ratna Wulandari', t)
    await seeDirectorsCase(page, t, see)
    for (const place of ['/instansi', '/instansi/kanal', '/instansi/kunci', '/instansi/poster']) {
      await page.locator(`nav a[href$="${place}"]`).first().click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await see(page, `85${place.replaceAll('/', '-')}`)
    }
    await page.locator('nav a[href$="/instansi/kanal"]').first().click()
    await press(page, t('openers.choose'))
    await page.getByRole('dialog').getByRole('checkbox').first().uncheck()
    await see(page, '86-openers')
    await page.keyboard.press('Escape')
    for (const [person, screen] of [
      ['Dimas Ardianto', '90-people'],
      ['Yuliana Hapsari', '91-custody'],
    ] as const) {
      await press(page, t('action.sign_out'))
      await page.getByRole('heading', { name: t('login.title'), exact: true }).waitFor()
      await sitDown(page, person, t)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await see(page, screen)
    }
  })

  test(`the administrator's screens, ${language}`, async ({ page }) => {
    await page.goto('/petugas')
    await pickLanguage(page, language)
    await sitDown(page, 'Dimas Ardianto', t)
    await seeAdministration(page, t, see)
  })
}

/** Everything that an administrator configures, unfolded and with faults; nothing is saved. */
async function seeAdministration(page: Page, t: Say, see: See): Promise<void> {
  const go = (place: 'office' | 'pages' | 'questionnaires' | 'doctor') =>
    page
      .getByRole('link', { name: t(`place.${place}`), exact: true })
      .first()
      .click()
  await go('office')
  await page.getByLabel(t('office.short')).fill('')
  await page.locator('#own-nila').check()
  await page.locator('#site-colors-nila').fill('#ffd23f')
  await unfold(page)
  await press(page, t('admin.save'))
  await page.getByRole('alert').waitFor()
  // Axe would call a link that is half hidden by the bottom bar too small a target.
  await page.evaluate(() => scrollTo(0, 0))
  await see(page, '92-office')

  await go('pages')
  await press(page, t('pages.page.add'))
  // Unsaved changes of the other language's test come back folded.
  await unfold(page)
  await page.locator('#pages-0-title-id').fill('Halaman percobaan')
  await page.locator('#pages-0-body-id').fill('## Judul\n\nLihat [situs](https://contoh.example) itu.')
  await press(page, t('pages.question.add'))
  await unfold(page)
  await see(page, '93-pages')

  await go('questionnaires')
  await see(page, '94-channels')
  await press(page, t('channels.pause'))
  await see(page, '94-channels-pause')
  await page.keyboard.press('Escape')
  await page
    .getByRole('link', { name: t('builder.list.edit') })
    .first()
    .click()
  const edit = page.getByRole('button', { name: t('builder.question.edit_named', { name: '' }) })
  await edit.first().click()
  await edit.first().click()
  await see(page, '95-builder')
  await go('questionnaires')
  await page.getByRole('link', { name: t('builder.list.add') }).click()
  await press(page, t('builder.save'))
  await page.getByRole('alert').waitFor()
  await see(page, '96-new-channel')
  await go('doctor')
  await see(page, '97-doctor')
}

async function unfold(page: Page): Promise<void> {
  const folded = page.locator('main details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
}

/** Opens the form in the chosen language, which exists only in the page's memory. */
async function arrive(page: Page, language: Language): Promise<void> {
  await page.goto('/lapor')
  await pickLanguage(page, language)
  await page.getByRole('heading', { name: say[language]('reporter.start.title') }).waitFor()
}

async function pickLanguage(page: Page, language: Language): Promise<void> {
  if (language === 'id') return
  await page.getByRole('link', { name: say.en('language.en'), exact: true }).click()
  await page.locator('html[lang=en]').waitFor()
}

type See = (page: Page, screen: string) => Promise<void>

/** Answers all six elements, with a date that does not exist and a missing required answer on the way. */
async function writeElements(page: Page, t: Say, see: See): Promise<void> {
  const field = (id: string) => page.getByLabel(asked(id, t.language))
  await field('what').fill('Surat pindah baru selesai setelah ada uang di dalam map.')
  await see(page, '10-what')
  await next(page, t)
  await page.getByLabel(t('reporter.people.position')).fill('Petugas loket')
  await press(page, t('reporter.people.add'))
  await see(page, '11-who')
  await next(page, t)
  await see(page, '12-where')
  await next(page, t)
  await page.getByLabel(t('ui.date.day')).fill('31')
  await page.getByLabel(t('ui.date.month')).selectOption('2')
  await page.getByLabel(t('ui.date.year')).fill('2026')
  await page.getByLabel(t('reporter.date.period')).check()
  await next(page, t)
  await see(page, '13-when-error')
  await page.getByLabel(t('ui.date.day')).first().fill('28')
  await next(page, t)
  await see(page, '14-why')
  await next(page, t)
  await field('how').fill('Uang ditaruh di dalam map sebelum berkas diserahkan.')
  await see(page, '15-how')
  await next(page, t)
}

async function attachAndIdentify(page: Page, t: Say, see: See): Promise<void> {
  await page.getByRole('heading', { name: t('reporter.evidence.title') }).waitFor()
  await see(page, '16-evidence-first')
  await page
    .locator('main')
    .getByRole('button', { name: t('action.save_draft'), exact: true })
    .first()
    .click()
  await page.getByRole('heading', { name: t('reporter.draft.title'), exact: true }).waitFor({ timeout: 20_000 })
  await see(page, '17-draft')
  await press(page, t('reporter.draft.continue'))
  await page.locator('input[type=file]').setInputFiles(PHOTO)
  await page.locator('.file[data-state=stored]').waitFor({ timeout: 20_000 })
  await see(page, '18-evidence')
  await next(page, t)
  await see(page, '19-identity')
  await press(page, t('reporter.identity.fill'))
  await see(page, '20-identity-open')
  await next(page, t)
  await page.getByRole('heading', { name: t('reporter.check.title') }).waitFor()
  await press(page, t('action.send_report'))
  await see(page, '21-check-errors')
}

/** Sends without the place; then the server's answer to the report is lost. */
async function sendBadly(page: Page, t: Say, see: See): Promise<void> {
  await press(page, t('reporter.check.edit', { element: t('element.where') }))
  await page.getByLabel(asked('place', t.language)).fill('Loket 2')
  await press(page, t('reporter.check.return'))
  await page.getByLabel(affirmation(t.language)).check()
  const report = '**/api/reporter/report'
  let lose: () => Promise<void> = async () => {}
  const asking = new Promise<void>((resolve) => {
    void page.route(report, (route) => {
      lose = () => route.abort()
      resolve()
    })
  })
  await press(page, t('action.send_report'))
  await asking
  await see(page, '22-sending')
  await lose()
  await page.getByText(t('reporter.sending.maybe')).waitFor()
  await see(page, '23-sending-failed')
  await page.unroute(report)
  await press(page, t('action.retry'))
}

/** Sends a report with only the required answers, to look at it. */
async function sendShortReport(page: Page, language: Language): Promise<string[]> {
  const t = say[language]
  await arrive(page, language)
  await press(page, t('action.write_report'))
  await answerNo(page, t)
  await press(page, t('reporter.caution.begin'))
  await page.getByLabel(asked('what', language)).fill('Kuota pupuk dijual kembali.')
  await next(page, t)
  await page.getByLabel(t('reporter.people.position')).fill('Ketua kelompok')
  await next(page, t)
  await page.getByLabel(asked('place', language)).fill('Gudang desa')
  await next(page, t)
  await page.getByLabel(t('ui.date.year')).first().fill('2026')
  await next(page, t)
  await next(page, t)
  await page.getByLabel(asked('how', language)).fill('Truk datang malam hari.')
  for (let step = 0; step < 3; step++) await next(page, t)
  await page.getByLabel(affirmation(language)).check()
  await press(page, t('action.send_report'))
  await readReceipt(page, 30_000, t)
  return noteCode(page, t)
}

async function showPart(page: Page, t: Say, part: 'all' | 'late' | 'open'): Promise<void> {
  const tabs = page.getByRole('navigation', { name: t('queue.tabs') })
  await tabs.getByRole('link', { name: t(`queue.tab.${part}`) }).click()
  await queueAtRest(page, t)
}

async function queueAtRest(page: Page, t: Say): Promise<void> {
  await page.locator('.queue-rows, .empty').first().waitFor({ timeout: 20_000 })
  // Rows are opened when they become visible.
  await expect(page.locator('.queue-row, .empty').first()).not.toContainText(t('queue.row.opening'), {
    timeout: 20_000,
  })
}

async function seeCase(page: Page, t: Say, see: See): Promise<void> {
  await showPart(page, t, 'open')
  await page.locator('.queue-link').first().click()
  await page.getByRole('heading', { name: t('case.letters.title') }).waitFor({ timeout: 20_000 })
  await see(page, '70-case')
  await press(page, t('case.reply.send'))
  await see(page, '71-case-reply-empty')
  await press(page, t('case.dossier.write'))
  await press(page, t('case.dossier.dialog.confirm'))
  await see(page, '72-note')
  await page.keyboard.press('Escape')
  const evidence = page.locator('#evidence').getByRole('button').first()
  if (await evidence.isVisible()) {
    await evidence.click()
    await see(page, '73-evidence')
    await page.keyboard.press('Escape')
  }
}

async function seeDirectorsCase(page: Page, t: Say, see: See): Promise<void> {
  await queueAtRest(page, t)
  const registration = await page.locator('.queue-number .numeric').first().textContent()
  await openCase(page, registration ?? '', t)
  await see(page, '80-case')
  await press(page, t('case.team.assign'))
  await press(page, t('case.team.dialog.confirm'))
  await see(page, '81-team')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: t('case.moves.closed'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().check()
  await dialog.getByLabel(t('case.move.text')).fill('')
  await dialog.getByRole('button', { name: t('case.moves.closed'), exact: true }).click()
  await see(page, '82-close')
  await page.keyboard.press('Escape')
}
