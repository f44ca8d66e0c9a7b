// Bodies as they come in practice: over a socket, and sometimes incomplete.
import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { listen } from '../listen.ts'
import { makeOrganization, openTestApp } from '../testing/index.ts'

test.each([
  ['Content-Length: 500', '{"purpose":'],
  ['Transfer-Encoding: chunked', 'b\r\n{"purpose":\r\n'],
])('nothing is logged when a visitor leaves in the middle of a body (%s)', async (header, part) => {
  const server = await openTestApp('sqlite')
  await makeOrganization(server, { host: 'localhost' })
  let ended = 0
  const watched = async (...request: Parameters<typeof server.app.fetch>) => {
    const answer = await server.app.fetch(...request)
    ended = answer.status
    return answer
  }
  const listening = await listen({ fetch: watched as never }, 0, '127.0.0.1')
  onTestFinished(() => void listening.close())
  const said: unknown[] = []
  for (const stream of [process.stderr, process.stdout]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => Boolean(said.push(text)))
  }
  for (const how of ['log', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, how).mockImplementation((...words) => void said.push(...words))
  }
  const head = ['POST /api/reporter/challenges HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', header]
  const socket = connect((listening.address() as AddressInfo).port, '127.0.0.1')
  socket.write(`${head.join('\r\n')}\r\n\r\n${part}`)
  await new Promise((done) => setTimeout(done, 50))
  socket.destroy()
  await vi.waitFor(() => expect(ended).toBe(400))
  vi.restoreAllMocks()
  expect(said).toEqual([])
})
