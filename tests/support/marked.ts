// Reports, letters and drafts that come to a server in a known order, and the marks by which each can be recognised in
// raw bytes.

import { request } from '../../src/device/api.ts'
import { storeFile } from '../../src/device/evidence/store.ts'
import {
  loadOrganization,
  pieceTarget,
  readSlot,
  saveDraft,
  sealAddition,
  sendAddition,
  sendReport,
  type VerifiedOrganization,
} from '../../src/device/reporter/index.ts'
import { deriveSlot, type Slot, tokenHash } from '../../src/protocol/account/slots.ts'
import { fromBase64, randomBytes } from '../../src/protocol/encoding/bytes.ts'
import type { EvidenceFile } from '../../src/protocol/entries/parts.ts'
import { ChallengeSchema } from '../../src/protocol/wire/common.ts'
import { DraftAnswer } from '../../src/protocol/wire/reporter.ts'
import { solveWork, type Work } from '../../src/protocol/work.ts'
import { Person } from './person.ts'
import { prepareReport } from './reporter.ts'

export interface Marked {
  readonly slot: Slot
  readonly registration: string
  /** Ids of the pieces of its files. */
  readonly pieces: readonly string[]
}

export interface Draft {
  readonly slot: Slot
  readonly pieces: readonly string[]
}

/** Marks of one kind, in the order in which they came. */
export type Marks = Readonly<Record<string, readonly Buffer[]>>

/** Files in each draft. */
const FILES = 3

export interface Counts {
  readonly reports: number
  /** Drafts between them, with files. */
  readonly drafts?: number
  /** Whether each report is followed by a letter. */
  readonly letters?: boolean
}

/** Prepares everything expensive; then opens, adds evidence to and sends one report after the other. */
export async function sendInOrder(origin: string, { reports: count, drafts: further = 0, letters = false }: Counts) {
  new Person(origin).use()
  const organization = await loadOrganization(null)
  const opened = await solveAll(count + further)
  const reports: Marked[] = []
  const drafts: Draft[] = []
  for (const [i, { slot, work }] of opened.entries()) {
    const body = { caseId: slot.caseId, work }
    await request({ method: 'POST', path: '/api/reporter/slot', token: slot.token, body, answer: DraftAnswer })
    const isDraft = Math.floor(((i + 1) * further) / opened.length) > drafts.length
    if (isDraft) drafts.push(await saveWithFiles(slot, i))
    else reports.push(await sendWithFile(organization, slot, i, letters))
  }
  return { reports, drafts }
}

async function sendWithFile(
  organization: VerifiedOrganization,
  slot: Slot,
  i: number,
  letter: boolean,
): Promise<Marked> {
  const sealed = await prepareReport(organization, slot, { files: [{ name: 'bukti.txt', content: `bukti ${i}` }] })
  const { receipt } = await sendReport(organization, sealed)
  const own = await readSlot(organization, slot)
  if (own.state !== 'sent') throw new Error('the report was not sent')
  const content = { v: 1, kind: 'message', text: `Tambahan ${i}` } as const
  if (letter) await sendAddition(organization, own, await sealAddition(organization, own, content))
  return { slot, registration: receipt.registration, pieces: piecesOf(own.report.files) }
}

async function saveWithFiles(slot: Slot, i: number): Promise<Draft> {
  const files: EvidenceFile[] = []
  for (let k = 0; k < FILES; k++) {
    const options = { name: 'draf.txt', type: 'text/plain' }
    files.push(await storeFile(pieceTarget(slot), slot.caseRecipient, new Blob([`draf ${i} ${k}`]), options))
  }
  await saveDraft(slot, { v: 1, channel: 'pelanggaran', answers: {}, identity: {}, files, step: 'story' })
  return { slot, pieces: piecesOf(files) }
}

const piecesOf = (files: readonly EvidenceFile[]) => files.flatMap(({ pieces }) => pieces.map(({ id }) => id))

/** New slots, each with solved work. */
async function solveAll(count: number): Promise<{ slot: Slot; work: Work }[]> {
  const slots = await Promise.all(Array.from({ length: count }, () => deriveSlot(randomBytes(32), 0)))
  const solved: { slot: Slot; work: Work }[] = []
  for (let at = 0; at < count; at += 4) {
    const some = slots.slice(at, at + 4).map(async (slot) => ({ slot, work: await solveOne() }))
    solved.push(...(await Promise.all(some)))
  }
  return solved
}

async function solveOne(): Promise<Work> {
  const body = { purpose: 'slot' }
  return solveWork(await request({ method: 'POST', path: '/api/reporter/challenges', body, answer: ChallengeSchema }))
}

/** Marks by which a report can be recognised in raw bytes: as text, and as bytes inside headers. */
export function marksOf(reports: readonly Marked[]): Marks {
  return {
    ...marksOfSlots(reports),
    'case id in headers': reports.map(({ slot }) => Buffer.from(fromBase64(slot.caseId))),
    'verify key': reports.map(({ slot }) => Buffer.from(slot.caseKey.verifyKey)),
    registration: reports.map(({ registration }) => Buffer.from(registration)),
  }
}

/** Marks by which a draft and its files can be recognised. */
export function marksOfDrafts(drafts: readonly Draft[]): Marks {
  return Object.fromEntries(Object.entries(marksOfSlots(drafts)).map(([name, marks]) => [`draft, ${name}`, marks]))
}

function marksOfSlots(sent: readonly Draft[]): Marks {
  // Pieces of one draft lie together, which looks like an order; so one of each is enough.
  const pieces = sent.map((one) => one.pieces[0] as string)
  return {
    'case id': sent.map(({ slot }) => Buffer.from(slot.caseId)),
    token: sent.map(({ slot }) => Buffer.from(tokenHash(fromBase64(slot.token)))),
    piece: pieces.map((id) => Buffer.from(id)),
    'piece in headers': pieces.map((id) => Buffer.from(fromBase64(id))),
  }
}
