// Requests and answers about cases.
import * as z from 'zod/mini'
import { ENTRY_KINDS } from '../../domain/names/entries.ts'
import { PROTECTION_STATES } from '../../domain/names/protection.ts'
import { QUEUE_LISTS, QUEUE_SORTS } from '../../domain/names/queue.ts'
import { OUTCOMES, STAGES } from '../../domain/names/stages.ts'
import { WAITS_FOR } from '../../domain/names/waits.ts'
import {
  ChannelId,
  DayText,
  Hash32,
  Id16,
  LockboxRow,
  Note,
  SealedEntrySchema,
  SignedActSchema,
  SignedHeaderSchema,
  StaffNumber,
} from './common.ts'
import { IdentityRequestRow } from './disclosures.ts'

const StageName = z.enum(STAGES)
const OutcomeName = z.enum(OUTCOMES)
/** Who has to act next, in the words of the entry's author. */
const waitsFor = z.enum(WAITS_FOR)
/** The kinds of entries that a reporter adds to a report. */
const [, ...LETTER_NAMES] = ENTRY_KINDS.reporter

export const CaseRow = z.object({
  id: Id16,
  channel: ChannelId,
  /** The eight characters in their canonical form. */
  registration: z.string(),
  receivedDay: DayText,
  stage: StageName,
  cameFrom: z.nullable(StageName),
  stageDay: DayText,
  outcome: z.nullable(OutcomeName),
  type: z.nullable(z.string()),
  firstAnswerDay: z.nullable(DayText),
  closedDay: z.nullable(DayText),
  answerDue: DayText,
  waitsFor,
  /** The earliest due day of a protection procedure that is not answered. */
  protectionDue: z.nullable(DayText),
  /** The next day on which the office asks the reporter how they are; null if none is set. */
  nextCheckIn: z.nullable(DayText),
  /** The most urgent kind among the unanswered letters, and the day of the oldest. */
  letter: z.nullable(z.object({ kind: z.enum(LETTER_NAMES), day: DayText })),
  assigned: z.array(StaffNumber),
  reporterEntries: z.int(),
  officeEntries: z.int(),
})
export type CaseRow = z.infer<typeof CaseRow>

/** A protection procedure: its request by its number in the reporter's chain. The server's row; it only follows. */
export const ProcedureRow = z.object({
  entry: z.int(),
  /** The last day for the first answer. */
  due: DayText,
  state: z.enum(PROTECTION_STATES),
  /** Null before the first answer, and for one from before there were procedures. */
  answeredDay: z.nullable(DayText),
})
export type ProcedureRow = z.infer<typeof ProcedureRow>

/** GET /api/staff/cases: a page of one of the lists of the queue, or the view of today. */
export const CasesQuery = z.strictObject({
  stage: z.optional(StageName),
  type: z.optional(z.string().check(z.maxLength(60))),
  channel: z.optional(ChannelId),
  registration: z.optional(z.string().check(z.maxLength(12))),
  assigned: z.optional(z.enum(['me', 'nobody'])),
  /** Only cases whose most urgent unanswered letter is of this kind. */
  letter: z.optional(z.enum(LETTER_NAMES)),
  /** today: the first cases of the pressing lists, then the open cases, without filters. Default: all. */
  show: z.optional(z.enum(['today', ...QUEUE_LISTS])),
  /** Without it, or if the list cannot be sorted so, the list's own order. */
  sort: z.optional(z.enum(QUEUE_SORTS)),
  after: z.optional(z.string().check(z.maxLength(200))),
  /** At least so many cases, up to a limit: refreshes a list that has grown page by page. */
  rows: z.optional(z.string().check(z.regex(/^[1-9][0-9]{0,3}$/))),
})
export const CasesAnswer = z.object({
  /** Only in the view of today: the first cases of each pressing list, each case once; empty lists are left out. */
  pressing: z.array(z.object({ list: z.enum(QUEUE_LISTS), cases: z.array(CaseRow) })),
  /** In the view of today: the open cases that are not among the pressing ones. */
  cases: z.array(CaseRow),
  /** Where the next page begins; null at the end. */
  next: z.nullable(z.string()),
  today: DayText,
  /** How many cases this member can see in each list of the queue; `MOST_COUNTED` stands for so many or more. */
  counts: z.record(z.enum(QUEUE_LISTS), z.int()),
})

/** GET /api/staff/cases/:id: a case; the ciphertexts of its entries are read in pages, see bodies.ts. */
export const CaseAnswer = z.object({
  case: CaseRow,
  today: DayText,
  verifyKey: Hash32,
  /** Lockboxes of this case (kinds case and dossier) that this member may open, directly or through a channel. */
  lockboxes: z.array(LockboxRow),
  reporter: z.array(SignedHeaderSchema),
  /** The day of receipt of each of the reporter's entries, because their headers hold none. */
  reporterDays: z.optional(z.array(DayText)),
  office: z.array(SignedHeaderSchema),
  internal: z.array(SignedHeaderSchema),
  /** The acts beside these entries. */
  acts: z.array(SignedActSchema),
  statements: z.array(Note),
  vaultVersion: z.nullable(z.int()),
  /** The requests for the reporter's identity, the oldest first. */
  identityRequests: z.array(IdentityRequestRow),
  /** The day on which the case was discarded; null if it was not, or was taken back. */
  discardedDay: z.nullable(DayText),
  protection: z.array(ProcedureRow),
})
export type CaseAnswer = z.infer<typeof CaseAnswer>

/** POST /api/staff/cases/:id/entries: an office message or question, or an internal entry. */
export const OfficeEntryRequest = z.strictObject({
  entry: SealedEntrySchema,
  answer: z.boolean(),
  /** Only with an internal entry: the hash of the last of the reporter's headers, if all up to it were read for all. */
  read: z.nullable(Hash32),
  waitsFor,
})

/** POST /api/staff/cases/:id/proposal: the internal entry and the first of two acts. */
export const ProposalRequest = z.strictObject({
  decision: z.enum(['false_report', 'sanction']),
  entry: SealedEntrySchema,
  act: SignedActSchema,
  waitsFor,
})

/** POST /api/staff/cases/:id/sanction (a director): the internal entry and the second act of a recommended sanction. */
export const SanctionRequest = z.strictObject({ entry: SealedEntrySchema, act: SignedActSchema, waitsFor })

/** PUT /api/staff/cases/:id/stage: the office entry of kind stage, and the unencrypted values for the case's row. */
export const MoveRequest = z.strictObject({
  entry: SealedEntrySchema,
  to: StageName,
  outcome: z.nullable(OutcomeName),
  answer: z.boolean(),
  /** Internal reason as a sealed entry, if the move demands one. */
  reason: z.nullable(SealedEntrySchema),
  /** The second act, if the move needs two signatures. */
  act: z.nullable(SignedActSchema),
  waitsFor,
  /** The day of the next question to the reporter, if the move makes one be drawn. */
  nextCheckIn: z.nullable(DayText),
})

/** POST /api/staff/cases/:id/protection: the office's word on the request with this number; it answers the procedure. */
export const ProtectionAnswerRequest = z.strictObject({
  entry: SealedEntrySchema,
  request: z.int().check(z.positive()),
  answer: z.boolean(),
  waitsFor,
})

/** POST /api/staff/cases/:id/protection/end: the internal entry that ends the procedure of this request. */
export const ProtectionEndRequest = z.strictObject({
  entry: SealedEntrySchema,
  request: z.int().check(z.positive()),
  waitsFor,
})

/** POST /api/staff/cases/:id/check-in: the question how the reporter is; null after the last of the watch. */
export const CheckInRequest = z.strictObject({
  entry: SealedEntrySchema,
  nextCheckIn: z.nullable(DayText),
  waitsFor,
})

/** PUT /api/staff/cases/:id/assignment (director): the dossier entry if there is none yet, then the assignment. */
export const AssignmentRequest = z.strictObject({
  entries: z.array(SealedEntrySchema).check(z.minLength(1), z.maxLength(2)),
  staff: z.array(StaffNumber).check(z.maxLength(20)),
  lockboxes: z.array(LockboxRow),
  waitsFor,
})

/** POST /api/staff/cases/:id/dossier: internal entry 0 and the dossier's lockboxes; the first stored wins. */
export const DossierRequest = z.strictObject({ entry: SealedEntrySchema, lockboxes: z.array(LockboxRow) })

/** PUT /api/staff/cases/:id/type (a handler of the case): the act, whose subject is one of the office's types or empty. */
export const ClassificationRequest = z.strictObject({ entry: SealedEntrySchema, act: SignedActSchema, waitsFor })

/**
 * POST /api/staff/cases/:id/discard (a director of the channel): the case leaves every list, its files are deleted at
 * once, everything else after the last day on which somebody can take it back.
 */
export const DiscardRequest = z.strictObject({ entry: SealedEntrySchema, act: SignedActSchema, waitsFor })

/** POST /api/staff/cases/:id/take-back (another opener of the channel): the case is where it was, without its files. */
export const TakeBackRequest = z.strictObject({ entry: SealedEntrySchema, act: SignedActSchema, waitsFor })

/** GET /api/staff/discarded: the discarded cases in the member's channels, the newest first. */
export const DiscardedQuery = z.strictObject({ after: z.optional(z.string().check(z.maxLength(200))) })
export const DiscardedRow = z.object({
  id: Id16,
  channel: ChannelId,
  registration: z.string(),
  receivedDay: DayText,
  discardedDay: DayText,
  /** The last day on which it can be taken back; it is destroyed on the next. */
  destroyedOn: DayText,
  /** The most urgent kind among the unanswered letters, and the day of the oldest. */
  letterKind: z.nullable(z.enum(LETTER_NAMES)),
  letterDay: z.nullable(DayText),
})
export type DiscardedRow = z.infer<typeof DiscardedRow>
export const DiscardedAnswer = z.object({
  cases: z.array(DiscardedRow),
  /** How many there are on all pages, and in how many of them a letter of the reporter is unanswered. */
  total: z.int(),
  letters: z.int(),
  /** Where the next page begins; null at the end. */
  next: z.nullable(z.string()),
  today: DayText,
})
