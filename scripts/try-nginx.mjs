// Puts the built server behind nginx with the unchanged deploy/nginx.conf, and searches everything that nginx writes
// for traces of a visit. Needs nginx and openssl; `dist/` must be built.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadPreset } from '../src/cli/presets.ts'
import { addOrganization } from '../src/server/features/organizations/index.ts'

/** Part of the address, the agent, a header and the body of every request: a log of any of them holds this mark. */
const MARK = 'jejak-7f3a9c'
const folder = mkdtempSync(join(tmpdir(), 'peluit-nginx-'))
const [http, https, control] = [await freePort(), await freePort(), await freePort()]
const peluit = await startPeluit()
const nginx = await startNginx()
try {
  await check('the page comes through with its headers', headersSurvive)
  await check('a piece of evidence is passed on, not stored', piecesStream)
  await check('http leads to https', redirects)
  await check('one address cannot hold every connection, and is forgotten when it lets go', limited)
  await check('a visit to the control server is found in its log, so the search works', controlIsFound)
  await peluit.stop()
  await check('with the server stopped visitors get an error', stopped)
  await check('nothing of a visit is in any file that nginx wrote', nothingWritten)
} finally {
  nginx.kill('SIGTERM')
  await new Promise((resolve) => nginx.on('exit', resolve))
  await peluit.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function headersSurvive() {
  const [direct, proxied] = [await ask(new URL('/', peluit.origin)), await ask(at('/'))]
  assert.equal(proxied.status, 200)
  for (const name of ['content-security-policy', 'permissions-policy', 'referrer-policy', 'cache-control']) {
    assert.ok(direct.headers[name], `${name} is sent at all`)
    assert.equal(proxied.headers[name], direct.headers[name], name)
  }
  assert.equal(direct.headers['strict-transport-security'], undefined)
  assert.match(proxied.headers['strict-transport-security'], /^max-age=\d{7,}/)
  assert.equal(proxied.headers['content-encoding'], 'br')
  assert.equal(proxied.headers.server, 'nginx')
  assert.equal(proxied.headers['last-modified'], undefined)
  assert.equal(proxied.headers['set-cookie'], undefined)
  assert.equal((await ask(at('/lapor'))).status, 200)
}

async function piecesStream() {
  const body = Buffer.alloc(1024 * 1024, MARK)
  const headers = {
    'content-type': 'application/octet-stream',
    'upload-offset': '0',
    'upload-length': `${body.length}`,
  }
  const answer = await ask(at('/api/reporter/piece'), { method: 'PATCH', headers, body })
  assert.ok(answer.status >= 400 && answer.status < 500, `an unknown token is refused, not ${answer.status}`)
  const lookup = await ask(at('/api/reporter/lookup'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tokens: [MARK] }),
  })
  assert.equal(lookup.headers['content-type'], 'application/problem+json')
  assert.equal(
    (await ask(at('/api/reporter/piece'), { method: 'PATCH', body: Buffer.alloc(5 * 1024 * 1024) })).status,
    413,
  )
}

async function redirects() {
  const answer = await ask(new URL(`http://localhost:${http}/lapor`))
  assert.deepEqual([answer.status, answer.headers.location], [301, `https://localhost/lapor?${MARK}`])
}

/** As many requests as one address may have open, each waiting for its body; then one more. */
async function limited() {
  const held = Array.from({ length: 100 }, () => {
    const headers = { 'user-agent': MARK, 'content-type': 'application/json', 'content-length': '64' }
    const options = { method: 'POST', headers, agent: false, rejectUnauthorized: false }
    const request = secureRequest(at(`/api/reporter/lookup?${MARK}`), options).on('error', () => {})
    request.flushHeaders()
    return request
  })
  await becomes(429)
  for (const request of held) request.destroy()
  await becomes(200)
}

/** Asks for a page until it is answered so. */
async function becomes(status) {
  let answer
  for (let tries = 0; tries < 100 && answer?.status !== status; tries += 1) {
    answer = await ask(at('/lapor'))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.equal(answer.status, status)
}

async function controlIsFound() {
  await ask(new URL(`http://localhost:${control}/`))
  assert.ok(readFileSync(join(folder, 'control.log'), 'utf8').includes(MARK))
}

async function stopped() {
  assert.equal((await ask(at('/lapor'))).status, 502)
}

async function nothingWritten() {
  const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  assert.ok(written.length > 3)
  for (const { parentPath, name } of written) {
    if (name === 'control.log' || parentPath.startsWith(join(folder, 'data'))) continue
    const text = readFileSync(join(parentPath, name), 'latin1')
    assert.ok(!text.includes(MARK), `${name} holds the mark of a visit`)
    assert.ok(!text.includes('client: '), `${name} holds a visitor's address`)
  }
}

/** A server that trusts this proxy, with one office that is not founded yet. */
async function startPeluit() {
  const built = pathToFileURL(resolve('dist/server/main.js')).href
  const { openServer, serve } = await import(built)
  const server = await openServer({
    database: null,
    dataDir: join(folder, 'data'),
    clientDir: resolve('dist/client'),
    presetsDir: resolve('presets'),
    proxies: ['127.0.0.1', '::1'],
    securityContact: null,
  })
  await addOrganization(server.deps.db, { profile: loadPreset('contoh'), host: 'localhost', demo: false })
  const listening = await serve(server, 0)
  async function stop() {
    listening.closeAllConnections()
    // It is stopped like a service. A second signal has no effect, because the listener is gone.
    process.emit('SIGTERM')
    if (listening.listening) await once(listening, 'close')
  }
  return { origin: `http://localhost:${listening.address().port}`, stop }
}

/** The sample with other ports, name, certificate and upstream only, inside a main configuration. */
async function startNginx() {
  mkdirSync(join(folder, 'temporary'))
  makeCertificate()
  const replacements = [
    [/listen \[::\]:\d+[^;]*;/g, ''],
    ['listen 80;', `listen ${http};`],
    ['listen 443 ssl http2;', `listen ${https} ssl http2;`],
    [/server_name [^;]+;/g, 'server_name localhost;'],
    [/ssl_certificate [^;]+;/, `ssl_certificate ${inFolder('cert.pem')};`],
    [/ssl_certificate_key [^;]+;/, `ssl_certificate_key ${inFolder('key.pem')};`],
    ['server 127.0.0.1:8080;', `server localhost:${new URL(peluit.origin).port};`],
  ]
  let site = readFileSync('deploy/nginx.conf', 'utf8')
  for (const [from, to] of replacements) {
    const changed = site.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to)
    assert.notEqual(changed, site, `deploy/nginx.conf has no ${from}`)
    site = changed
  }
  writeFileSync(join(folder, 'site.conf'), site)
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const main = `
    pid ${inFolder('nginx.pid')};
    error_log ${inFolder('error.log')} info;
    daemon off;
    worker_processes 1;
    events {}
    http {
      access_log ${inFolder('access.log')};
      ${kinds.map((kind) => `${kind}_temp_path ${inFolder('temporary', kind)};`).join('\n')}
      include ${inFolder('site.conf')};
      server {
        listen ${control};
        access_log ${inFolder('control.log')} combined;
        return 204;
      }
    }`
  writeFileSync(join(folder, 'nginx.conf'), main)
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    if (existsSync(join(folder, 'nginx.pid')) && (await ask(at('/healthz')).catch(() => null))?.status === 200)
      return child
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await peluit.stop()
  child.kill('SIGTERM')
  throw new Error('nginx did not start')
}

/** A path quoted for nginx, because the temporary folder may have spaces in its name. */
function inFolder(...names) {
  return JSON.stringify(join(folder, ...names))
}

function makeCertificate() {
  const out = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost', '-days', '1']
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  const made = spawnSync('openssl', ['req', '-x509', '-nodes', ...kind, ...subject, ...out], { stdio: 'pipe' })
  assert.equal(made.status, 0, String(made.stderr))
}

function at(path) {
  return new URL(path, `https://localhost:${https}`)
}

/** One request with the mark in every place that a log could record. */
function ask(url, { method = 'GET', headers = {}, body } = {}) {
  url.search = MARK
  const marked = { 'user-agent': MARK, referer: `https://${MARK}/`, 'peluit-token': MARK, 'accept-encoding': 'br' }
  const send = url.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const options = { method, headers: { ...marked, ...headers }, agent: false, rejectUnauthorized: false }
    const request = send(url, options, (answer) => {
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers }))
    })
    // A refused body may break off while it is still being sent; by then the answer has come.
    request.on('error', reject)
    request.end(body)
  })
}

async function check(name, run) {
  await run()
  console.log(`ok  ${name}`)
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
