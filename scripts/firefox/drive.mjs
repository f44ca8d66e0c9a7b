// Drives Debian's Firefox over WebDriver BiDi and a plain WebSocket, because Playwright drives only its own build of it.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inPage, repeat } from '../person/in-page.mjs'

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
    arguments: [{ type: 'array', value: what.map((value) => ({ type: 'string', value })) }],
    target: { context },
    awaitPromise: false,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.text)
  return result.value
}
