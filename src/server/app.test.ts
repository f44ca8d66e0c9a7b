import { Hono } from 'hono'
import { describe, expect, test, vi } from 'vitest'
import { METHOD_HEADER } from '../protocol/wire/common.ts'
import { ChallengeRequest } from '../protocol/wire/reporter.ts'
import { answerError, BODY, json, safeHeaders } from './http/index.ts'
import { databases, makeOrganization, makeReport, openTestApp } from './testing/index.ts'

const PAGES = ['/', '/kerahasiaan', '/lapor', '/petugas', '/nothing']
const PARTS = ['/api/statement', '/api/site', '/api/nothing', '/healthz', '/organization.css', '/favicon.svg']
/** Answers that are the same for every visitor. */
const KEPT = ['/', '/organization.css']
const UNWANTED = ['Set-Cookie', 'Last-Modified', 'Server', 'X-Powered-By', 'Strict-Transport-Security']

/** Said to people at a host of no organisation, in both languages. */
const NOBODY =
  'Di alamat ini tidak ada kanal pengaduan. Periksa kembali alamatnya.\n\nThere is no reporting channel at this address. Please check the address.\n'

describe.each(databases)('every answer on %s', (kind) => {
  test('forbids framing and sniffing, sends no referrer, and sets no cookie', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    for (const path of [...PAGES, ...PARTS]) {
      const { headers } = await server.request(host, path)
      const policy = headers.get('Content-Security-Policy')
      // The home page alone prefetches, which some browsers allow by this directive only.
      const rest = path === '/' ? "default-src 'self'; font-src 'none'; frame-src 'none'; object-src 'none';" : null
      for (const part of [rest ?? "default-src 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(part)
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
      if (!KEPT.includes(path)) {
        expect([headers.get('Cache-Control'), headers.get('ETag')]).toEqual(['no-store', null])
      }
      for (const name of UNWANTED) expect([path, name, headers.get(name)]).toEqual([path, name, null])
    }
  })

  test('that is a page runs only its own scripts and uses no feature of the device', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    for (const path of PAGES) {
      const { headers } = await server.request(host, path)
      const policy = headers.get('Content-Security-Policy')
      for (const part of [
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        path === '/lapor' ? 'trusted-types peluit-pasang' : "trusted-types 'none'",
      ]) {
        expect(policy).toContain(part)
      }
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
      expect(headers.get('Permissions-Policy')).toContain('camera=()')
    }
  })

  test('that is not a page carries a shorter policy, which allows nothing', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    for (const path of PARTS) {
      const { headers } = await server.request(host, path)
      expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'")
      expect(headers.get('Permissions-Policy')).toBeNull()
    }
  })

  test('a reporter is never given a cookie, from opening a slot to reading the answer', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { slot } = await makeReport(server, organization)
    const read = await server.request(organization.host, '/api/reporter/slot', { token: slot.token })
    expect([read.status, read.headers.get('Set-Cookie'), read.headers.get('Last-Modified')]).toEqual([200, null, null])
  })

  test('only a configured proxy is believed when it says that the visitor used https', async () => {
    const server = await openTestApp(kind, { config: { proxies: ['10.1.0.0/16', '::1'] } })
    const { host } = await makeOrganization(server)
    const from = async (remoteAddress: string, proto = 'https') => {
      const init = { headers: { 'X-Forwarded-Proto': proto } }
      const answer = await server.app.request(`http://${host}/lapor`, init, { incoming: { socket: { remoteAddress } } })
      return answer.headers.has('Strict-Transport-Security')
    }
    expect([await from('10.1.2.3'), await from('::1'), await from('10.2.0.1')]).toEqual([true, true, false])
    expect(await from('10.1.2.3', 'http')).toBe(false)
  })

  test('a body that is not JSON, has another shape or is too long is refused without repeating it', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const post = async (body: string, type = 'application/json') => {
      const init = { method: 'POST', body, headers: { 'Content-Type': type } }
      const answer = await server.app.request(`http://${host}/api/reporter/challenges`, init)
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
      return [answer.status, await answer.json()]
    }
    const invalid = { type: 'about:blank', title: 'invalid', status: 400, code: 'invalid' }
    expect(await post('{"purpose":"rahasia"}')).toEqual([400, invalid])
    expect(await post('{"purpose":"slot","more":1}')).toEqual([400, invalid])
    expect(await post('rahasia')).toEqual([400, invalid])
    expect(await post('{"purpose":"slot"}', 'text/plain')).toEqual([400, invalid])
    const large = { type: 'about:blank', title: 'too large', status: 413, code: 'too_large' }
    expect(await post(`"${'x'.repeat(4100)}"`)).toEqual([413, large])
  })

  test('the OpenAPI document names every endpoint with its refusals', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const document = await (await server.request(host, '/api/openapi.json')).json()
    expect(document.openapi).toMatch(/^3\.1/)
    expect(document.info.description).toContain(METHOD_HEADER)
    const served = server.app.routes
      .filter(({ path, method }) => path.startsWith('/api/') && method !== 'ALL' && path !== '/api/openapi.json')
      .map(({ path, method }) => `${method} ${path.replaceAll(/:([a-z]+)/gi, '{$1}')}`)
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.sort()).toEqual([...new Set(served)].sort())
    for (const methods of Object.values<Record<string, { responses: object; summary?: string }>>(document.paths)) {
      for (const { responses, summary } of Object.values(methods)) {
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(['404', '500']))
        expect(summary).toBeTruthy()
      }
    }
    const { requestBody } = document.paths['/api/reporter/report'].post
    const { schema } = requestBody.content['application/json']
    expect(requestBody.description).toBe(`At most ${BODY.report.bytes} bytes, within ${BODY.report.seconds} seconds.`)
    for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods as object))) {
      if (operation.requestBody)
        expect(operation.requestBody.description).toMatch(/^At most \d{4,7} bytes, within \d{2,4} seconds\.$/)
    }
    expect([schema.additionalProperties, Object.keys(schema.properties)]).toEqual([
      false,
      ['channel', 'verifyKey', 'lockbox', 'entry', 'vault', 'work'],
    ])
  })

  test('an unknown host always gets the same answer, under /api a problem document', async () => {
    const server = await openTestApp(kind)
    await makeOrganization(server)
    const problem = { type: 'about:blank', title: 'not found', status: 404, code: 'not_found' }
    for (const path of ['/api/statement', '/api/reporter/slot', '/api/staff/session', '/api/openapi.json']) {
      const answer = await server.request('nobody.test', path)
      const type = answer.headers.get('Content-Type')
      expect([answer.status, type, await answer.json()]).toEqual([404, 'application/problem+json', problem])
    }
    for (const path of ['/', '/lapor', '/petugas', '/.well-known/security.txt']) {
      const answer = await server.request('nobody.test', path)
      expect([answer.status, await answer.text()]).toEqual([404, NOBODY])
    }
    const page = await server.request('127.0.0.1', '/')
    expect([page.status, page.headers.get('Location'), await page.text()]).toEqual([404, null, NOBODY])
  })

  test('a demo leads from the number of its own machine to its name, and from nowhere else', async () => {
    const server = await openTestApp(kind, { config: { demoSheet: '/nowhere' } })
    await makeOrganization(server, { host: 'localhost' })
    for (const [asked, led] of [
      ['127.0.0.1:8080', 'http://localhost:8080/lapor?a=b'],
      ['[::1]:8080', 'http://localhost:8080/lapor?a=b'],
      ['nobody.test', null],
      ['127.0.0.1.nobody.test', null],
    ]) {
      const answer = await server.request(asked ?? '', '/lapor?a=b')
      expect([answer.status, answer.headers.get('Location')]).toEqual([led === null ? 404 : 307, led])
    }
    expect((await server.request('127.0.0.1:8080', '/api/statement')).status).toBe(404)
  })

  test('query parameters are refused where none are expected, before any other check', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { slot } = await makeReport(server, organization)
    const { token } = slot
    for (const path of ['/api/statement', '/api/reporter/slot', '/api/reporter/piece', '/api/staff/session']) {
      server.queries.length = 0
      const answer = await server.request(organization.host, `${path}?token=${token}`, { token })
      expect([path, answer.status, (await answer.text()).includes(token)]).toEqual([path, 400, false])
      expect(server.queries.filter((text) => !text.includes('"organization"'))).toEqual([])
    }
    expect((await server.request(organization.host, '/api/reporter/slot', { token })).status).toBe(200)
  })

  test('security.txt names the contact where there is one', async () => {
    const path = '/.well-known/security.txt'
    const without = await openTestApp(kind)
    expect((await without.request((await makeOrganization(without)).host, path)).status).toBe(404)
    const server = await openTestApp(kind, { config: { securityContact: 'mailto:aman@contoh.test' } })
    const text = await (await server.request((await makeOrganization(server)).host, path)).text()
    expect(text).toBe('Contact: mailto:aman@contoh.test\nExpires: 2026-08-29T00:00:00Z\nPreferred-Languages: id, en\n')
  })
})

test('an unexpected error is answered without detail and logged without content', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const app = new Hono()
    .onError(answerError)
    .post('/', safeHeaders([]), json(ChallengeRequest, { bytes: 4096, seconds: 20 }), (c) => {
      throw new TypeError(`rahasia ${c.req.valid('json').purpose}`)
    })
  const init = { method: 'POST', body: '{"purpose":"slot"}', headers: { 'Content-Type': 'application/json' } }
  const answer = await app.request('/', init)
  const lines = written.mock.calls.flat().join('')
  written.mockRestore()
  expect(await answer.json()).toEqual({ type: 'about:blank', title: 'internal error', status: 500, code: 'internal' })
  expect(lines).toMatch(/a request failed.*TypeError/)
  expect(lines).not.toContain('rahasia')
})
