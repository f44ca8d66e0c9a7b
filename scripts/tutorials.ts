// `npm run tutorials [office …]`: takes the pictures of the tutorials from the running product, in both
// languages, into presets/<office>/pictures/. Each office is a demo of its own; a reporter follows the steps of its
// tutorial, and that text may show every screen named here.
import { mkdirSync, writeFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { cleanUp, startDemo } from '../bench/product.ts'
import { type Language, languages } from '../locales/translator.ts'
import { loadPreset } from '../src/cli/presets.ts'
import type { Flow } from '../src/domain/names/site.ts'
import { PICTURE } from '../src/domain/picture.ts'
import type { Profile } from '../src/domain/profile.ts'
import { ADDRESSES } from '../src/server/features/pages/addresses.ts'
import { findChromium } from '../tests/browser/chromium.ts'
import { answerNo, next, openFirstReport, pickWords, press, readCode, readReceipt } from '../tests/e2e/support/phone.ts'
import { type Say, say } from '../tests/e2e/support/words.ts'

/** Together with its headers a picture must stay within 40 KB. */
const LARGEST = 39 * 1024
/** Dots per pixel of the page: text stays sharp on a good screen, and the file stays small. */
const SHARPNESS = 1.25
const OFFICES = ['mojokerto', 'banjarnegara', 'bontang', 'klungkung']
/** The report in the pictures: invented, like everything in a demo. */
const REPORT: Readonly<Record<Language, Readonly<Record<'what' | 'person' | 'place' | 'how', string>>>> = {
  id: {
    what: 'Setiap pengurusan surat pindah diminta uang map lima puluh ribu rupiah, tanpa kuitansi.',
    person: 'Petugas loket',
    place: 'Loket 2, lantai dasar',
    how: 'Uang ditaruh di dalam map sebelum berkas diserahkan ke loket.',
  },
  en: {
    what: 'Everybody who moves house has to pay fifty thousand rupiah for a folder, without a receipt.',
    person: 'Clerk at the counter',
    place: 'Counter 2, ground floor',
    how: 'The money goes into the folder before the papers are handed in.',
  },
}
const NAME = 'Kancil Rimba'
/** A pair of name and password can be used only once, so each visit has a password of its own. */
const PASSWORD: Readonly<Record<Language, string>> = { id: 'sendok biru berlari', en: 'sendok hijau berlari' }

interface Visit {
  readonly page: Page
  readonly t: Say
  readonly office: string
  readonly profile: Profile
  /** Takes a picture with this part of the screen at its top. */
  readonly take: (name: string, top?: string) => Promise<void>
}

const wanted = process.argv.slice(2).filter((word) => OFFICES.includes(word))
const browser = await chromium.launch(await findChromium())
try {
  for (const office of wanted.length > 0 ? wanted : OFFICES) {
    const demo = await startDemo(office, { empty: true })
    mkdirSync(folderOf(office), { recursive: true })
    for (const language of languages) await visit(browser, demo.origin, office, language)
    await demo.stop()
  }
} finally {
  await browser.close()
  cleanUp()
}

function folderOf(office: string): string {
  return `presets/${office}/pictures`
}

async function visit(from: Browser, baseURL: string, office: string, language: Language): Promise<void> {
  const context = await from.newContext({
    baseURL,
    viewport: PICTURE,
    deviceScaleFactor: SHARPNESS,
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    // Only to hide the demo's notice, which no real office shows, from the pictures.
    bypassCSP: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const t = say[language]
  const take = (name: string, top = 'body') => photograph(page, `${folderOf(office)}/${name}.${language}.webp`, top)
  await report({ page, t, office, profile: loadPreset(office), take })
  await context.close()
}

/** Goes from the home page to the reporter's own page, with this office's steps. */
async function report(visit: Visit): Promise<void> {
  const { page, t, profile, take } = visit
  const flow = profile.flow as Flow
  const word = (name: keyof Flow['words'], usual: string) => flow.words[name]?.[t.language] ?? usual
  await page.goto(ADDRESSES[t.language].home)
  await take('home')
  await page.goto('/lapor')
  if (t.language === 'en') await page.getByRole('link', { name: 'English', exact: true }).click()
  if (flow.account === 'register_first') {
    await register(visit)
    await page.getByText(titleOf(visit), { exact: true }).click()
    await take('list', 'main')
    await press(page, word('another', t('action.write_report')))
  } else await press(page, word('write', t('action.write_report')))
  if (flow.criteriaFirst) {
    await page.locator('main li').first().waitFor()
    await take('criteria', 'main')
    await next(page, t)
  }
  await answerNo(page, t)
  await press(page, t('reporter.caution.begin'))
  await fillIn(visit)
  await page.getByLabel(questionnaireOf(visit).affirmation[t.language] ?? '').check()
  await take('check', '#affirmed')
  await press(page, word('send', t('action.send_report')))
  await readReceipt(page, 60_000, t)
  if (flow.account !== 'register_first') {
    await take('receipt', 'main')
    const words = await readCode(page, t)
    await press(page, t('reporter.code.written'))
    await pickWords(page, words, t)
    if (flow.account === 'code_then_password') await makeLogin(visit)
  }
  if (flow.account !== 'code_then_password') await press(page, word('mine', t('reporter.code.go')))
  await page
    .getByRole('button', { name: t('action.open'), exact: true })
    .first()
    .waitFor()
  await take('mine', 'main')
  await openFirstReport(page, t)
  await take('stages', '.path')
}

function questionnaireOf({ profile }: Visit) {
  const found = profile.questionnaires.find(({ channel }) => channel === 'pelanggaran')
  if (!found) throw new Error('the preset takes no reports of violations')
  return found
}

function titleOf(visit: Visit): string {
  return questionnaireOf(visit).title[visit.t.language] ?? ''
}

/** Answers every required question and adds evidence, without a name. */
async function fillIn(visit: Visit): Promise<void> {
  const { page, t, take } = visit
  const { elements, questions } = questionnaireOf(visit)
  const texts = REPORT[t.language]
  const answers: Readonly<Record<string, string>> = { what: texts.what, place: texts.place, how: texts.how }
  for (const element of elements) {
    await page.getByRole('heading', { name: t(`element.${element}.question`) }).waitFor()
    for (const { id, type, required, label, options } of questions.filter((one) => one.element === element)) {
      if (!required) continue
      const name = label[t.language] ?? ''
      if (type === 'people') await page.getByLabel(t('reporter.people.position')).fill(texts.person)
      else if (type === 'date') await page.getByLabel(t('ui.date.year')).first().fill('2026')
      else if (type === 'choice') {
        await page.getByText(options?.[0]?.label[t.language] ?? '', { exact: true }).click()
      } else await page.getByLabel(name).fill(answers[id] ?? '')
    }
    if (element === 'what') await take('form', '#q-what')
    await next(page, t)
  }
  await page.getByRole('heading', { name: t('reporter.evidence.title') }).waitFor()
  await press(page, t('reporter.evidence.skip_saving'))
  // The phone cleans and seals this photograph like any other.
  const buffer = await page.screenshot()
  await page.locator('input[type=file]').setInputFiles({ name: 'IMG_0412.png', mimeType: 'image/png', buffer })
  await page.locator('.file[data-state=stored]').first().waitFor()
  await take('evidence', '.file')
  await next(page, t)
  await press(page, t('reporter.identity.skip'))
  await page.getByRole('heading', { name: t('reporter.check.title') }).waitFor()
}

async function register({ page, t, take }: Visit): Promise<void> {
  await press(page, t('reporter.register.submit'))
  await page.locator('#user-name').fill(NAME)
  await page.getByLabel(t('reporter.login.password'), { exact: true }).fill(PASSWORD[t.language])
  await take('register', 'main')
  await press(page, t('reporter.register.submit'))
  await page.getByRole('heading', { name: t('reporter.registered.title') }).waitFor()
  await page.locator('.code-words').waitFor()
  await take('code', '.code-words')
  await press(page, t('reporter.registered.later'))
}

async function makeLogin({ page, t, take }: Visit): Promise<void> {
  await press(page, t('reporter.offer.create'))
  await page.locator('#user-name').fill(NAME)
  await page.getByLabel(t('reporter.login.password'), { exact: true }).fill(PASSWORD[t.language])
  await take('account', 'main')
  await press(page, t('action.save'))
}

/** Takes a picture with the best quality that fits the allowed size. */
async function photograph(page: Page, path: string, top: string): Promise<void> {
  await page.addStyleTag({ content: '.demo, .demo-line { display: none !important }' })
  await page.evaluate((selector) => {
    ;(document.activeElement as HTMLElement | null)?.blur()
    scrollTo(0, 0)
    if (selector === 'body' || selector === 'main') return
    const head = document.querySelector('.header')?.getBoundingClientRect().height ?? 0
    scrollTo(0, (document.querySelector(selector)?.getBoundingClientRect().top ?? 0) - head - 120)
  }, top)
  await page.waitForTimeout(400)
  const camera = await page.context().newCDPSession(page)
  // Without `scale` Chromium gives CSS pixels.
  const y = await page.evaluate(() => scrollY)
  const clip = { x: 0, y, ...PICTURE, scale: SHARPNESS }
  for (const quality of [80, 70, 60, 50, 40]) {
    const { data } = await camera.send('Page.captureScreenshot', { format: 'webp', quality, clip })
    const bytes = Buffer.from(data, 'base64')
    if (bytes.length > LARGEST) continue
    writeFileSync(path, bytes)
    process.stdout.write(`${path} ${(bytes.length / 1024).toFixed(1)} KB\n`)
    return
  }
  throw new Error(`${path} cannot be made small enough`)
}
