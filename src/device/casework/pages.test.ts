// A long case as it reaches a handler: checked and decided before the letters have arrived, and these in their order.
import { beforeEach, expect, test, vi } from 'vitest'
import type { ReporterContent } from '../../protocol/entries/content.ts'
import {
  composeFurther,
  makeOrganization,
  makeReport,
  openTestApp,
  type TestApp,
  type TestOrganization,
} from '../../server/testing/index.ts'
import { logInAs } from '../../server/testing/staff.ts'
import { setNetwork } from '../api.ts'
import { type Keyring, openKeyring } from '../staff/keyring.ts'
import { conversationOf } from './conversation.ts'
import { fetchCase, openCase, openWithNewestKeys } from './open.ts'
import type { OpenCase } from './open-case.ts'
import { addNote, assignCase, moveCase, sendMessage } from './write.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const MOVE = { outcome: null, passedTo: null, text: 'Kabar.', answer: false, reason: null } as const
const LONGEST = '\u0001'.repeat(20_000)

let server: TestApp
let office: TestOrganization
let director: Keyring
let caseId: string
/** Names of the entries in each page that was asked for. */
let asked: string[][]
let change: (page: Uint8Array<ArrayBuffer>, at: number) => Uint8Array<ArrayBuffer>

beforeEach(async () => {
  server = await openTestApp('sqlite')
  office = await makeOrganization(server, { mode: 'at_once' })
  change = (page) => page
  const { number, name, identity, recipient, signingKey } = office.people.director
  const session = await logInAs(server, office, office.people.director)
  asked = []
  setNetwork(async (path, { method, body }) => {
    const json = typeof body === 'string' ? JSON.parse(body) : undefined
    const what = { ...(method && { method }), ...(json && { body: json }) }
    if (!path.startsWith('/api/staff')) return server.request(office.host, path, what)
    const answer = await session.send(path.slice('/api/staff'.length), what)
    if (!path.endsWith('/bodies')) return answer
    asked.push(json.entries.map((entry: { chain: string; number: number }) => `${entry.chain} ${entry.number}`))
    return new Response(change(new Uint8Array(await answer.arrayBuffer()), asked.length - 1), answer)
  })
  director = await openKeyring({ number, name, keys: { identity, recipient, signingKey } }, office.publicId, 0)
  caseId = await makeLongCase()
})

/** Ten letters of the largest size; between them moves, an answer, a note and an assignment. */
async function makeLongCase(): Promise<string> {
  const report = await makeReport(server, office)
  let last = { number: 0, hash: report.hash }
  const write = async (text: string) => {
    const content = { v: 1, kind: 'message', text } as Exclude<ReporterContent, { kind: 'report' }>
    const letter = await composeFurther(office, report.slot, content, last)
    const { token } = report.slot
    const answer = await server.request(office.host, '/api/reporter/entries', { body: letter.body, token })
    expect(answer.status).toBe(204)
    last = letter
  }
  const read = async () => openCase(director, await fetchCase(report.caseId), null)
  for (let i = 0; i < 8; i++) await write(LONGEST)
  await moveCase(director, await read(), { ...MOVE, to: 'review' })
  await sendMessage(director, await read(), 'message', 'Kami baca.', true)
  await write(LONGEST)
  await addNote(director, await read(), 'Catatan.')
  const { number: lead } = office.people.investigator
  await assignCase(director, await read(), { staff: [lead], lead, reason: 'Ahlinya.' })
  await write(LONGEST)
  await moveCase(director, await read(), { ...MOVE, to: 'routing', reason: 'Lengkap.' })
  asked = []
  return report.caseId
}

const opening = async (before?: OpenCase) => {
  const onPart = vi.fn<(part: OpenCase) => void>()
  return { onPart, open: openCase(director, await fetchCase(caseId), null, { onPart, ...(before && { before }) }) }
}
const namesOf = (open: OpenCase) => conversationOf(open).map(({ side, entry }) => `${side} ${entry.header.number}`)

test('what decides where a case stands comes first, then its letters in order, each once', async () => {
  const { onPart, open } = await opening()
  const whole = await open
  const parts = onPart.mock.calls.map(([part]) => part)
  expect(parts.map((part) => part.whole)).toEqual([false, true])
  expect(parts[1]).toBe(whole)
  const [part] = parts as [OpenCase]
  const deciding = ['reporter 0', 'office 0', 'office 2', 'internal 0', 'internal 2']
  expect(asked[0]?.slice(0, 5)).toEqual(deciding)
  expect(asked.flat().sort()).toEqual([...namesOf(whole), 'reporter 0', 'internal 0'].sort())

  // Everything that is not a letter is complete from the first page on.
  expect(part.standing).toEqual(whole.standing)
  expect([part.report, part.dossier?.recipient]).toEqual([whole.report, whole.dossier?.recipient])
  const shown = namesOf(part)
  // Those that are shown keep their order; others may come between them.
  expect(shown).toEqual(namesOf(whole).filter((name) => shown.includes(name)))
  expect(shown.length).toBeGreaterThan(3)
  expect(shown.length).toBeLessThan(namesOf(whole).length)
})

test('a case that is opened again fetches only what is new', async () => {
  const whole = await (await opening()).open
  await sendMessage(director, whole, 'question', 'Kapan?', false)
  asked = []
  const again = await (await opening(whole)).open
  expect(asked).toEqual([['office 3']])
  expect(namesOf(again).sort()).toEqual([...namesOf(whole), 'office 3'].sort())
})

test('a later page that was changed stops the case, although its beginning was shown', async () => {
  change = (page, at) => (at === 0 ? page : page.map((byte, i) => (i === 5000 ? byte ^ 1 : byte)))
  const { onPart, open } = await opening()
  await expect(open).rejects.toMatchObject({ name: 'ProtocolError', breach: 'content' })
  expect(onPart).toHaveBeenCalledTimes(1)
})

test('after its beginning was shown, a changed page waits for no newer keys', async () => {
  change = (page, at) => (at === 0 ? page : page.map((byte, i) => (i === 5000 ? byte ^ 1 : byte)))
  // A server that does not answer would keep the beginning on the screen.
  const newerKeys = vi.fn(() => new Promise<null>(() => {}))
  const onPart = vi.fn()
  const open = openWithNewestKeys(director, await fetchCase(caseId), null, newerKeys, { onPart })
  await expect(open).rejects.toMatchObject({ name: 'ProtocolError', breach: 'content' })
  expect(onPart).toHaveBeenCalledTimes(1)
  expect(newerKeys).not.toHaveBeenCalled()
})
