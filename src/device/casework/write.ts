// Writes a handler's entries: answers, questions, stage moves, assignments. Sealed, chained, signed, then sent.
import type * as z from 'zod/mini'
import type { Outcome, Stage } from '../../domain/names/stages.ts'
import { fromBase64, randomBytes, toBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { type Act, signAct } from '../../protocol/entries/act.ts'
import type { OpenEntry, SealedEntry } from '../../protocol/entries/chain.ts'
import { composeEntry } from '../../protocol/entries/compose.ts'
import type { InternalContent, OfficeContent } from '../../protocol/entries/content.ts'
import { demand } from '../../protocol/errors.ts'
import { demandNamed, findMember } from '../../protocol/keys/statement.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { sealLockbox } from '../../protocol/sealing/lockbox.ts'
import type {
  AssignmentRequest,
  ClassificationRequest,
  DiscardRequest,
  MoveRequest,
  OfficeEntryRequest,
  TakeBackRequest,
} from '../../protocol/wire/cases.ts'
import type { LockboxRow } from '../../protocol/wire/common.ts'
import { command } from '../api.ts'
import { dayToSign } from '../day.ts'
import type { Keyring } from '../staff/keyring.ts'
import type { Dossier, OpenCase } from './open.ts'

export interface MoveIntent {
  readonly to: Stage
  readonly outcome: Outcome | null
  readonly passedTo: string | null
  /** The text that the reporter reads. */
  readonly text: string
  /** Whether the author marks the text as an answer. */
  readonly answer: boolean
  /** Internal reason; some moves require it. */
  readonly reason: string | null
}

/**
 * Sends a message or question to the reporter. Throws `conflict` if somebody wrote meanwhile: open the case again
 * first.
 */
export async function sendMessage(
  keyring: Keyring,
  open: OpenCase,
  kind: 'message' | 'question',
  text: string,
  answer: boolean,
) {
  const { entry } = await officeEntry(keyring, open, { v: 1, kind, text, answer, mark: newMark() })
  const body: z.infer<typeof OfficeEntryRequest> = { entry, answer }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/entries`, body })
}

/** Moves the case. The entry tells the reporter, and the plaintext row follows. Throws `conflict`, `not_allowed`. */
export async function moveCase(
  keyring: Keyring,
  open: OpenCase,
  { to, outcome, passedTo, text, answer, reason }: MoveIntent,
) {
  const { stage: from } = open.standing
  const content = { v: 1, kind: 'stage', from, to, outcome, passedTo, text, answer, mark: newMark() } as const
  const { entry } = await officeEntry(keyring, open, content)
  const note = reason === null ? null : await sealedNote(keyring, open, reason)
  const body: z.infer<typeof MoveRequest> = { entry, to, outcome, answer, reason: note }
  await command({ method: 'PUT', path: `/api/staff/cases/${open.row.id}/stage`, body })
}

/** Writes an internal note into the dossier; creates the dossier if there is none. Throws `conflict`. */
export async function addNote(keyring: Keyring, open: OpenCase, text: string) {
  const body: z.infer<typeof OfficeEntryRequest> = { entry: await sealedNote(keyring, open, text), answer: false }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/entries`, body })
}

/** Assigns the case to exactly these handlers: an internal entry is signed, and new ones get lockboxes. */
export async function assignCase(keyring: Keyring, open: OpenCase, staff: readonly number[], reason: string) {
  const dossier = open.dossier ? withLast(open.dossier) : await newDossier(keyring, open)
  const content: InternalContent = { v: 1, kind: 'assignment', staff: [...staff], reason, mark: newMark() }
  const { entry: assignment } = await internalEntry(keyring, open, dossier.recipient, dossier.last, content)
  const added = staff.filter((number) => !open.row.assigned.includes(number))
  const lockboxes = [...dossier.lockboxes]
  for (const number of added) {
    const recipient = memberRecipient(keyring, number)
    lockboxes.push(await caseLockbox(open, recipient, 'case', open.caseIdentity))
    lockboxes.push(await caseLockbox(open, recipient, 'dossier', dossier.identity))
  }
  const entries = dossier.entry === null ? [assignment] : [dossier.entry, assignment]
  const body: z.infer<typeof AssignmentRequest> = { entries, staff: [...staff], lockboxes }
  await command({ method: 'PUT', path: `/api/staff/cases/${open.row.id}/assignment`, body })
}

/**
 * Gives the case a violation type, or takes it away with null: a signed act, which the server's row follows. Throws
 * `conflict`, `not_allowed`.
 */
export async function classifyCase(keyring: Keyring, open: OpenCase, type: string | null) {
  const body: z.infer<typeof ClassificationRequest> = await decision(
    keyring,
    open,
    { act: 'classification', subject: type ?? '', refers: [] },
    (act) => ({ v: 1, kind: 'classification', type, act, mark: newMark() }),
  )
  await command({ method: 'PUT', path: `/api/staff/cases/${open.row.id}/type`, body })
}

/**
 * Discards the case as spam, with a reason that the reporter reads. Throws `conflict`, also if the case is discarded
 * already, and `not_allowed`.
 */
export async function discardCase(keyring: Keyring, open: OpenCase, text: string) {
  const body: z.infer<typeof DiscardRequest> = await decision(
    keyring,
    open,
    { act: 'discard', subject: '', refers: [] },
    (act) => ({ v: 1, kind: 'discard', text, act, mark: newMark() }),
  )
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/discard`, body })
}

/** Takes a discarded case back, with a text that the reporter reads. Throws `conflict`, `not_allowed`. */
export async function takeBackCase(keyring: Keyring, open: OpenCase, text: string) {
  demand(open.discard, 'chain', 'the case is not discarded')
  const body: z.infer<typeof TakeBackRequest> = await decision(
    keyring,
    open,
    { act: 'take_back', subject: '', refers: [open.discard.act] },
    (act) => ({ v: 1, kind: 'take_back', text, act, mark: newMark() }),
  )
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/take-back`, body })
}

type Last = { number: number; hash: string } | null

/** An act, and the entry that quotes it. */
async function decision(
  keyring: Keyring,
  open: OpenCase,
  act: Pick<Act, 'act' | 'subject' | 'refers'>,
  contentWith: (actHash: string) => OfficeContent,
) {
  const by = authorship(keyring, open)
  const { signed, hash } = signAct(keyring.keys.signingKey, {
    ...open.place,
    ...by,
    ...act,
    previous: lastOf(open.office)?.hash ?? null,
    seen: open.reporter.at(-1)?.hash ?? '',
  })
  const { entry } = await officeEntry(keyring, open, contentWith(hash), { by, seen: null })
  return { entry, act: signed }
}

/** A dossier that can be written to; with its own entry and lockboxes while the server does not have them yet. */
interface WritableDossier {
  readonly identity: string
  readonly recipient: string
  readonly last: Last
  readonly entry: SealedEntry | null
  readonly lockboxes: readonly LockboxRow[]
}

function officeEntry(
  keyring: Keyring,
  open: OpenCase,
  content: OfficeContent,
  { by = authorship(keyring, open), seen = open.reporter.at(-1)?.hash ?? null } = {},
) {
  const draft = {
    place: open.place,
    chain: 'office',
    content,
    last: lastOf(open.office),
    seen,
    ...by,
    mark: fromBase64(content.mark),
  } as const
  return composeEntry(draft, open.caseRecipient, keyring.keys.signingKey)
}

function internalEntry(keyring: Keyring, open: OpenCase, recipient: string, last: Last, content: InternalContent) {
  const draft = {
    place: open.place,
    chain: 'internal',
    content,
    last,
    seen: null,
    ...authorship(keyring, open),
    mark: fromBase64(content.mark),
  } as const
  return composeEntry(draft, recipient, keyring.keys.signingKey)
}

/** A dossier that is already stored: only the new entry is sent. */
function withLast({ identity, recipient, entries }: Dossier): WritableDossier {
  return { identity, recipient, last: lastOf(entries), entry: null, lockboxes: [] }
}

async function sealedNote(keyring: Keyring, open: OpenCase, text: string): Promise<SealedEntry> {
  const { recipient, last } = open.dossier ? withLast(open.dossier) : await createDossier(keyring, open)
  const content: InternalContent = { v: 1, kind: 'note', text, mark: newMark() }
  return (await internalEntry(keyring, open, recipient, last, content)).entry
}

/** A dossier that is made and stored at once, for notes and for moves with an internal reason. */
async function createDossier(keyring: Keyring, open: OpenCase) {
  const created = await newDossier(keyring, open)
  const body = { entry: created.entry, lockboxes: created.lockboxes }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/dossier`, body })
  return created
}

/** Locked to the channel alone: nobody is assigned before a dossier exists, whatever the server's rows say. */
async function newDossier(keyring: Keyring, open: OpenCase): Promise<WritableDossier> {
  const identity = await makeIdentity()
  const recipient = await recipientOf(identity)
  const content: InternalContent = { v: 1, kind: 'dossier', recipient: recipientHash(recipient), mark: newMark() }
  const { entry, hash } = await internalEntry(keyring, open, recipient, null, content)
  const channel = keyring.statement.channels.find(({ id }) => id === open.place.channel)
  const reader = demandNamed(channel?.recipient, keyring.recipients.get(channel?.recipient ?? ''))
  const lockboxes = [await caseLockbox(open, reader, 'dossier', identity)]
  return { identity, recipient, last: { number: 0, hash }, entry, lockboxes }
}

async function caseLockbox(
  open: OpenCase,
  recipient: string,
  kind: 'case' | 'dossier',
  identity: string,
): Promise<LockboxRow> {
  const { organization, caseId } = open.place
  const bytes = await sealLockbox(recipient, { organization, kind, id: caseId }, identity)
  return { kind, of: caseId, to: recipientHash(recipient), bytes: toBase64(bytes) }
}

function memberRecipient(keyring: Keyring, number: number): string {
  const hash = findMember(keyring.statement, number)?.recipient
  return demandNamed(hash, keyring.recipients.get(hash ?? ''))
}

/** Under the device's own day. Throws `ClockError`, before anything is sent. */
function authorship({ number, organization, statement }: Keyring, { today }: OpenCase) {
  const day = dayToSign({ today, timeZone: organization.timeZone })
  return { author: number, day, serial: statement.serial }
}

function lastOf(entries: readonly OpenEntry[]): Last {
  const entry = entries.at(-1)
  return entry ? { number: entry.header.number, hash: entry.hash } : null
}

function newMark(): string {
  return toBase64(randomBytes(32))
}
