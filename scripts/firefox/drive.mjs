// Drives Debian's Firefox over WebDriver BiDi and a plain WebSocket, because Playwright drives only its own build of it.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A browser with a profile of its own; `act` repeats an action of a person until the page allows it. After `end` the
 * profile can be searched; `stop` deletes it.
 */
export async function startFirefox(preferences) {
  const profile = mkdtempSync(join(tmpdir(), 'peluit-firefox-'))
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank']
  const child = spawn('firefox-esr', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile },
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  const stop = async () => {
    await kill()
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
    const tabOf = (context) => ({
      act: (...what) => repeat(() => evaluate(call, context, what), what.join(' ')),
      open: (url) => call('browsingContext.navigate', { context, url, wait: 'complete' }),
    })
    const openTab = async (url) => {
      const tab = tabOf((await call('browsingContext.create', { type: 'tab' })).context)
      await tab.open(url)
      return tab
    }
    // Without an answer: the connection may end first.
    const quit = async () => {
      void call('browser.close', {}).catch(() => {})
      await ended
    }
    const end = (how) => (how === 'kill' ? kill() : quit())
    return { ...tabOf(contexts[0].context), openTab, end, stop, errors, profile }
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
  if (action === 'loaded')
    return performance
      .getEntriesByType('resource')
      .map((one) => new URL(one.name).pathname)
      .join(' ')
  if (action === 'prefetches')
    return [...document.querySelectorAll('link[rel=prefetch]')].map((link) => link.getAttribute('href')).join(' ')
  if (action === 'escape') {
    for (let i = 0; i < 3; i++)
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    return 'pressed'
  }
  if (action === 'read') return named('h1, h2, h3') ? 'read' : null
  if (action === 'match')
    return seen('*').find(({ textContent }) => new RegExp(name).test(textContent))?.textContent ?? null
  const label = named('label')
  const field = label?.control
  if (!field) return null
  if (action === 'find') return 'found'
  if (action === 'choose') field.click()
  else {
    field.focus()
    field.value = value
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
    field.blur()
  }
  return 'done'
}
