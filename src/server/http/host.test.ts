// Requests as bytes on a socket: no client library sends two hosts.
import { expect, test } from 'vitest'
import { openSocket, serve } from '../testing/sockets.ts'

/** A server that answers with the address that it understood; what it says to a request with these lines. */
async function openServer() {
  const port = await serve({ fetch: ({ url }: Request) => new Response(`heard ${url}`) })
  return (target: string, lines: readonly string[], method = 'GET') => {
    const { socket, closed } = openSocket(port)
    socket.end([`${method} ${target} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n'))
    return closed
  }
}

test.each([
  ['two hosts', '/', ['Host: a.test', 'Host: b.test']],
  ['one host twice', '/', ['Host: a.test', 'host: a.test']],
  ['a target at another host', 'http://b.test/', ['Host: a.test']],
  ['a target at another port', 'http://a.test:81/', ['Host: a.test']],
  ['a target with a user', 'http://a.test@b.test/', ['Host: a.test']],
])('%s: refused with a plain problem that repeats nothing', async (_, target, lines) => {
  const said = await (await openServer())(target, lines)
  expect(said).toMatch(/^HTTP\/1\.1 400 /)
  expect(said).toContain('Content-Type: application/problem+json')
  expect(said).toContain('{"type":"about:blank","title":"invalid","status":400,"code":"invalid"}')
  expect(said).not.toMatch(/[ab]\.test|heard/)
})

test('two hosts are refused with a body, too, and the connection ends', async () => {
  const lines = ['Host: a.test', 'Host: b.test', 'Content-Length: 500000']
  const said = await (await openServer())('/', lines, 'POST')
  expect(said).toMatch(/^HTTP\/1\.1 400 /)
  expect(said).toContain('Connection: close')
})

test.each([
  ['/x', ['Host: a.test'], 'http://a.test/x'],
  ['/x', ['Host: a.test:8080'], 'http://a.test:8080/x'],
  ['http://a.test/x', ['Host: a.test'], 'http://a.test/x'],
  ['http://A.test:80/x', ['Host: a.TEST'], 'http://a.test/x'],
])('the control: %s at %s is answered', async (target, lines, heard) => {
  const said = await (await openServer())(target, lines)
  expect(said).toMatch(/^HTTP\/1\.1 200 /)
  expect(said.toLowerCase()).toContain(`heard ${heard}`)
})
