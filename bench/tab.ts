// A tab that nobody watches. Playwright listens to the network of every page it opens, and Chromium then keeps what the
// page sends in the page's memory: a tab driven so cannot tell how much memory it needs.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { findChromium } from '../tests/browser/chromium.ts'
import { makeFolder, memoryOf } from './product.ts'

export interface Tab {
  /** Puts files into the first file input of the page. */
  chooseFile(path: string): Promise<void>
  /** The value that this expression, or its promise, has in the page. */
  evaluate(expression: string): Promise<unknown>
  /** Private memory of its process in bytes, as Chromium's task manager counts it; null on other systems than Linux. */
  memory(): Promise<number | null>
  close(): Promise<void>
}

/** A Chromium of its own with this one page. */
export async function openTab(address: string): Promise<Tab> {
  const { executablePath, args } = await findChromium()
  const own = ['--remote-debugging-port=0', `--user-data-dir=${makeFolder('chromium')}`]
  const browser = spawn(executablePath, [...args, ...own, address], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(browser, 'exit')
  const { host, href } = await endpoint(browser.stderr)
  const whole = await connect(href)
  const page = await connect(await pageOf(host))
  return {
    async chooseFile(path) {
      const { root } = await page.send<{ root: { nodeId: number } }>('DOM.getDocument')
      const found = { nodeId: root.nodeId, selector: 'input[type=file]' }
      const { nodeId } = await page.send<{ nodeId: number }>('DOM.querySelector', found)
      await page.send('DOM.setFileInputFiles', { nodeId, files: [path] })
    },
    async evaluate(expression) {
      const what = { expression, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await page.send<Evaluated>('Runtime.evaluate', what)
      if (exceptionDetails) throw new Error(`the page threw: ${JSON.stringify(exceptionDetails)}`)
      return result.value
    },
    async memory() {
      const { processInfo } = await whole.send<Processes>('SystemInfo.getProcessInfo')
      const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => memoryOf(id, 'RssAnon'))
      return sizes.reduce((most, size) => (size !== null && size > (most ?? 0) ? size : most), null)
    },
    async close() {
      browser.kill()
      await ended
    },
  }
}

interface Evaluated {
  readonly result: { readonly value: unknown }
  readonly exceptionDetails?: unknown
}

interface Processes {
  readonly processInfo: readonly { readonly type: string; readonly id: number }[]
}

async function endpoint(output: NodeJS.ReadableStream): Promise<URL> {
  for await (const line of createInterface(output)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (!address) continue
    // Whatever else it says must not fill the pipe.
    output.resume()
    return new URL(address)
  }
  throw new Error('Chromium did not start')
}

async function pageOf(host: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const targets: { type: string; webSocketDebuggerUrl: string }[] = await (
      await fetch(`http://${host}/json/list`)
    ).json()
    const page = targets.find(({ type }) => type === 'page')
    if (page) return page.webSocketDebuggerUrl
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('Chromium opened no page')
}

/** Chromium's protocol: numbered commands and their answers. */
async function connect(address: string) {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const waiting = new Map<number, (message: { result?: unknown; error?: { message: string } }) => void>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data))
    waiting.get(message.id)?.(message)
    waiting.delete(message.id)
  })
  return {
    send<T>(method: string, params = {}): Promise<T> {
      const id = ++last
      socket.send(JSON.stringify({ id, method, params }))
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result as T)))
      })
    },
  }
}
