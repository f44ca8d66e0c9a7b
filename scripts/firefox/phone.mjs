// What a reporter does in Firefox, named by the words on the screen.
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

const press = (firefox, key) => firefox.act('press', words[key])
const fill = (firefox, label, value) => firefox.act('fill', label, value)

/** Goes to the first question. */
export async function beginReport(firefox, origin) {
  await firefox.open(`${origin}/lapor`)
  await press(firefox, 'action.write_report')
  await firefox.act('choose', words['reporter.office.no'])
  await press(firefox, 'action.next')
  await press(firefox, 'reporter.caution.begin')
  await firefox.act('find', asked('what'))
}

/** Answers the first question and stays there. */
export function writeFirst(firefox, text) {
  return fill(firefox, asked('what'), text)
}

/** Answers every required question; ends at the evidence. */
export async function answer(firefox, texts = TEXTS) {
  await fill(firefox, asked('what'), texts.what)
  await press(firefox, 'action.next')
  await fill(firefox, words['reporter.people.position'], texts.person)
  await press(firefox, 'action.next')
  await fill(firefox, asked('place'), texts.where)
  await press(firefox, 'action.next')
  await fill(firefox, words['ui.date.year'], '2026')
  await press(firefox, 'action.next')
  await press(firefox, 'action.next')
  await fill(firefox, asked('how'), texts.how)
  await press(firefox, 'action.next')
  await firefox.act('read', words['reporter.evidence.title'])
}

/** From the evidence to the registration number, which it returns. */
export async function send(firefox) {
  await press(firefox, 'action.next')
  await press(firefox, 'reporter.identity.skip')
  await firefox.act('read', words['reporter.check.title'])
  await firefox.act('choose', affirmation.id)
  await press(firefox, 'action.send_report')
  await firefox.act('read', words['reporter.receipt.title'])
  return firefox.act('match', '^[0-9A-Z]{4}-[0-9A-Z]{4}$')
}

/** Opens the first report of this code and writes a letter. */
export async function reply(firefox, origin, code, letter) {
  await firefox.open(`${origin}/lapor`)
  await press(firefox, 'action.open_with_code')
  for (const [at, word] of code.entries()) {
    await fill(firefox, words['reporter.open.word'].replace('{number}', String(at + 1)), word)
  }
  await press(firefox, 'reporter.open.submit')
  await firefox.act('read', words['reporter.account.title'])
  await press(firefox, 'action.open')
  await firefox.act('read', words['reporter.case.letters'])
  await press(firefox, 'action.reply')
  await fill(firefox, words['reporter.reply.label'], letter)
  await press(firefox, 'action.send')
  await firefox.act('match', letter)
}
