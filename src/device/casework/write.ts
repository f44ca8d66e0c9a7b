// What a handler does to a case: each is signed, sealed and sent as one request.
import type * as z from 'zod/mini'
import type { ActName } from '../../domain/names/acts.ts'
import type { Outcome, Stage } from '../../domain/names/stages.ts'
import type { WaitsFor } from '../../domain/names/waits.ts'
import { handlerOf, waitsAfterMove } from '../../domain/waits.ts'
import type { InternalContent } from '../../protocol/entries/content.ts'
import { demand } from '../../protocol/errors.ts'
import type {
  AssignmentRequest,
  MoveRequest,
  OfficeEntryRequest,
  ProposalRequest,
  SanctionRequest,
} from '../../protocol/wire/cases.ts'
import { command } from '../api.ts'
import type { Keyring } from '../staff/keyring.ts'
import { caseLockbox, dossierFor, memberRecipient, newDossier, type WorkText, withLast, workEntry } from './dossier.ts'
import type { OpenCase, Proposal } from './open-case.ts'
import { proposalOf } from './proposal.ts'
import {
  authorship,
  decision,
  headsOf,
  internalEntry,
  officeEntry,
  signDecision,
  signOffice,
  written,
} from './signing.ts'
import { handlerNow, waitsAsBefore } from './waits.ts'
import { checkInAfterMove } from './write-protection.ts'

type Signed = Pick<Proposal, 'hash' | 'signed'>

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
    nextCheckIn: checkInAfterMove(open.row, to, open.today),
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
  const { act, entry } = await workWithAct(keyring, open, { act: 'false_report', refers: [] }, waitsFor, (hash) => ({
    ...{ work: 'proposal', text, act: hash },
  }))
  const body: z.infer<typeof ProposalRequest> = { decision: 'false_report', entry, act, waitsFor }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/proposal`, body })
}

/** A sanction that somebody proposes to recommend. */
export type Sanction = Pick<Extract<WorkText, { work: 'sanction_proposal' }>, 'cause' | 'against' | 'basis' | 'text'>

/** Proposes to recommend a sanction, for a director to sign, too: the first of two acts. Throws `conflict`. */
export async function proposeSanction(keyring: Keyring, open: OpenCase, sanction: Sanction) {
  const waitsFor = 'director'
  const { act, entry } = await workWithAct(keyring, open, { act: 'sanction', refers: [] }, waitsFor, (hash) => ({
    ...{ work: 'sanction_proposal', ...sanction, act: hash },
  }))
  const body: z.infer<typeof ProposalRequest> = { decision: 'sanction', entry, act, waitsFor }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/proposal`, body })
}

/** Puts the second signature under a recommended sanction. Throws `conflict`, `not_allowed`. */
export async function signSanction(keyring: Keyring, open: OpenCase, first: Signed, text: string) {
  const waitsFor = handlerNow(open)
  const { act, entry } = await workWithAct(
    keyring,
    open,
    { act: 'sanction', refers: [first.hash] },
    waitsFor,
    (hash) => ({
      ...{ work: 'sanction', text, act: hash, proposal: first.signed },
    }),
  )
  const body: z.infer<typeof SanctionRequest> = { entry, act, waitsFor }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/sanction`, body })
}

/** An internal entry and the act that it quotes; `contentWith` gets the hash of the act. */
async function workWithAct(
  keyring: Keyring,
  open: OpenCase,
  decided: { readonly act: ActName; readonly refers: readonly string[] },
  waitsFor: WaitsFor,
  contentWith: (hash: string) => WorkText,
) {
  const by = authorship(keyring, open)
  const dossier = await dossierFor(keyring, open)
  const previous = dossier.last?.hash ?? null
  const { signed: act, hash } = signDecision(keyring, open, by, previous, { ...decided, subject: '' })
  return { act, entry: await workEntry(keyring, open, contentWith(hash), waitsFor, undefined, dossier) }
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

/** Sends an entry that moves nothing. */
export function write(open: OpenCase, body: z.infer<typeof OfficeEntryRequest>) {
  return command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/entries`, body })
}
