// The letters of a long case as they reach the reporter: in order, whole, fetched once, never more than was asked for.
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { PAGE } from '../../protocol/entries/pages.ts'
import { makeOrganization, openTestApp, type TestApp, type TestOrganization } from '../../server/testing/index.ts'
import { setNetwork } from '../api.ts'
import * as device from './index.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const PATH = '/api/reporter/bodies'
/** JSON needs six bytes for each unit, so that nine of these letters do not fit into a page. */
const LONGEST = '\u0001'.repeat(20_000)
const LETTERS = 10

let server: TestApp
let office: TestOrganization
let organization: device.VerifiedOrganization
let slot: device.Slot
let whole: device.OwnCase
/** Numbers of the reporter's entries in each page that was asked for. */
let asked: number[][]
/** What the server answers to a page; `at` counts from 0. */
let answer: (at: number, honest: () => Promise<Response>) => Promise<Response>

beforeEach(async () => {
  server = await openTestApp('sqlite')
  office = await makeOrganization(server, { mode: 'at_once' })
  answer = (_, honest) => honest()
  asked = []
  setNetwork(async (path, init) => {
    const honest = async () => server.app.request(`http://${office.host}${path}`, init)
    if (path !== PATH) return honest()
    const { entries } = JSON.parse(String(init.body)) as { entries: { number: number }[] }
    asked.push(entries.map(({ number }) => number))
    return answer(asked.length - 1, honest)
  })
  organization = await device.loadOrganization(null)
  const account = await device.makeAccount(organization.id)
  slot = (await device.openSlot(account, 0)).slot
  const { hash } = office.questionnaires.get('pelanggaran') as { hash: string }
  const report = {
    channel: 'pelanggaran',
    questionnaire: hash,
    answers: { what: 'x' },
    identity: {},
    vault: 2,
    files: [],
  } as const
  await device.sendReport(organization, await device.sealReport(organization, slot, report))
  whole = (await device.readSlot(organization, slot)) as device.OwnCase
  asked = []
  for (let i = 0; i < LETTERS; i++) {
    const letter = await device.sealAddition(organization, whole, { v: 1, kind: 'message', text: LONGEST })
    whole = await device.sendAddition(organization, whole, letter)
  }
})

const numbersOf = ({ reporter }: device.OwnCase) => reporter.map(({ header }) => header.number)
const upTo = (count: number) => Array.from({ length: count }, (_, number) => number)

test('after a letter was sent only that letter is fetched', () => {
  expect(asked).toEqual(upTo(LETTERS).map((number) => [number + 1]))
  expect(numbersOf(whole)).toEqual(upTo(LETTERS + 1))
})

test('a long case arrives in pages from its beginning, and is the same as in one', async () => {
  asked = []
  const sizes: number[] = []
  answer = async (_, honest) => {
    const page = await honest()
    sizes.push(Number(page.headers.get('Content-Length')))
    return page
  }
  const parts: device.OwnCase[] = []
  const own = await device.readSlot(organization, slot, { onPart: (part) => void parts.push(part) })
  expect(asked).toEqual([upTo(9), [9, 10]])
  expect(sizes.every((size) => size <= PAGE.bytes)).toBe(true)
  expect(parts.map((part) => [part.whole, numbersOf(part)])).toEqual([
    [false, upTo(9)],
    [true, upTo(LETTERS + 1)],
  ])
  expect(own).toEqual(parts.at(-1))
  expect(own).toEqual(whole)
})

describe('when the second page', () => {
  const second = (told: (honest: () => Promise<Response>) => Promise<Response>) => {
    asked = []
    answer = (at, honest) => (at === 1 ? told(honest) : honest())
  }
  const reading = (before?: device.OwnCase) => {
    const onPart = vi.fn<(part: device.OwnCase) => void>()
    return { onPart, own: device.readSlot(organization, slot, { before, onPart }) }
  }

  test.each([
    ['does not come', async () => Promise.reject(new Error('cut'))],
    ['is cut off', async (honest: () => Promise<Response>) => cutOff(await honest(), 'error')],
    ['ends before its announced length', async (honest: () => Promise<Response>) => cutOff(await honest(), 'end')],
  ])('%s, the first stays, and only the rest is fetched again', async (_, told) => {
    second(told)
    const { onPart, own } = reading()
    await expect(own).rejects.toMatchObject({ name: 'RequestError', code: 'offline' })
    expect(onPart).toHaveBeenCalledTimes(1)
    const part = onPart.mock.calls[0]?.[0] as device.OwnCase
    expect([part.whole, numbersOf(part)]).toEqual([false, upTo(9)])
    asked = []
    answer = (_, honest) => honest()
    await expect(reading(part).own).resolves.toEqual(whole)
    expect(asked).toEqual([[9, 10]])
  })

  test('never ends, it is left after little more than was asked for', async () => {
    let given = 0
    const cancelled = vi.fn()
    const endless = new ReadableStream({
      pull(controller) {
        given += 65_536
        controller.enqueue(new Uint8Array(65_536))
      },
      cancel: cancelled,
    })
    second(async () => new Response(endless))
    await expect(reading().own).rejects.toMatchObject({ name: 'ProtocolError', breach: 'content' })
    expect(given).toBeLessThan(PAGE.bytes + 4 * 65_536)
    expect(cancelled).toHaveBeenCalledTimes(1)
    expect(asked).toHaveLength(2)
  })

  test('repeats the first, the case is a breach', async () => {
    const first: Uint8Array<ArrayBuffer>[] = []
    asked = []
    answer = async (at, honest) => {
      if (at > 0) return new Response(first[0])
      const bytes = new Uint8Array(await (await honest()).arrayBuffer())
      first.push(bytes)
      return new Response(bytes)
    }
    await expect(reading().own).rejects.toMatchObject({ name: 'ProtocolError', breach: 'content' })
  })
})

/** The answer without its last bytes. */
function cutOff(page: Response, how: 'error' | 'end'): Response {
  const { readable, writable } = new TransformStream()
  const writer = writable.getWriter()
  void page.arrayBuffer().then(async (bytes) => {
    await writer.write(new Uint8Array(bytes).subarray(0, 70_000))
    await (how === 'error' ? writer.abort(new Error('cut')) : writer.close())
  })
  return new Response(readable, { headers: page.headers })
}
