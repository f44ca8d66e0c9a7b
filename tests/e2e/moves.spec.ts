// A case on its way through the office: handed to the director, routed to a team that is led; another one proposed by
// one member and decided by another as a false report.
import { type Browser, expect, type Page } from '@playwright/test'
import { ownDemo as test } from './support/demo.ts'
import { move, openCase, sitDown } from './support/desk.ts'
import { look } from './support/look.ts'
import {
  answerElements,
  beginReport,
  noteCode,
  openFirstReport,
  openWithCode,
  reply,
  sendReport,
  toCheck,
} from './support/phone.ts'
import { say } from './support/words.ts'

const t = say.id
const PHONE = { width: 360, height: 740 }
const MONITOR = { width: 1280, height: 800 }
const NOTE = 'Lengkap. Saya usulkan disalurkan kepada Irban III.'
const REASON = 'Berkadar pengawasan.'
const UNTRUE = 'Saksi yang disebut tidak ada, dan kuitansinya dibuat-buat.'
const AGREED = 'Setuju, sesuai berita acara.'

async function report(phone: Page, what: string) {
  await beginReport(phone)
  await answerElements(phone, { what, how: 'Uang ditaruh di dalam map.' })
  await toCheck(phone)
  const { registration } = await sendReport(phone, 60_000)
  return { registration, words: await noteCode(phone) }
}

/** A report from a phone, and a reviewer who has taken it up; `open` gives further pages. */
async function takeUp(reviewer: Page, browser: Browser, baseURL: string, what: string) {
  const open = async (viewport: typeof PHONE) => (await browser.newContext({ baseURL, viewport })).newPage()
  const phone = await open(PHONE)
  const sent = await report(phone, what)
  await sitDown(reviewer, 'Bagas Prasetyo')
  await openCase(reviewer, sent.registration)
  await move(reviewer, 'review')
  return { open, phone, ...sent }
}

test('a reviewer hands a case to the director, who routes it only to a team with a lead', async ({
  page: reviewer,
  browser,
  demo,
}) => {
  test.setTimeout(240_000)
  const { open, phone, registration, words } = await takeUp(reviewer, browser, demo.origin, 'Uang diminta di loket.')
  await expect(waiting(reviewer, 'reviewer')).toBeVisible()
  await reviewer.getByRole('button', { name: t('case.hand_over.action') }).click()
  const handing = reviewer.getByRole('dialog')
  await handing.getByRole('button', { name: t('case.hand_over.confirm'), exact: true }).click()
  await expect(handing.getByText(t('case.hand_over.text.empty'))).toBeVisible()
  await handing.getByLabel(t('case.hand_over.text')).fill(NOTE)
  await look(reviewer, 'hand-over')
  await handing.getByRole('button', { name: t('case.hand_over.confirm'), exact: true }).click()
  await expect(reviewer.getByText(t('case.hand_over.done'))).toBeVisible()
  await expect(waiting(reviewer, 'director')).toBeVisible()

  const director = await open(MONITOR)
  await sitDown(director, 'Ratna Wulandari')
  await openCase(director, registration)
  await expect(director.getByText(NOTE)).toBeVisible()
  await director.getByRole('button', { name: t('case.moves.routing'), exact: true }).click()
  const dialog = director.getByRole('dialog')
  await expect(dialog.getByText(t('case.team.dialog.first', { stage: t('stage.routing') }))).toBeVisible()
  await look(director, 'team-first')
  await dialog.getByLabel(/Sinta Maharani/).check()
  await dialog.getByRole('button', { name: t('case.team.dialog.confirm') }).click()
  // The step goes on by itself once the team is stored.
  await dialog.getByLabel(t('case.move.text')).waitFor()
  await dialog.getByRole('button', { name: t('case.moves.routing'), exact: true }).click()
  await expect(dialog.getByRole('link', { name: t('case.move.reason.empty') })).toBeVisible()
  await dialog.getByLabel(t('case.move.reason')).fill(REASON)
  await dialog.getByRole('button', { name: t('case.moves.routing'), exact: true }).click()
  await director.getByText(t('case.move.done', { stage: t('stage.routing') })).waitFor()
  await expect(director.getByText(t('case.team.lead'), { exact: true })).toBeVisible()
  await move(director, 'investigation')
  await expect(waiting(director, 'team')).toBeVisible()
  await look(director, 'case-routed')
  // In the order in which they were written: the note, the assignment, the routing and its reason.
  const letters = await director.locator('#percakapan .letter').allTextContents()
  const places = [NOTE, 'Ditugaskan kepada', 'Penelaahan → Penyaluran', REASON].map((text) =>
    letters.findIndex((letter) => letter.includes(text)),
  )
  expect(places).toEqual([1, 2, 3, 4])

  await openWithCode(phone, words)
  await openFirstReport(phone)
  await expect(phone.getByText(t('case.text.routing'))).toBeVisible()
  for (const internal of [NOTE, REASON, 'Sinta']) await expect(phone.getByText(internal)).toHaveCount(0)
})

test('a false report needs two people, and the proposal lapses when the reporter writes', async ({
  page: reviewer,
  browser,
  demo,
}) => {
  test.setTimeout(240_000)
  const { open, phone, registration, words } = await takeUp(reviewer, browser, demo.origin, 'Semua pegawai korupsi.')
  await propose(reviewer)
  await look(reviewer, 'proposed')

  const director = await open(MONITOR)
  await sitDown(director, 'Ratna Wulandari')
  await openCase(director, registration)
  await expect(director.getByText(UNTRUE).first()).toBeVisible()
  await openWithCode(phone, words)
  await openFirstReport(phone)
  await reply(phone, 'Saya punya rekamannya.')

  await director.reload()
  await director.getByRole('button', { name: 'Ratna Wulandari' }).click()
  await openCase(director, registration)
  await expect(director.getByText(t('case.proposal.reporter_wrote'))).toBeVisible()
  await director.getByRole('button', { name: t('case.moves.closed'), exact: true }).click()
  const dialog = director.getByRole('dialog')
  await expect(dialog.getByLabel(t('outcome.incomplete'))).toBeVisible()
  await expect(dialog.getByLabel(t('outcome.false_report'))).toHaveCount(0)
  await dialog.getByRole('button', { name: t('action.cancel') }).click()

  await reviewer.reload()
  await reviewer.getByRole('button', { name: 'Bagas Prasetyo' }).click()
  await openCase(reviewer, registration)
  await expect(reviewer.getByText(t('case.unanswered.open'))).toBeVisible()
  await propose(reviewer)

  await director.reload()
  await director.getByRole('button', { name: 'Ratna Wulandari' }).click()
  await openCase(director, registration)
  await look(director, 'proposal')
  await move(director, 'closed', { outcome: 'false_report', text: 'Tidak sesuai kenyataan.', reason: AGREED })
  await expect(director.getByText(t('case.proposal.title'))).toHaveCount(0)

  await openWithCode(phone, words)
  await openFirstReport(phone)
  await expect(phone.getByText('Tidak sesuai kenyataan.')).toBeVisible()
  for (const internal of [UNTRUE, AGREED]) await expect(phone.getByText(internal)).toHaveCount(0)
})

async function propose(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('case.propose.action') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('case.propose.text')).fill(UNTRUE)
  await dialog.getByRole('button', { name: t('case.propose.confirm') }).click()
  await page.getByText(t('case.propose.done')).waitFor()
}

/** The sentence at the top of the case that says who has to act. */
function waiting(page: Page, who: 'reviewer' | 'director' | 'team') {
  return page.locator('.case-now').getByText(t('case.waits.for', { who: t(`waits.${who}`) }))
}
