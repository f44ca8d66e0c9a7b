import { beforeAll, describe, expect, test, vi } from 'vitest'
import { fromBase64, toBase64 } from '../encoding/bytes.ts'
import { recipientOf } from '../sealing/age.ts'
import {
  caseIdentity,
  caseKey,
  dossierContent,
  dossierIdentity,
  hashNamed,
  headersOf,
  identityNamed,
  idNamed,
  keyNamed,
  mark,
  officeMessage,
  place,
  reportContent,
  staffKey,
  withBodies,
  writeChain,
} from '../testing/office.ts'
import { expectBreach } from '../testing/vectors.ts'
import { checkChain, checkSeen, openEntries, type Place, type SealedEntry } from './chain.ts'
import { composeEntry } from './compose.ts'
import type { ReporterContent } from './content.ts'
import { decodeHeader } from './header.ts'

// much arithmetic, on machines that may be slow
vi.setConfig({ testTimeout: 60_000 })

const byCase = () => caseKey.verifyKey
const byReviewer = () => staffKey(2).verifyKey
const message = (text: string): ReporterContent => ({ v: 1, kind: 'message', text })

let report: ReporterContent
let entries: SealedEntry[]
let hashes: string[]

beforeAll(async () => {
  report = await reportContent()
  const chain = await writeChain('reporter', [
    { content: report },
    { content: message('satu') },
    { content: message('dua'), serial: 2 },
    { content: message('tiga'), serial: 2 },
  ])
  entries = chain.entries
  hashes = chain.hashes
})

test('a complete chain is opened to the written contents', async () => {
  const checked = checkChain('reporter', place, headersOf(entries), byCase)
  const opened = await openEntries('reporter', withBodies(checked, entries), caseIdentity)
  expect(opened.map(({ content }) => content)).toEqual([report, message('satu'), message('dua'), message('tiga')])
  expect(opened.map(({ hash }) => hash)).toEqual(hashes)
})

test('an empty chain is valid', () => {
  expect(checkChain('office', place, [], byReviewer)).toEqual([])
})

describe('a chain is refused when', () => {
  const check = (list: readonly (SealedEntry | undefined)[], where: Place = place) =>
    checkChain('reporter', where, headersOf(list as SealedEntry[]), byCase)
  const [other, another] = [idNamed('other case'), hashNamed('other organisation')]

  test.each<[string, string, () => unknown]>([
    ['the first entry is missing', 'chain', () => check(entries.slice(1))],
    ['one in the middle is missing', 'chain', () => check([entries[0], entries[2], entries[3]])],
    ['one is repeated', 'chain', () => check([entries[0], entries[1], entries[1], entries[2]])],
    ['two are exchanged', 'chain', () => check([entries[0], entries[2], entries[1], entries[3]])],
    ['it belongs to another case', 'chain', () => check(entries, { ...place, caseId: other })],
    ['it belongs to another organisation', 'chain', () => check(entries, { ...place, organization: another })],
    ['it belongs to another channel', 'chain', () => check(entries, { ...place, channel: 'gratifikasi' })],
    ['it is another chain', 'chain', () => checkChain('office', place, headersOf(entries), byCase)],
    ['its author may not write it', 'role', () => checkChain('reporter', place, headersOf(entries), () => null)],
    ['somebody else signed it', 'signature', () => checkChain('reporter', place, headersOf(entries), byReviewer)],
    ['a header is not base64url', 'form', () => check([{ ...(entries[0] as SealedEntry), header: 'a+b' }])],
    ['a signature is not base64url', 'form', () => check([{ ...(entries[0] as SealedEntry), signature: '=' }])],
    [
      'signatures are exchanged',
      'signature',
      () => check([entries[0], { ...(entries[1] as SealedEntry), signature: entries[2]?.signature ?? '' }]),
    ],
  ])('%s', (_, breach, action) => expectBreach(breach, action))

  test('an entry names an older statement than the one before', async () => {
    const { entries: falling } = await writeChain('reporter', [
      { content: report, serial: 2 },
      { content: message('x'), serial: 1 },
    ])
    await expectBreach('chain', () => checkChain('reporter', place, headersOf(falling), byCase))
  })

  test('an entry is built on another one with the same number', async () => {
    const { entries: twin } = await writeChain('reporter', [
      { content: report },
      { content: message('lain') },
      { content: message('dua') },
    ])
    await expectBreach('chain', () => check([entries[0], entries[1], twin[2]]))
  })

  test('an entry is larger than anything of its kind', async () => {
    // Only the server could make a reader load so much.
    const large = await writeChain('reporter', [{ content: report }, { content: message('x'.repeat(140_000)) }])
    await expectBreach('form', () => check(large.entries))
    const text = 'x'.repeat(140_000)
    const evidence = await writeChain('reporter', [
      { content: report },
      { content: { v: 1, kind: 'evidence', text, files: [] } },
    ])
    expect(check(evidence.entries)).toHaveLength(2)
    const office = await writeChain('office', [{ content: officeMessage('x'.repeat(140_000)) }])
    await expectBreach('form', () => checkChain('office', place, headersOf(office.entries), byReviewer))
  })

  test('its own author puts an entry of another case into this one', async () => {
    const elsewhere = { ...place, caseId: idNamed('other case') }
    const { entries: moved } = await writeChain('reporter', [{ content: report, place: elsewhere }])
    await expectBreach('chain', () => checkChain('reporter', place, headersOf(moved), byCase))
  })
})

describe('a checked chain is not opened when', () => {
  test.each([
    ['bodies are exchanged', [0, 2, 1, 3]],
    ['a body is repeated', [0, 1, 1, 3]],
  ])('%s', (_, places) => {
    const checked = checkChain('reporter', place, headersOf(entries), byCase)
    const bodies = places.map((at) => entries[at] as SealedEntry)
    return expectBreach('content', () => openEntries('reporter', withBodies(checked, bodies), caseIdentity))
  })

  async function opening(content: ReporterContent, change: object = {}, identity = caseIdentity) {
    const { entries: wrong } = await writeChain('reporter', [{ content, ...change }])
    const { key = caseKey } = change as { key?: typeof caseKey }
    const checked = checkChain('reporter', place, headersOf(wrong), () => key.verifyKey)
    return openEntries('reporter', withBodies(checked, wrong), identity)
  }
  const withReport = (change: object) => ({ ...report, ...change }) as ReporterContent
  const file = () => (report as { files: { pieces: object[] }[] }).files[0]

  test('it is sealed to another recipient', () =>
    expectBreach('content', () => opening(report, {}, identityNamed('other'))))
  test('the report names a verify key that did not sign it', () =>
    expectBreach('key', () => opening(report, { key: keyNamed('stranger') })))
  test('the report names a recipient that does not open it', () =>
    expectBreach('key', () => opening(withReport({ recipient: hashNamed('other recipient') }))))
  test('a member is unknown', () => expectBreach('form', () => opening(withReport({ more: 1 }))))
  test('a member is missing', () => expectBreach('form', () => opening(withReport({ questionnaire: undefined }))))
  test('a file has fewer pieces than its size needs', () =>
    expectBreach('form', () => opening(withReport({ files: [{ ...file(), pieces: file()?.pieces.slice(1) }] }))))
  test('there are 31 files', () => expectBreach('form', () => opening(withReport({ files: Array(31).fill(file()) }))))

  test('its kind is not the one in the header', async () => {
    const { entries: list } = await writeChain('reporter', [{ content: report }, { content: message('x') }])
    const checked = withBodies(checkChain('reporter', place, headersOf(list), byCase), list)
    const swapped = checked.map((entry, i) =>
      i === 1 ? { ...entry, header: { ...entry.header, kind: 'withdrawal' as const } } : entry,
    )
    await expectBreach('content', () => openEntries('reporter', swapped, caseIdentity))
  })

  test('it names other pieces than its header', async () => {
    const { entries: list } = await writeChain('reporter', [{ content: report }])
    const checked = withBodies(checkChain('reporter', place, headersOf(list), byCase), list)
    for (const pieces of [[], [idNamed('a')], [idNamed('b'), idNamed('a')], [idNamed('a'), idNamed('c')]]) {
      const other = checked.map((entry) => ({ ...entry, header: { ...entry.header, pieces } }))
      await expectBreach('content', () => openEntries('reporter', other, caseIdentity))
    }
  })

  test('the leaf does not match its mark', async () => {
    const wrong = fromBase64(mark('other'))
    const { entries: list } = await writeChain('office', [{ content: officeMessage('halo'), mark: wrong }])
    const checked = withBodies(checkChain('office', place, headersOf(list), byReviewer), list)
    await expectBreach('content', () => openEntries('office', checked, caseIdentity))
  })

  test('the dossier’s entry 0 names another recipient', async () => {
    const content = { ...(await dossierContent()), recipient: hashNamed('other') }
    const { entries: list } = await writeChain('internal', [
      { content: content as Awaited<ReturnType<typeof dossierContent>> },
    ])
    const checked = withBodies(checkChain('internal', place, headersOf(list), byReviewer), list)
    await expectBreach('key', () => openEntries('internal', checked, dossierIdentity))
  })

  test('one entry is broken: no part of the chain is opened', async () => {
    const to = await recipientOf(identityNamed('other'))
    const { entries: list } = await writeChain('reporter', [{ content: report }, { content: message('x'), to }])
    const checked = withBodies(checkChain('reporter', place, headersOf(list), byCase), list)
    await expectBreach('content', () => openEntries('reporter', checked, caseIdentity))
  })
})

describe('the entries that one side claims to have seen', () => {
  const header = (seen: string | null) => ({ header: { ...decodeHeader(fromBase64(entries[0]?.header ?? '')), seen } })
  const other = ['a', 'b', 'c'].map((name) => ({ hash: hashNamed(name) }))
  const said = (...names: (string | null)[]) => names.map((name) => header(name === null ? null : hashNamed(name)))

  test('may advance, stay, or be left out', () => checkSeen(said(null, 'a', 'a', null, 'c'), other))
  test('must exist, so that a cut chain with an answer is noticed', () =>
    expectBreach('chain', () => checkSeen(said('a', 'c'), other.slice(0, 2))))
  test('must not have been replaced', () => expectBreach('chain', () => checkSeen(said('x'), other)))
  test('must not go back', () => expectBreach('chain', () => checkSeen(said('b', 'a'), other)))
})

test('a composed entry is padded, and names its pieces', async () => {
  const draft = {
    place,
    chain: 'reporter',
    content: report,
    last: null,
    seen: null,
    author: null,
    day: null,
    serial: 7,
  } as const
  const recipient = await recipientOf(caseIdentity)
  const { entry } = await composeEntry({ ...draft, mark: fromBase64(mark('0')) }, recipient, caseKey)
  const [checked] = withBodies(checkChain('reporter', place, headersOf([entry]), byCase), [entry])
  expect(checked?.header).toMatchObject({
    ...place,
    number: 0,
    kind: 'report',
    serial: 7,
    pieces: [idNamed('a'), idNamed('b')],
  })
  expect((checked?.body.length ?? 0) % 4096).toBe((1627 + 16 + 16) % 4096)
  expect(toBase64(checked?.body ?? new Uint8Array())).toBe(entry.body)
})
