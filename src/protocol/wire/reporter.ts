// The reporter's endpoints. The token is sent in the header `Peluit-Token`; no id or token is ever in an address.
import * as z from 'zod/mini'
import { PROTECTION_STATES } from '../../domain/names/protection.ts'
import {
  bytes,
  ChannelId,
  DayText,
  Hash32,
  Id16,
  Lockbox,
  MAX,
  Note,
  Recipient,
  SealedEntrySchema,
  SignedActSchema,
  SignedHeaderSchema,
  WorkSchema,
} from './common.ts'

/**
 * Headers of the reporter's requests. Evidence is sent as raw bytes, piece by piece, to /api/reporter/piece:
 * PATCH (Peluit-Piece, Upload-Offset, Upload-Length; body application/octet-stream) → 204 with the new Upload-Offset,
 *   or 409 with the offset to continue from; HEAD → 204 with Upload-Offset and Upload-Length; GET → the ciphertext of a
 *   complete piece; DELETE → 204, only while no entry names it. A new piece may cost work: `work_needed` with a
 *   challenge. An empty PATCH at offset 0 with Peluit-Work, a WorkSchema as JSON, pays for it before its bytes are sent.
 */
export const HEADERS = {
  token: 'Peluit-Token',
  piece: 'Peluit-Piece',
  offset: 'Upload-Offset',
  length: 'Upload-Length',
  work: 'Peluit-Work',
} as const

/** GET /api/questionnaires/:hash → exactly the bytes that are hashed. GET /api/site and GET /api/form stand in site.ts. */

/** GET /api/statement: the newest statement; with a serial, that one, as long as reports under it are accepted. */
export const StatementQuery = z.strictObject({
  serial: z.optional(z.string().check(z.regex(/^(0|[1-9]\d{0,8})$/))),
})
export const StatementAnswer = z.object({
  note: Note,
  /** Recipients that the statement names by hash: channels and custody. */
  recipients: z.array(Recipient),
  /** Today in the organisation's time zone. */
  today: DayText,
})

/** POST /api/reporter/challenges → Challenge */
export const ChallengeRequest = z.strictObject({ purpose: z.enum(['slot', 'record']) })

/** POST /api/reporter/lookup: the states of slots, in the order of the tokens. */
export const LookupRequest = z.strictObject({ tokens: z.array(Hash32).check(z.minLength(1), z.maxLength(16)) })
export const SlotStateName = z.enum(['free', 'draft', 'sent', 'destroyed'])
export const LookupAnswer = z.object({ states: z.array(SlotStateName) })

/** POST /api/reporter/slot: opens an empty draft; a repeated request for the same slot gets the same answer. */
export const OpenSlotRequest = z.strictObject({ caseId: Id16, work: WorkSchema })
/** Day after which an unsaved draft is deleted. */
export const DraftAnswer = z.object({ keptUntil: DayText })

/** How many first bytes identify a sealed draft: most of them are a random encapsulation. */
export const DRAFT_STAMP = 200

/**
 * PUT /api/reporter/draft: an age file to the reporter's own identity → DraftAnswer. One that is larger than the text that
 * a slot brings for nothing needs work, like a report.
 * DELETE /api/reporter/draft → 204: the draft and its pieces are deleted, and its slot is free again.
 */
export const SaveDraftRequest = z.strictObject({
  draft: bytes(MAX.draft),
  /** The stamp of the draft that it replaces, null for none; if another one is stored, nothing is, and it is a `conflict`. */
  replaces: z.optional(z.nullable(bytes(DRAFT_STAMP))),
  work: z.optional(WorkSchema),
})

/** PUT /api/reporter/vault → 204: the next version, until the vault is opened. */
export const VaultUpdate = z.strictObject({
  version: z.int().check(z.positive()),
  custody: bytes(MAX.vault),
  own: bytes(MAX.vault),
})

/**
 * POST /api/reporter/report: stored completely or not at all; the header names its pieces. A text beyond what is free
 * needs work, like those of /api/reporter/entries: `work_needed` comes with the challenge.
 */
export const SendReportRequest = z.strictObject({
  channel: ChannelId,
  verifyKey: Hash32,
  /** The case identity, sealed to the channel. */
  lockbox: Lockbox,
  entry: SealedEntrySchema,
  vault: VaultUpdate,
  work: z.optional(WorkSchema),
})
export const SendReportAnswer = z.object({ receipt: Note, answerDue: DayText })

/** POST /api/reporter/entries: the next entry of the reporter's chain → 204, also when it is repeated. */
export const AddEntryRequest = z.strictObject({ entry: SealedEntrySchema, work: z.optional(WorkSchema) })

/** GET /api/reporter/slot; the ciphertexts of a sent report's entries are read in pages, see bodies.ts. */
export const DraftSlot = z.object({
  state: z.literal('draft'),
  draft: z.nullable(bytes(MAX.draft)),
  keptUntil: DayText,
  /** The pieces that have arrived so far, complete or in part. Sizes are those of the ciphertext. */
  pieces: z.array(z.object({ id: Id16, size: z.int(), offset: z.int() })),
})
export const SentSlot = z.object({
  state: z.literal('sent'),
  caseId: Id16,
  channel: ChannelId,
  receipt: Note,
  answerDue: DayText,
  today: DayText,
  /** Whether the tick has made the report visible to the office. */
  released: z.boolean(),
  /** All entries of the reporter's chain. The first `releasedEntries` are visible, the others wait for the tick. */
  reporter: z.array(SignedHeaderSchema),
  /** The day on which each of them was sent, as the server keeps it: their headers hold none. */
  reporterDays: z.optional(z.array(DayText)),
  releasedEntries: z.int(),
  /** The day on which the office discarded the report; null if it did not, or took it back. */
  discardedDay: z.nullable(DayText),
  /** The protection procedures of the requests that the office can see; the row only follows what is signed. */
  protection: z.array(z.object({ entry: z.int(), due: DayText, state: z.enum(PROTECTION_STATES) })),
  office: z.array(SignedHeaderSchema),
  /** The acts beside the office's entries. */
  acts: z.array(SignedActSchema),
  /** The notes of all serials that the entries name. */
  statements: z.array(Note),
  /** The reporter's own copy of the newest vault; null after its destruction. */
  vault: z.nullable(z.object({ version: z.int(), own: bytes(MAX.vault), opened: z.boolean() })),
  /** How many more files and padded bytes of evidence are accepted. */
  room: z.object({ files: z.int(), bytes: z.int() }),
})
export const DestroyedSlot = z.object({ state: z.literal('destroyed') })
export const SlotAnswer = z.discriminatedUnion('state', [DraftSlot, SentSlot, DestroyedSlot])
export type SlotAnswer = z.infer<typeof SlotAnswer>
export type SentSlot = z.infer<typeof SentSlot>
export type DraftSlot = z.infer<typeof DraftSlot>

/**
 * User names and passwords (protocol, section 9): the server gets only hashes and stores a record under a key made of
 * both, so it cannot distinguish a wrong password from an unknown name.
 */
export const Ticket = z.strictObject({ nonce: Id16, expires: z.int(), mac: Hash32 })

/**
 * POST /api/reporter/records/share: the server's share for a new record, and a ticket to store it. Each further request
 * for the same name needs more work: `work_needed` comes with the challenge.
 */
export const ShareRequest = z.strictObject({ lookup: Hash32, proof: Hash32, work: z.optional(WorkSchema) })
export const ShareAnswer = z.object({ share: Hash32, ticket: Ticket })

/** PUT /api/reporter/records → 204; `invalid` for an existing record, as for anything else that cannot be stored. */
export const PutRecordRequest = z.strictObject({ lookup: Hash32, proof: Hash32, ticket: Ticket, lockbox: Lockbox })

/**
 * POST /api/reporter/records/open → the lockbox with the account code; `work_needed` after failures.
 * DELETE /api/reporter/records with the same → 204; refused like opening.
 */
export const OpenRecordRequest = z.strictObject({ lookup: Hash32, proof: Hash32, work: z.optional(WorkSchema) })
export const OpenRecordAnswer = z.object({ share: Hash32, lockbox: Lockbox })
