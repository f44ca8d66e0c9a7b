#!/bin/sh
# Chromium 153 and 156: a script that is served with `Cache-Control: no-store` leaves its address on the disk, with the
# time, if it has at least 1 KiB. The HTTP cache does not have it, but the folder "Code Cache" of the profile does.
#
# What one expects: `no-store` means that the browser writes nothing about this answer to its caches. What happens: the
# header rules the HTTP cache only. The cache for compiled scripts makes an entry when a script runs for the first time.
# At that point it holds no code yet, only the address and a time of the visit in microseconds: less than 200 bytes. It
# is still there after the browser has been closed in an orderly way. So when a part of a program loads on demand, the
# profile shows that it was used, whatever the headers say. A script of less than 1 KiB has no entry.
#
# Source: content/browser/code_cache/generated_code_cache.h describes the entry as the time of the answer and the code;
# in Blink's V8CodeCache kMinimalCodeLength is 1024. V8's article "Code caching for JavaScript developers" names the
# limit of 1 KiB, too. It is intended for speed; the surprise is that `no-store` does not keep a script out.
#
# Versions: Chromium 153.0.8010.0 (headless shell) from npm, @sparticuz/chromium 153.0.0. The same with the complete
# Chromium 156.0.8078.114 of Debian (CHROMIUM=/usr/bin/chromium). Run on Linux x64 with Node 20.20, as root, also where
# libnss3, libnspr4 and all fonts were hidden.
# Needs: Linux x64, or a Chromium whose path is in CHROMIUM; Node >= 20, npm.
#
# Output:
#   HeadlessChrome/153.0.8010.0
#   /large-cacheable.js: HTTP cache yes, code cache yes, with the time yes
#   /large-no-store.js: HTTP cache no, code cache yes, with the time yes
#   /small-no-store.js: HTTP cache no, code cache no, with the time no
#   as described
#
# Ends with 0 if it is still so, 1 if it has changed, 2 if it could not be tried here.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cannot() {
  echo "cannot run here: $1" >&2
  exit 2
}

cd "$folder"
echo '{"private":true}' >package.json
if [ -z "${CHROMIUM:-}" ]; then
  [ "$(uname -s) $(uname -m)" = 'Linux x86_64' ] || cannot 'the package is for Linux on x64; set CHROMIUM to a browser'
  npm install --silent --no-audit --no-fund --ignore-scripts @sparticuz/chromium@153.0.0 ||
    cannot 'npm did not install the browser'
fi

# The package unpacks into the temporary folder.
mkdir temporary
export TMPDIR="$folder/temporary"
cat >show.mjs <<'END'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

let browser
process.on('exit', () => browser?.kill('SIGKILL'))
process.on('uncaughtException', (error) => {
  console.error('cannot run here:', error.message)
  process.exit(2)
})

const program = process.env.CHROMIUM || (await unpack())

async function unpack() {
  const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
  const path = await chromium.executablePath()
  if (spawnSync(path, ['--version']).status !== 0) {
    // This system has no libnss3 or no libnspr4: the package brings them.
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    await inflate(join(dirname(entry), '../bin/al2023.tar.br'))
    setupLambdaEnvironment(join(tmpdir(), 'al2023/lib'))
  }
  return path
}

const LARGE = `document.title += '.'${' '.repeat(2000)}`
const SMALL = `document.title += '.'`
const SCRIPTS = {
  '/large-cacheable.js': { text: LARGE, cache: 'max-age=31536000' },
  '/large-no-store.js': { text: LARGE, cache: 'no-store' },
  '/small-no-store.js': { text: SMALL, cache: 'no-store' },
}
const page = Object.keys(SCRIPTS).map((path) => `<script src="${path}"></script>`)
const site = createServer(({ url }, answer) => {
  const script = SCRIPTS[url]
  answer.setHeader('cache-control', script?.cache ?? 'no-store')
  answer.setHeader('content-type', script ? 'text/javascript' : 'text/html')
  answer.end(script?.text ?? `<!doctype html><title></title>${page.join('')}`)
})
await once(site.listen(0, '127.0.0.1'), 'listening')
const origin = `http://127.0.0.1:${site.address().port}`

const profile = join(process.cwd(), 'profile')
// No sandbox, so that it also runs as root and in containers; the only page is ours.
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
const own = ['--remote-debugging-pipe', `--user-data-dir=${profile}`]
browser = spawn(program, [...flags, ...own, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
const ended = once(browser, 'exit')
void ended.then(([code]) => {
  if (!done) throw new Error(`the browser ended with ${code}`)
})
let done = false
setTimeout(() => {
  throw new Error('the browser did not answer within two minutes')
}, 120_000).unref()

// The DevTools protocol over a pipe: JSON, with a zero byte after each message.
const [, , , input, output] = browser.stdio
// A browser that did not start is reported above.
input.on('error', () => {})
const waiting = new Map()
let text = ''
output.setEncoding('utf8').on('data', (part) => {
  const messages = (text + part).split('\0')
  text = messages.pop()
  for (const { id, result, error } of messages.map((message) => JSON.parse(message)))
    if (id) waiting.get(id)(error ? Promise.reject(new Error(error.message)) : result)
})
function send(method, params = {}, sessionId = undefined) {
  const id = waiting.size + 1
  input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
  return new Promise((resolve) => waiting.set(id, resolve))
}
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const { product } = await send('Browser.getVersion')
console.log(product)
const begun = Date.now()
const { targetId } = await send('Target.createTarget', { url: `${origin}/` })
const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
const title = async () =>
  (await send('Runtime.evaluate', { expression: 'document.title' }, sessionId)).result.value
while ((await title()) !== '...') await pause(50)
// The caches are written shortly after.
await pause(3000)
const finished = Date.now()
done = true
await send('Browser.close')
await ended
site.close()

const files = readdirSync(profile, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
const naming = (folder, path) =>
  files.filter((file) => file.includes(`/${folder}/`) && readFileSync(file).includes(`${origin}${path}`))
/** Microseconds since 1601, as Chromium counts them, anywhere in the file and within the visit. */
function timeIn(file) {
  const bytes = readFileSync(file)
  for (let at = 0; at + 8 <= bytes.length; at++) {
    const time = Number(bytes.readBigUInt64LE(at) / 1000n) - 11_644_473_600_000
    if (time >= begun && time <= finished) return time
  }
  return null
}

const seen = Object.keys(SCRIPTS).map((path) => {
  const compiled = naming('Code Cache', path)
  const yes = (is) => (is ? 'yes' : 'no')
  const row = { http: naming('Cache_Data', path).length > 0, code: compiled.length > 0, time: compiled.some(timeIn) }
  console.log(`${path}: HTTP cache ${yes(row.http)}, code cache ${yes(row.code)}, with the time ${yes(row.time)}`)
  return Object.values(row).map(yes).join()
})
const asDescribed = seen.join(' ') === 'yes,yes,yes no,yes,yes no,no,no'
console.log(asDescribed ? 'as described' : 'this has changed')
process.exitCode = asDescribed ? 0 : 1
END
node show.mjs
