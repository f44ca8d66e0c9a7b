// What a member of the demo's office does in a real browser, named by the words on the screen.
import { casework } from '../../locales/id/casework.ts'
import { common } from '../../locales/id/common.ts'
import { console as frame } from '../../locales/id/console.ts'

const words = { ...common, ...frame, ...casework }

/** Logs in with the button that has this name. */
export async function sitDown(browser, origin, name) {
  await browser.open(`${origin}/petugas`)
  await browser.act('go', name)
}

/** Opens the case whose title in the queue, the reporter's own words, contains these. */
export async function openCase(browser, title, registration) {
  await browser.act('follow', title)
  await browser.act('read', words['case.title'].replace('{number}', registration))
}

/** Writes a letter to the reporter, as the office's first answer. */
export async function answerReporter(browser, text) {
  await browser.act('fill', words['case.reply.text'], text)
  await browser.act('choose', words['case.reply.answer'])
  await browser.act('press', words['case.reply.send'])
  await browser.act('match', words['case.reply.sent'])
}
