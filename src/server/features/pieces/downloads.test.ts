// A reader may stop anywhere in a piece: its file is open only while bytes are read.
import { once } from 'node:events'
import { get } from 'node:http'
import { expect, test, vi } from 'vitest'
import { HEADERS } from '../../../protocol/wire/reporter.ts'
import { streamOf } from '../../http/index.ts'
import { listen } from '../../listen.ts'
import { makeOrganization, makeReport, openTestApp } from '../../testing/index.ts'
import { recordingFileSystem } from '../../testing/recording.ts'
import { logInAs } from '../../testing/staff.ts'

/** A piece of a megabyte, waiting for the tick or released, with the requests of its reporter and of the office. */
async function storedPiece(mode: 'daily' | 'at_once') {
  const { files, open } = recordingFileSystem()
  const server = await openTestApp('sqlite', { files })
  const organization = await makeOrganization(server, { mode })
  const report = await makeReport(server, organization, { files: [new Uint8Array(1_048_576).fill(7)] })
  const id = report.files[0]?.pieces[0]?.id ?? ''
  const reviewer = await logInAs(server, organization, organization.people.reviewer)
  const { token } = report.slot
  const headers = { [HEADERS.piece]: id }
  /** How many files are open, after a pause in which pending operations may open theirs. */
  async function openFiles() {
    await new Promise((done) => setTimeout(done, 20))
    return open.size
  }
  return {
    server,
    openFiles,
    bytesOf: async (answer: Response) => (await answer.arrayBuffer()).byteLength,
    asReporter: () => server.request(organization.host, '/api/reporter/piece', { token, headers }),
    asReviewer: (method = 'GET') => reviewer.send(`/pieces/${id}`, { method }),
  }
}

test.each(['daily', 'at_once'] as const)('a download closes its file however it ends (%s)', async (mode) => {
  const { openFiles, asReporter, bytesOf } = await storedPiece(mode)
  const untouched = await asReporter()
  expect([untouched.status, await openFiles()]).toEqual([200, 0])

  const left = (await asReporter()).body?.getReader()
  expect((await left?.read())?.value?.length).toBe(256 * 1024)
  expect(await openFiles()).toBe(1)
  await left?.cancel()
  expect(await openFiles()).toBe(0)

  expect(await bytesOf(await asReporter())).toBeGreaterThan(1_048_576)
  expect(await openFiles()).toBe(0)
})

test('a HEAD request for a piece opens no file', async () => {
  const { openFiles, asReviewer, bytesOf } = await storedPiece('at_once')
  const head = await asReviewer('HEAD')
  expect([head.status, await openFiles()]).toEqual([200, 0])
  expect(await bytesOf(await asReviewer())).toBe(Number(head.headers.get('Content-Length')))
})

test('when a client leaves in the middle of a download, its source ends', async () => {
  let [begun, ended] = [0, 0]
  async function* endless() {
    begun += 1
    try {
      while (true) yield new Uint8Array(256 * 1024)
    } finally {
      ended += 1
    }
  }
  const server = await listen({ fetch: () => new Response(streamOf(endless())) }, 0, '127.0.0.1')
  const { port } = server.address() as { port: number }
  const asking = get({ port, host: '127.0.0.1' })
  const [answer] = await once(asking, 'response')
  await once(answer, 'data')
  expect([begun, ended]).toEqual([1, 0])
  asking.destroy()
  await vi.waitFor(() => expect(ended).toBe(1))
  server.close()
})

test('a file that cannot be read breaks the answer off, without naming a path on the disk', async () => {
  const { server, asReporter } = await storedPiece('at_once')
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  server.deps.blobs.store.read = async function* () {
    yield* [] as Uint8Array[]
    throw new Error(`${server.data}/store/rahasia`)
  }
  const answer = await asReporter()
  const failure = await answer.arrayBuffer().catch((error: Error) => error.message)
  const lines = written.mock.calls.flat().join('')
  written.mockRestore()
  expect(failure).toBe('an answer broke off')
  expect(lines).toMatch(/^peluit: an answer broke off/)
  expect(lines).not.toContain('rahasia')
})
