// What a reporter does in a real browser, named by the words on the screen. Both drivers of browsers have its actions.
import { readFileSync } from 'node:fs'
import { common } from '../../locales/id/common.ts'
import { reporter } from '../../locales/id/reporter.ts'
import { reporterPage } from '../../locales/id/reporter-page.ts'
import { ui } from '../../locales/id/ui.ts'

const words = { ...common, ...ui, ...reporter, ...reporterPage }
const { questions, affirmation } = JSON.parse(readFileSync('presets/contoh/questionnaires/pelanggaran.json', 'utf8'))
const asked = (id) => questions.find((question) => question.id === id).label.id

const TEXTS = {
  what: 'Bantuan pupuk dijual kembali di luar desa.',
  person: 'Ketua kelompok',
  where: 'Gudang desa',
  how: 'Diangkut malam hari.',
}

const press = (browser, key) => browser.act('press', words[key])
const fill = (browser, label, value) => browser.act('fill', label, value)

/** Goes to the first question. */
export async function beginReport(browser, origin) {
  await browser.open(`${origin}/lapor`)
  await press(browser, 'action.write_report')
  await browser.act('choose', words['reporter.office.no'])
  await press(browser, 'action.next')
  await press(browser, 'reporter.caution.begin')
  await browser.act('find', asked('what'))
}

/** Answers the first question and stays there. */
export function writeFirst(browser, text) {
  return fill(browser, asked('what'), text)
}

/** Answers every required question; ends at the evidence. */
export async function answer(browser, texts = TEXTS) {
  await fill(browser, asked('what'), texts.what)
  await press(browser, 'action.next')
  await fill(browser, words['reporter.people.position'], texts.person)
  await press(browser, 'action.next')
  await fill(browser, asked('place'), texts.where)
  await press(browser, 'action.next')
  await fill(browser, words['ui.date.year'], '2026')
  await press(browser, 'action.next')
  await press(browser, 'action.next')
  await fill(browser, asked('how'), texts.how)
  await press(browser, 'action.next')
  await browser.act('read', words['reporter.evidence.title'])
}

/** From the evidence to the registration number, which it returns. */
export async function send(browser) {
  await press(browser, 'action.next')
  await press(browser, 'reporter.identity.skip')
  await browser.act('read', words['reporter.check.title'])
  await browser.act('choose', affirmation.id)
  await press(browser, 'action.send_report')
  await browser.act('read', words['reporter.receipt.title'])
  return browser.act('match', '^[0-9A-Z]{4}-[0-9A-Z]{4}$')
}

/** Opens the first report of this code and writes a letter. */
export async function reply(browser, origin, code, letter) {
  await browser.open(`${origin}/lapor`)
  await press(browser, 'action.open_with_code')
  for (const [at, word] of code.entries()) {
    await fill(browser, words['reporter.open.word'].replace('{number}', String(at + 1)), word)
  }
  await press(browser, 'reporter.open.submit')
  await browser.act('read', words['reporter.account.title'])
  await press(browser, 'action.open')
  await browser.act('read', words['reporter.case.letters'])
  await press(browser, 'action.reply')
  await fill(browser, words['reporter.reply.label'], letter)
  await press(browser, 'action.send')
  await browser.act('match', letter)
}
