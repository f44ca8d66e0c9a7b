// Writes a handler's entries: answers, questions, stage moves, assignments. Sealed, chained, signed, then sent.
import type * as z from 'zod/mini'
import type { Outcome, Stage } from '../../domain/names/stages.ts'
import type { WaitsFor } from '../../domain/names/waits.ts'
import { handlerOf, waitsAfterMove } from '../../domain/waits.ts'
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
  MoveRequest,
  OfficeEntryRequest,
  ProposalRequest,
} from '../../protocol/wire/cases.ts'
import type { LockboxRow } from '../../protocol/wire/common.ts'
import { command } from '../api.ts'
import { dayToSign, timeToSign } from '../day.ts'
import type { Keyring } from '../staff/keyring.ts'
import type { Dossier, OpenCase } from './open-case.ts'
import { proposalOf } from './proposal.ts'
import { waitsAsBefore } from './waits.ts'

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
  /** The registration number, in its canonical form, of the case that this one duplicates. */
  readonly other?: string | null
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
  const waitsFor = kind === 'question' ? 'reporter' : waitsAsBefore(open)
  const content = { v: 2, kind, text, answer, ...written(keyring, waitsFor) } as const
  const { entry } = await officeEntry(keyring, open, content)
  await write(open, { entry, answer, read: null, waitsFor })
}

/**
 * Moves the case. The entry tells the reporter, and the plaintext row follows. A false report is decided on a colleague's
 * proposal that stands. Throws `conflict`, `not_allowed`.
 */
export async function moveCase(
  keyring: Keyring,
  open: OpenCase,
  { to, outcome, passedTo, text, answer, reason, other = null }: MoveIntent,
) {
  const { stage: from } = open.standing
  const waitsFor = waitsAfterMove(to)
  const by = authorship(keyring, open)
  const proposal = outcome === 'false_report' ? proposalOf(open, keyring.statement) : null
  const act = proposal && signOffice(keyring, open, by, { act: 'false_report', subject: '', refers: [proposal.hash] })
  const content = {
    v: 2,
    kind: 'stage',
    ...{ from, to, outcome, passedTo, text, answer },
    act: act?.hash ?? null,
    proposal: proposal?.signed ?? null,
    ...written(keyring, waitsFor),
  } as const
  const { entry, hash } = await officeEntry(keyring, open, content, { by })
  const note =
    reason === null
      ? null
      : await workEntry(keyring, open, { work: 'reason', text: reason, move: hash, other }, waitsFor, hash)
  const body: z.infer<typeof MoveRequest> = {
    ...{ entry, to, outcome, answer, waitsFor },
    reason: note,
    act: act?.signed ?? null,
  }
  await command({ method: 'PUT', path: `/api/staff/cases/${open.row.id}/stage`, body })
}

/**
 * Writes an internal note into the dossier; creates the dossier if there is none. `waitsFor` hands the case to somebody.
 * Throws `conflict`.
 */
export async function addNote(keyring: Keyring, open: OpenCase, text: string, waitsFor = waitsAsBefore(open)) {
  const entry = await workEntry(keyring, open, { work: 'note', text }, waitsFor)
  await write(open, { entry, answer: false, read: null, waitsFor })
}

/**
 * Marks the reporter's letters up to the one with this hash as read for everybody, without an answer. Throws `conflict`.
 */
export async function markRead(keyring: Keyring, open: OpenCase, text: string, upTo: string) {
  const waitsFor = waitsAsBefore(open)
  const entry = await workEntry(keyring, open, { work: 'read', text, upTo }, waitsFor)
  await write(open, { entry, answer: false, read: upTo, waitsFor })
}

/** Proposes to close the case as a false report, for a director to decide: the first of two acts. Throws `conflict`. */
export async function proposeFalseReport(keyring: Keyring, open: OpenCase, text: string) {
  const waitsFor = 'director'
  const by = authorship(keyring, open)
  const dossier = await dossierFor(keyring, open)
  const previous = dossier.last?.hash ?? null
  const act = signDecision(keyring, open, by, previous, { act: 'false_report', subject: '', refers: [] })
  const content = { work: 'proposal', text, act: act.hash } as const
  const entry = await workEntry(keyring, open, content, waitsFor, undefined, dossier)
  const body: z.infer<typeof ProposalRequest> = { entry, act: act.signed, waitsFor }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/proposal`, body })
}

/**
 * Assigns the case to exactly these handlers, one of whom leads: an internal entry is signed, and new ones get lockboxes.
 * `lead` is null only if there is nobody.
 */
export async function assignCase(
  keyring: Keyring,
  open: OpenCase,
  { staff, lead, reason }: { readonly staff: readonly number[]; readonly lead: number | null; readonly reason: string },
) {
  demand(staff.length === 0 ? lead === null : staff.includes(lead ?? 0), 'content', 'the lead is not in the team')
  const waitsFor = waitsAsBefore(open)
  const dossier = open.dossier ? withLast(open.dossier) : await newDossier(keyring, open)
  const content: InternalContent = {
    v: 2,
    kind: 'assignment',
    ...{ staff: [...staff], lead, reason },
    after: headsOf(open),
    ...written(keyring, waitsFor),
  }
  const { entry: assignment } = await internalEntry(keyring, open, dossier, content)
  const added = staff.filter((number) => !open.row.assigned.includes(number))
  const lockboxes = [...dossier.lockboxes]
  for (const number of added) {
    const recipient = memberRecipient(keyring, number)
    lockboxes.push(await caseLockbox(open, recipient, 'case', open.caseIdentity))
    lockboxes.push(await caseLockbox(open, recipient, 'dossier', dossier.identity))
  }
  const entries = dossier.entry === null ? [assignment] : [dossier.entry, assignment]
  const body: z.infer<typeof AssignmentRequest> = { entries, staff: [...staff], lockboxes, waitsFor }
  await command({ method: 'PUT', path: `/api/staff/cases/${open.row.id}/assignment`, body })
}

/**
 * Gives the case a violation type, or takes it away with null: a signed act, which the server's row follows. Throws
 * `conflict`, `not_allowed`.
 */
export async function classifyCase(keyring: Keyring, open: OpenCase, type: string | null) {
  const act = { act: 'classification', subject: type ?? '', refers: [] } as const
  const body = await decision(keyring, open, act, waitsAsBefore(open), (rest) => ({
    kind: 'classification',
    type,
    ...rest,
  }))
  await command({ method: 'PUT', path: `/api/staff/cases/${open.row.id}/type`, body })
}

/**
 * Discards the case as spam, with a reason that the reporter reads. Throws `conflict`, also if the case is discarded
 * already, and `not_allowed`.
 */
export async function discardCase(keyring: Keyring, open: OpenCase, text: string) {
  const act = { act: 'discard', subject: '', refers: [] } as const
  const body = await decision(keyring, open, act, 'nobody', (rest) => ({ kind: 'discard', text, ...rest }))
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/discard`, body })
}

/** Takes a discarded case back, with a text that the reporter reads. Throws `conflict`, `not_allowed`. */
export async function takeBackCase(keyring: Keyring, open: OpenCase, text: string) {
  demand(open.discard, 'chain', 'the case is not discarded')
  const act = { act: 'take_back', subject: '', refers: [open.discard.act] } as const
  const waitsFor = handlerOf({ stage: open.standing.stage, assigned: open.row.assigned.length > 0 })
  const body = await decision(keyring, open, act, waitsFor, (rest) => ({ kind: 'take_back', text, ...rest }))
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/take-back`, body })
}

type Last = { number: number; hash: string } | null
type Authorship = ReturnType<typeof authorship>
type Written = ReturnType<typeof written>
type Decided = Pick<Act, 'act' | 'subject' | 'refers'>

/** An act, and the entry that quotes it. */
async function decision(
  keyring: Keyring,
  open: OpenCase,
  decided: Decided,
  waitsFor: WaitsFor,
  contentWith: (rest: { v: 2; act: string } & Written) => OfficeContent,
): Promise<z.infer<typeof ClassificationRequest>> {
  const by = authorship(keyring, open)
  const { signed, hash } = signOffice(keyring, open, by, decided)
  const content = contentWith({ v: 2, act: hash, ...written(keyring, waitsFor) })
  const { entry } = await officeEntry(keyring, open, content, { by, seen: null })
  return { entry, act: signed, waitsFor }
}

/** The act of the next entry of the office chain. */
function signOffice(keyring: Keyring, open: OpenCase, by: Authorship, decided: Decided) {
  return signDecision(keyring, open, by, lastOf(open.office)?.hash ?? null, decided)
}

/** `previous`: the header before the entry that goes with the act. */
function signDecision(keyring: Keyring, open: OpenCase, by: Authorship, previous: string | null, decided: Decided) {
  const seen = open.reporter.at(-1)?.hash ?? ''
  return signAct(keyring.keys.signingKey, { ...open.place, ...by, ...decided, previous, seen })
}

function write(open: OpenCase, body: z.infer<typeof OfficeEntryRequest>) {
  return command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/entries`, body })
}

/** What the author's device adds to every entry. */
function written({ organization }: Keyring, waitsFor: WaitsFor) {
  return { time: timeToSign(organization), waitsFor, mark: newMark() }
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

function internalEntry(
  keyring: Keyring,
  open: OpenCase,
  { recipient, last }: Pick<WritableDossier, 'recipient' | 'last'>,
  content: InternalContent,
) {
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

type Work = Extract<InternalContent, { kind: 'work' }>
/** The part of such a content that its author writes. */
type WorkText = Work extends infer W
  ? W extends Work
    ? Omit<W, 'v' | 'kind' | 'after' | keyof Written>
    : never
  : never

/** An internal entry; the dossier is made first if there is none. `office`: the last header of the office chain. */
async function workEntry(
  keyring: Keyring,
  open: OpenCase,
  text: WorkText,
  waitsFor: WaitsFor,
  office = lastOf(open.office)?.hash ?? null,
  dossier?: WritableDossier,
): Promise<SealedEntry> {
  const after = { ...headsOf(open), office }
  const content = { v: 1, kind: 'work', ...text, after, ...written(keyring, waitsFor) } as Work
  return (await internalEntry(keyring, open, dossier ?? (await dossierFor(keyring, open)), content)).entry
}

/** The dossier as it is stored; made and stored at once if there is none. */
async function dossierFor(keyring: Keyring, open: OpenCase): Promise<WritableDossier> {
  if (open.dossier) return withLast(open.dossier)
  const created = await newDossier(keyring, open)
  const body = { entry: created.entry, lockboxes: created.lockboxes }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/dossier`, body })
  return { ...created, entry: null, lockboxes: [] }
}

/** The last headers of both chains that the reporter reads. */
function headsOf(open: OpenCase): { reporter: string; office: string | null } {
  return { reporter: lastOf(open.reporter)?.hash ?? '', office: lastOf(open.office)?.hash ?? null }
}

/** Locked to the channel alone: nobody is assigned before a dossier exists, whatever the server's rows say. */
async function newDossier(keyring: Keyring, open: OpenCase) {
  const identity = await makeIdentity()
  const recipient = await recipientOf(identity)
  const content: InternalContent = { v: 1, kind: 'dossier', recipient: recipientHash(recipient), mark: newMark() }
  const { entry, hash } = await internalEntry(keyring, open, { recipient, last: null }, content)
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
