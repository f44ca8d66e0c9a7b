// Handlers' devices against the real server: what one writes, the others can read, and nobody else.
import { beforeEach, describe, expect, test } from 'vitest'
import { daysBetween } from '../../domain/names/day.ts'
import { randomBytes, toBase64 } from '../../protocol/encoding/bytes.ts'
import { filesOf } from '../../protocol/entries/parts.ts'
import type { CaseAnswer } from '../../protocol/wire/cases.ts'
import {
  composeFurther,
  makeOrganization,
  makeReport,
  openTestApp,
  publishNext,
  type TestApp,
  type TestMember,
  type TestOrganization,
} from '../../server/testing/index.ts'
import { type Network, RequestError, setNetwork } from '../api.ts'
import { setDeviceClock } from '../day.ts'
import { openKeyring } from '../staff/keyring.ts'
import { makeChannel, setChannelOpen, setOpeners } from '../staff/publish-statement.ts'
import { networkOf, sitDownAt, unlocked } from '../testing/desk.ts'
import { conversationOf } from './conversation.ts'
import { lackingDemands, teamOf } from './demands.ts'
import { openFile } from './files.ts'
import { listCases } from './list.ts'
import { fetchCase, openCase, openWithNewestKeys, seenOf } from './open.ts'
import { findQuestionnaire } from './questionnaire.ts'
import { addNote, assignCase, classifyCase, moveCase, sendMessage } from './write.ts'

let server: TestApp
let office: TestOrganization

/** An assignment to one member, who leads; and to nobody. */
const team = ({ number }: TestMember, reason = '') => ({ staff: [number], lead: number, reason })
const NOBODY = { staff: [], lead: null, reason: '' }

describe('handlers', () => {
  // The device writes no SQL: the server's own tests run on every database.
  beforeEach(async () => {
    server = await openTestApp('sqlite')
    office = await makeOrganization(server, { mode: 'at_once' })
  })

  test('a reviewer lists, opens and reads a report with its file and the questions that it answers', async () => {
    const content = new Uint8Array(70_000).fill(7)
    const { caseId } = await makeReport(server, office, { text: 'Dana desa dipakai sendiri.', files: [content] })
    const keyring = await sitDown(office.people.reviewer)
    const { cases, counts } = await listCases({ show: 'new' })
    expect([cases.map(({ id }) => id), counts.new]).toEqual([[caseId], 1])
    const open = await openCase(keyring, await fetchCase(caseId), null)
    expect(open.report.answers).toEqual({ what: 'Dana desa dipakai sendiri.' })
    expect(open.reporterDays).toEqual([open.row.receivedDay])
    expect((await findQuestionnaire(open.report.questionnaire)).questions.map(({ id }) => id)).toEqual(['what'])
    const [file] = filesOf(open.report)
    if (!file) throw new Error('the file is missing')
    expect(new Uint8Array(await (await openFile(open.caseIdentity, file)).arrayBuffer())).toEqual(content)
  })

  test('answers, moves and notes are read by colleagues, and only the marked answer counts', async () => {
    const { caseId } = await makeReport(server, office)
    const reviewer = await sitDown(office.people.reviewer)
    await moveCase(reviewer, await read(reviewer, caseId), { ...MOVE, to: 'review', text: 'Kami telaah.' })
    expect((await fetchCase(caseId)).case.firstAnswerDay).toBeNull()
    await sendMessage(reviewer, await read(reviewer, caseId), 'message', 'Ini jawaban kami.', true)
    await addNote(reviewer, await read(reviewer, caseId), 'Periksa juga kuitansinya.')
    await classifyCase(reviewer, await read(reviewer, caseId), 'korupsi')

    const director = await sitDown(office.people.director)
    const open = await read(director, caseId)
    expect(open.row).toMatchObject({ stage: 'review', type: 'korupsi', firstAnswerDay: open.today })
    expect(open.classification).toEqual({ type: 'korupsi', author: office.people.reviewer.number, day: open.today })
    const said = conversationOf(open).map(({ entry: { content } }) => ('text' in content ? content.text : content.kind))
    expect(said).toEqual(['Kami telaah.', 'Ini jawaban kami.', 'Periksa juga kuitansinya.', 'classification'])
  })

  test('a case is closed with a reason, which never goes to the reporter', async () => {
    const { caseId, slot } = await makeReport(server, office)
    const director = await sitDown(office.people.director)
    await assignCase(director, await read(director, caseId), team(office.people.investigator))
    for (const to of ['review', 'routing', 'investigation', 'reporting'] as const) {
      const reason = to === 'routing' ? 'Lengkap.' : null
      await moveCase(director, await read(director, caseId), { ...MOVE, to, reason })
    }
    const closing = { ...MOVE, to: 'closed', outcome: 'substantiated' } as const
    await expect(moveCase(director, await read(director, caseId), closing)).rejects.toThrow()
    await moveCase(director, await read(director, caseId), { ...closing, reason: 'Sudah ditindak oleh dinas.' })
    const open = await read(director, caseId)
    expect(open.standing).toMatchObject({ stage: 'closed' })
    expect(open.dossier?.entries.map(({ content }) => content.kind)).toEqual(['dossier', 'assignment', 'work', 'work'])
    expect(lackingDemands(open)).toEqual(new Map())
    const answer = await server.request(office.host, '/api/reporter/slot', { token: slot.token })
    const seen = (await answer.json()) as { office: unknown[] }
    expect(seen.office).toHaveLength(5)
    expect(JSON.stringify(seen)).not.toContain('internal')
  })

  test('cases from before and after a renewal of the channel key open', async () => {
    const before = await makeReport(server, office)
    const director = await sitDown(office.people.director)
    const channel = director.statement.channels[0]
    await makeChannel(director, 'pelanggaran', channel?.questionnaire ?? '')
    const reviewer = await sitDown(office.people.reviewer)
    expect(reviewer.statement.channels[0]?.recipient).not.toBe(channel?.recipient)
    expect((await read(reviewer, before.caseId)).report.kind).toBe('report')
    await sendMessage(reviewer, await read(reviewer, before.caseId), 'message', 'Masih terbaca.', false)
  })

  test('a device whose clock is one day away works, and signs its own day', async () => {
    const { caseId } = await makeReport(server, office)
    const reviewer = await sitDown(office.people.reviewer)
    const days = []
    for (const apart of [-1, 1]) {
      setDeviceClock(() => server.clock.now() + apart * 86_400_000)
      const { office: entries } = await read(reviewer, caseId)
      await sendMessage(reviewer, await read(reviewer, caseId), 'message', 'Kabar.', false)
      const written = await read(reviewer, caseId)
      days.push(daysBetween(written.today, written.office[entries.length]?.header.day ?? ''))
    }
    expect(days).toEqual([-1, 1])
    setDeviceClock(() => server.clock.now() + 2 * 86_400_000)
    const last = await read(reviewer, caseId)
    await expect(sendMessage(reviewer, last, 'message', 'Kabar.', false)).rejects.toMatchObject({ name: 'ClockError' })
  })

  test('a handler who loses a channel reads nothing in it, and one who gains it reads all of it', async () => {
    const { reviewer, secondReviewer } = office.people
    const before = await makeReport(server, office)
    const director = await sitDown(office.people.director)
    const recipient = director.statement.channels[0]?.recipient
    await setOpeners(director, 'pelanggaran', new Set([reviewer.number]))
    const left = await sitDown(secondReviewer)
    expect([left.channels.size, left.statement.channels[0]?.recipient === recipient]).toEqual([0, false])
    await expect(fetchCase(before.caseId)).rejects.toMatchObject({ code: 'not_found' })

    const renewed = await sitDown(office.people.director)
    expect(renewed.statement.channels[0]?.open).toBe(true)
    await setOpeners(renewed, 'pelanggaran', new Set([reviewer.number, secondReviewer.number]))
    const back = await sitDown(secondReviewer)
    expect(back.statement.channels[0]?.recipient).toBe(renewed.statement.channels[0]?.recipient)
    expect((await read(back, before.caseId)).report.kind).toBe('report')
  })

  test('keys fetched before a renewal or a new right also open newer cases, with the newest keys', async () => {
    const { reviewer, secondReviewer, director } = office.people
    const { caseId } = await makeReport(server, office)
    await setOpeners(await sitDown(director), 'pelanggaran', new Set([reviewer.number]))
    const [outside, inside] = [await sitDown(secondReviewer), await sitDown(reviewer)]
    await setOpeners(await sitDown(director), 'pelanggaran', new Set([reviewer.number, secondReviewer.number]))
    const used = outside.statement.channels[0]?.questionnaire ?? ''
    await makeChannel(await sitDown(director), 'pelanggaran', used)
    const signer = await sitDown(director)
    await addNote(signer, await read(signer, caseId), 'Setelah kunci diperbarui.')
    for (const [member, old] of [
      [secondReviewer, outside],
      [reviewer, inside],
    ] as const) {
      const newest = await sitDown(member)
      const sealed = await fetchCase(caseId)
      await expect(openCase(old, sealed, null)).rejects.toMatchObject({ breach: 'key' })
      const none = openWithNewestKeys(old, sealed, null, async () => null)
      await expect(none).rejects.toMatchObject({ breach: 'key' })
      const refused = openWithNewestKeys(old, sealed, null, () => Promise.reject(new RequestError('offline')))
      await expect(refused).rejects.toMatchObject({ breach: 'key' })
      const open = await openWithNewestKeys(old, sealed, null, async () => newest)
      expect(open.dossier?.entries).toHaveLength(2)
    }
  })

  test('a key that is renewed while somebody fetches theirs is not a breach', async () => {
    const director = await sitDown(office.people.director)
    const { questionnaire, recipient } = director.statement.channels[0] ?? expect.fail()
    const directors = await networkOf(server, office, office.people.director)
    const reviewers = await networkOf(server, office, office.people.reviewer)
    let renewed = false
    const between: Network = async (path, init) => {
      if (path.endsWith('/lockboxes') && !renewed) {
        renewed = true
        setNetwork(directors)
        await makeChannel(director, 'pelanggaran', questionnaire)
        setNetwork(between)
      }
      return reviewers(path, init)
    }
    setNetwork(between)
    const keyring = await openKeyring(unlocked(office.people.reviewer), office.publicId, 0)
    expect([renewed, keyring.statement.channels[0]?.recipient === recipient]).toEqual([true, false])
  })

  test('people are chosen before a channel has its key, and a renewed key does not open a closed channel', async () => {
    const { db } = server
    const { id, questionnaires, people } = office
    const row = await db.selectFrom('questionnaire').selectAll().executeTakeFirstOrThrow()
    const owned = { organization_id: id, position: 1, short_since: null, paused: 0 as const }
    await db
      .insertInto('channel')
      .values({ ...owned, id: 'pasar' })
      .execute()
    await db
      .insertInto('questionnaire')
      .values({ ...row, channel: 'pasar', hash: toBase64(randomBytes(32)) })
      .execute()
    await setOpeners(await sitDown(people.director), 'pasar', new Set([people.reviewer.number]))
    const director = await sitDown(people.director)
    const hash = director.organization.channels.find((channel) => channel.id === 'pasar')?.questionnaire ?? ''
    await makeChannel(director, 'pasar', hash)
    const reviewer = await sitDown(people.reviewer)
    expect([...reviewer.channels.keys()].sort()).toEqual(['pasar', 'pelanggaran'])
    expect(reviewer.statement.channels.map(({ open }) => open)).toEqual([true, true])

    await setChannelOpen(await sitDown(people.director), 'pelanggaran', false)
    const used = questionnaires.get('pelanggaran')?.hash ?? ''
    await makeChannel(await sitDown(people.director), 'pelanggaran', used)
    const { statement } = await sitDown(people.reviewer)
    expect(statement.channels.find((channel) => channel.id === 'pelanggaran')?.open).toBe(false)
  })

  test('an investigator opens an assigned case with their own lockbox, and no other case', async () => {
    const { caseId } = await makeReport(server, office)
    const other = await makeReport(server, office)
    const director = await sitDown(office.people.director)
    await assignCase(director, await read(director, caseId), team(office.people.investigator, 'Paling dekat.'))

    const investigator = await sitDown(office.people.investigator)
    expect(investigator.channels.size).toBe(0)
    const sealed = await fetchCase(caseId)
    expect(new Set(sealed.lockboxes.map(({ to }) => to)).size).toBe(1)
    const open = await openCase(investigator, sealed, null)
    const { number } = office.people.investigator
    expect(teamOf(open.dossier)).toMatchObject({ staff: [number], lead: number })
    await sendMessage(investigator, open, 'question', 'Kapan tepatnya?', false)
    await expect(fetchCase(other.caseId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(assignCase(investigator, await read(investigator, caseId), NOBODY)).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })

  test('a handler removed from the team loses the case, and one who joins reads all of it', async () => {
    const { caseId } = await makeReport(server, office)
    const director = await sitDown(office.people.director)
    await assignCase(director, await read(director, caseId), team(office.people.investigator))
    await addNote(director, await read(director, caseId), 'Catatan pertama.')
    await assignCase(director, await read(director, caseId), NOBODY)
    await sitDown(office.people.investigator)
    await expect(fetchCase(caseId)).rejects.toMatchObject({ code: 'not_found' })
    await sitDown(office.people.director)
    await assignCase(director, await read(director, caseId), team(office.people.investigator))
    const investigator = await sitDown(office.people.investigator)
    const open = await read(investigator, caseId)
    expect(open.dossier?.entries.map(({ content }) => content.kind)).toContain('work')
  })

  test('of two who write at once the second gets a conflict, and writes again on top of the first', async () => {
    const { caseId } = await makeReport(server, office)
    const reviewer = await sitDown(office.people.reviewer)
    const stale = await read(reviewer, caseId)
    await sendMessage(reviewer, stale, 'message', 'Pertama.', false)
    await expect(sendMessage(reviewer, stale, 'message', 'Kedua.', false)).rejects.toMatchObject({ code: 'conflict' })
    await sendMessage(reviewer, await read(reviewer, caseId), 'message', 'Kedua.', false)
    expect((await read(reviewer, caseId)).office).toHaveLength(2)
  })

  test('a keyring from before a newer statement gets an error, and a new one writes', async () => {
    const { caseId } = await makeReport(server, office)
    const reviewer = await sitDown(office.people.reviewer)
    await publishNext(server, office, {})
    const open = await read(reviewer, caseId)
    await expect(sendMessage(reviewer, open, 'message', 'Lama.', false)).rejects.toMatchObject({ code: 'conflict' })
    const renewed = await sitDown(office.people.reviewer)
    await sendMessage(renewed, await read(renewed, caseId), 'message', 'Baru.', false)
    expect((await read(renewed, caseId)).office).toHaveLength(1)
  })

  test('letters of both sides stand in the order in which the authors answered each other', async () => {
    const { caseId, slot, hash } = await makeReport(server, office)
    const reviewer = await sitDown(office.people.reviewer)
    await sendMessage(reviewer, await read(reviewer, caseId), 'question', 'Siapa saksinya?', false)
    const asked = (await read(reviewer, caseId)).office[0]?.hash ?? null
    const reply = { v: 1, kind: 'message', text: 'Bendahara.' } as const
    const { body } = await composeFurther(office, slot, reply, { number: 0, hash }, { seen: asked })
    const sent = await server.request(office.host, '/api/reporter/entries', { body, token: slot.token })
    expect(sent.ok).toBe(true)
    await sendMessage(reviewer, await read(reviewer, caseId), 'message', 'Terima kasih.', true)
    expect(conversationOf(await read(reviewer, caseId)).map(({ side }) => side)).toEqual([
      'office',
      'reporter',
      'office',
    ])
  })
})

describe('a server that lies', () => {
  const lies: [string, string, (sealed: CaseAnswer) => void][] = [
    ['an entry that is left out', 'chain', ({ office: entries }) => void entries.shift()],
    ['a changed order of entries', 'chain', ({ office: entries }) => void entries.reverse()],
    ['a wrong stage', 'chain', ({ case: row }) => Object.assign(row, { stage: 'closed' })],
    ['an altered signature', 'signature', ({ office: entries }) => swap(entries[0], 'signature', 64)],
    [
      'another size of a ciphertext',
      'content',
      ({ reporter }) => void Object.assign(reporter[0] ?? {}, { size: 4096 }),
    ],
    [
      'another verify key',
      'signature',
      (sealed) => void Object.assign(sealed, { verifyKey: toBase64(randomBytes(32)) }),
    ],
    ['a handler whom nobody assigned', 'role', ({ case: row }) => void row.assigned.push(5)],
    ['a lockbox that is held back', 'key', ({ lockboxes }) => void lockboxes.splice(0)],
  ]
  test.each(lies)('%s is caught', async (_, breach, lie) => {
    server = await openTestApp('sqlite')
    office = await makeOrganization(server, { mode: 'at_once' })
    const { caseId } = await makeReport(server, office)
    const reviewer = await sitDown(office.people.reviewer)
    await moveCase(reviewer, await read(reviewer, caseId), { ...MOVE, to: 'review' })
    await sendMessage(reviewer, await read(reviewer, caseId), 'message', 'Halo.', false)
    const sealed = await fetchCase(caseId)
    lie(sealed)
    await expect(openCase(reviewer, sealed, null)).rejects.toMatchObject({ breach })
  })

  test('a chain shorter than what was read before is caught', async () => {
    server = await openTestApp('sqlite')
    office = await makeOrganization(server, { mode: 'at_once' })
    const { caseId } = await makeReport(server, office)
    const reviewer = await sitDown(office.people.reviewer)
    await sendMessage(reviewer, await read(reviewer, caseId), 'message', 'Halo.', false)
    await addNote(reviewer, await read(reviewer, caseId), 'Catatan.')
    const seen = seenOf(await read(reviewer, caseId))
    for (const chain of ['office', 'internal'] as const) {
      const sealed = await fetchCase(caseId)
      sealed[chain].pop()
      await expect(openCase(reviewer, sealed, seen)).rejects.toMatchObject({ breach: 'chain' })
      await expect(openCase(reviewer, sealed, null)).resolves.toMatchObject({ place: { caseId } })
    }
    await expect(openCase(reviewer, await fetchCase(caseId), seen)).resolves.toBeDefined()
  })

  test('a piece and a questionnaire that were swapped are refused', async () => {
    server = await openTestApp('sqlite')
    office = await makeOrganization(server, { mode: 'at_once' })
    const { caseId } = await makeReport(server, office, { files: [randomBytes(10), randomBytes(10)] })
    const reviewer = await sitDown(office.people.reviewer)
    const { report, caseIdentity } = await read(reviewer, caseId)
    const [first, second] = report.files
    if (!first?.pieces[0] || !second?.pieces[0]) throw new Error('the files are missing')
    const exchanged = { ...first, pieces: [{ ...first.pieces[0], id: second.pieces[0].id }] }
    await expect(openFile(caseIdentity, exchanged)).rejects.toMatchObject({ breach: 'content' })
    setNetwork(async () => new Response('{}'))
    await expect(findQuestionnaire(report.questionnaire)).rejects.toMatchObject({ breach: 'content' })
  })
})

const MOVE = { outcome: null, passedTo: null, text: 'Kabar.', answer: false, reason: null } as const

/** From here on the device is this member's, in a session of theirs. */
const sitDown = (member: TestMember) => sitDownAt(server, office, member)

async function read(keyring: Awaited<ReturnType<typeof sitDown>>, id: string) {
  return openCase(keyring, await fetchCase(id), null)
}

function swap<K extends string>(entry: Record<K, string> | undefined, field: K, length: number): void {
  if (entry) Object.assign(entry, { [field]: toBase64(randomBytes(length)) })
}
