// Sends one whole report in Firefox, and once more with JavaScript as slow as in Tor Browser's level *Safer*.
// Playwright cannot drive Debian's Firefox, but WebDriver BiDi over a plain WebSocket can. Needs the build and
// firefox-esr.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDemo } from '../bench/product.ts'
import { common } from '../locales/id/common.ts'
import { reporter } from '../locales/id/reporter.ts'
import { ui } from '../locales/id/ui.ts'

const words = { ...common, ...ui, ...reporter }
const { questions, affirmation } = JSON.parse(readFileSync('presets/contoh/questionnaires/pelanggaran.json', 'utf8'))
const asked = (id) => questions.find((question) => question.id === id).label.id

const quiet = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'remote.active-protocols': 1,
}
const safer = Object.fromEntries(
  ['baselinejit', 'ion', 'wasm', 'asmjs'].map((part) => [`javascript.options.${part}`, false]),
)

const demo = await startDemo('contoh')
try {
  await sendReport('Firefox', demo.origin, quiet)
  await sendReport('Firefox as slow as Tor Browser’s Safer', demo.origin, { ...quiet, ...safer })
} finally {
  await demo.stop()
}

async function sendReport(name, origin, preferences) {
  const firefox = await startFirefox(preferences)
  try {
    const started = Date.now()
    const number = await writeReport(firefox, origin)
    const compiled = preferences['javascript.options.wasm'] === false ? 'undefined' : 'object'
    assert.equal(await firefox.act('compiled'), compiled, 'the preferences do not hold')
    assert.deepEqual(firefox.errors, [])
    console.log(`ok  ${name}: sent ${number} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  } finally {
    await firefox.stop()
  }
}

/** Writes a report, from the first screen to the registration number. */
async function writeReport(firefox, origin) {
  const press = (key) => firefox.act('press', words[key])
  const fill = (label, value) => firefox.act('fill', label, value)
  await firefox.open(`${origin}/lapor`)
  await press('action.write_report')
  await firefox.act('choose', words['reporter.office.no'])
  await press('action.next')
  await press('reporter.caution.begin')
  await fill(asked('what'), 'Bantuan pupuk dijual kembali di luar desa.')
  await press('action.next')
  await fill(words['reporter.people.position'], 'Ketua kelompok')
  await press('action.next')
  await fill(asked('place'), 'Gudang desa')
  await press('action.next')
  await fill(words['ui.date.year'], '2026')
  await press('action.next')
  await press('action.next')
  await fill(asked('how'), 'Diangkut malam hari.')
  await press('action.next')
  await firefox.act('read', words['reporter.evidence.title'])
  await press('action.next')
  await press('reporter.identity.skip')
  await firefox.act('read', words['reporter.check.title'])
  await firefox.act('choose', affirmation.id)
  await press('action.send_report')
  await firefox.act('read', words['reporter.receipt.title'])
  return firefox.act('match', '^[0-9A-Z]{4}-[0-9A-Z]{4}$')
}

/** A browser with a profile of its own; `act` repeats an action of a person until the page allows it. */
async function startFirefox(preferences) {
  const profile = mkdtempSync(join(tmpdir(), 'peluit-firefox-'))
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank']
  const child = spawn('firefox-esr', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile },
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const errors = []
    const call = await connect(await address(child), ({ level, text }) => {
      if (level === 'error') errors.push(text)
    })
    await call('session.new', { capabilities: {} })
    await call('session.subscribe', { events: ['log.entryAdded'] })
    const { contexts } = await call('browsingContext.getTree', {})
    const { context } = contexts[0]
    const act = (...what) => repeat(() => evaluate(call, context, what), what.join(' '))
    const open = (url) => call('browsingContext.navigate', { context, url, wait: 'complete' })
    return { act, open, stop, errors }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The address at which BiDi listens, from the browser's output. */
function address(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)
      if (found) resolve(`${found[1]}/session`)
    })
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`firefox-esr did not start: ${said}`)))
  })
}

/** A function that sends one command of WebDriver BiDi; `logged` receives what pages write to the console. */
async function connect(url, logged) {
  const socket = new WebSocket(url)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error(`nobody listens on ${url}`))
  })
  const waiting = new Map()
  socket.onmessage = ({ data }) => {
    const { id, type, result, message, params } = JSON.parse(data)
    if (type === 'event') return logged(params)
    const { resolve, reject } = waiting.get(id) ?? {}
    waiting.delete(id)
    if (type === 'error') reject?.(new Error(message))
    else resolve?.(result)
  }
  let last = 0
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
}

async function evaluate(call, context, what) {
  const { result, exceptionDetails } = await call('script.callFunction', {
    functionDeclaration: String(inPage),
    arguments: what.map((value) => ({ type: 'string', value })),
    target: { context },
    awaitPromise: false,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.text)
  return result.value
}

/** Repeats an action until it gives a value; a page without compiled JavaScript is slow. */
async function repeat(act, what) {
  for (const end = Date.now() + 90_000; Date.now() < end; ) {
    const found = await act()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the page does not let us ${what}`)
}

/** Runs in the page and does what a person would do with a visible element. Gives null while there is none. */
function inPage(action, name, value) {
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility())
  const named = (selector) => seen(selector).find((element) => element.textContent.trim().startsWith(name))
  if (action === 'press') {
    const button = seen('button').find((element) => element.textContent.trim() === name && !element.disabled)
    button?.click()
    return button ? 'pressed' : null
  }
  if (action === 'compiled') return typeof WebAssembly
  if (action === 'read') return named('h1, h2, h3') ? 'read' : null
  if (action === 'match')
    return seen('*').find(({ textContent }) => new RegExp(name).test(textContent))?.textContent ?? null
  const label = named('label')
  const field = label?.control
  if (!field) return null
  if (action === 'choose') field.click()
  else {
    field.focus()
    field.value = value
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
    field.blur()
  }
  return 'done'
}
