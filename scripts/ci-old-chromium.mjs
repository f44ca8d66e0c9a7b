// The whole story in a real old browser: a report with evidence is sent, the office reads it and answers, the reporter
// opens it again and replies. A browser older than the supported ones gets one plain page before the first question.
// Needs the build, npm and the libraries of Debian's chromium.
import assert from 'node:assert/strict'
import { cleanUp, startDemo } from '../bench/product.ts'
import { unable as english } from '../locales/en/unable.ts'
import { reporter } from '../locales/id/reporter.ts'
import { ui } from '../locales/id/ui.ts'
import { unable } from '../locales/id/unable.ts'
import { scannedEmblem } from '../tests/e2e/support/picture.ts'
import { startChromium } from './chromium/drive.mjs'
import { fetchChromium } from './chromium/fetch.mjs'
import { answerReporter, openCase, sitDown } from './person/desk.mjs'
import { answer, beginReport, reply, send } from './person/phone.mjs'

/** Of those that npm has, the oldest one above the floor, and the youngest below. */
const SUPPORTED = '103.0.0'
const TOO_OLD = '92.0.0'

const CLAIM = 'Kuitansi bantuan benih ditulis dua kali.'
const TEXTS = { what: CLAIM, person: 'Ketua kelompok', where: 'Gudang desa', how: 'Tanda tangannya sama.' }
const PICTURE = { name: 'kuitansi.png', mimeType: 'image/png', buffer: scannedEmblem(64, 48, 'di rumah Sari') }
const ANSWER = 'Kuitansinya jelas. Kami memeriksa gudang benih.'
const MONITOR = { width: 1280, height: 800 }

const { origin } = await startDemo('contoh')
try {
  await inBrowser(SUPPORTED, tellStory)
  await inBrowser(TOO_OLD, meetRefusal)
} finally {
  cleanUp()
}

async function inBrowser(version, act) {
  const started = Date.now()
  const browser = await startChromium(await fetchChromium(version))
  try {
    const done = await act(browser)
    console.log(`ok  Chromium ${browser.version}: ${done} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  } finally {
    await browser.stop()
  }
}

async function tellStory(browser) {
  const phone = await browser.openTab()
  await beginReport(phone, origin)
  await answer(phone, TEXTS)
  await phone.act('press', reporter['reporter.evidence.skip_saving'])
  await phone.attach(PICTURE)
  await phone.act('match', reporter['reporter.evidence.removed'].replace('{traces}.', ''))
  const registration = await send(phone)
  const code = (await phone.act('list', ui['ui.code.label'])).match(/[a-z]+/g)
  assert.equal(code.length, 8)

  const office = await browser.openTab(MONITOR)
  await sitDown(office, origin, 'Ratna Wulandari')
  await openCase(office, CLAIM, registration)
  await office.act('match', PICTURE.name)
  await answerReporter(office, ANSWER)

  const later = await browser.openTab()
  await reply(later, origin, code, 'Terima kasih. Buku gudang ada di lemari kedua.')
  await later.act('match', ANSWER)
  assert.deepEqual(browser.errors, [])
  return `sent ${registration} with evidence, read it in the office, answered and replied`
}

async function meetRefusal(browser) {
  const tab = await browser.openTab()
  for (const path of ['/lapor', '/lapor#buka', '/petugas']) {
    await tab.open(`${origin}${path}`)
    for (const words of [unable, english]) await tab.act('read', words['unable.old.title'])
    await tab.act('match', 'Chrome 99, Firefox 115, Safari 15.4')
    assert.ok(await tab.lacks('input, textarea'), `${path} asks for something`)
  }
  assert.deepEqual(browser.errors, [])
  return 'is told to use another browser, before anything is asked'
}
