// Requests and answers about opening identity vaults.
import * as z from 'zod/mini'
import { REQUEST_STATES } from '../../domain/names/disclosure.ts'
import { WAITS_FOR } from '../../domain/names/waits.ts'
import {
  bytes,
  ChannelId,
  DayText,
  Hash32,
  Id16,
  MAX,
  Note,
  SealedEntrySchema,
  SignedActSchema,
  SignedHeaderSchema,
  StaffNumber,
} from './common.ts'

const waitsFor = z.enum(WAITS_FOR)
const version = z.int().check(z.positive())
const Vault = bytes(MAX.vault)

/** What the server's row says of one request; it only follows the signed entries. */
const standing = {
  /** Hash of the header of the request's entry. */
  request: Hash32,
  requester: StaffNumber,
  version,
  state: z.enum(REQUEST_STATES),
  askedDay: DayText,
  /** The custodian who decided or asked back last, and the day; null before that. */
  custodian: z.nullable(StaffNumber),
  decidedDay: z.nullable(DayText),
  /** The last day of the grant; null unless it was granted. */
  lastDay: z.nullable(DayText),
  /** The day on which the vault was passed on, and the last day on which it can be opened; null before that. */
  handedDay: z.nullable(DayText),
  openUntil: z.nullable(DayText),
}

/** A request as the handlers of its case see it. */
export const IdentityRequestRow = z.object(standing)
export type IdentityRequestRow = z.infer<typeof IdentityRequestRow>

/**
 * POST /api/staff/cases/:id/identity-requests (a handler): the internal entry, and its copy for custody. `version` is that
 * of the vault, `replaces` an own request that the custodian asked back about.
 */
export const IdentityRequestRequest = z.strictObject({
  entry: SealedEntrySchema,
  copy: bytes(MAX.custodyCopy),
  version,
  replaces: z.nullable(Hash32),
  waitsFor,
})

/** GET /api/staff/cases/:id/identity-requests/:request/vault (its requester): the vault, sealed to them alone. */
export const DisclosedVaultAnswer = z.object({ vault: Vault, openUntil: DayText })

/** GET /api/staff/custody/requests (custodian): the requests in which a custodian may have to act, the oldest first. */
export const CustodyRequestRow = z.object({
  ...standing,
  caseId: Id16,
  channel: ChannelId,
  /** The request's own header, whose author signed the copy. */
  header: SignedHeaderSchema,
  copy: bytes(MAX.custodyCopy),
})
export type CustodyRequestRow = z.infer<typeof CustodyRequestRow>
export const CustodyRequestsAnswer = z.object({
  requests: z.array(CustodyRequestRow),
  /** Whether there are more than one answer holds: they follow when some of these are decided. */
  more: z.boolean(),
  /** The notes of all serials that their headers name. */
  statements: z.array(Note),
  today: DayText,
})

/**
 * GET /api/staff/custody/requests/:case/:request (custodian): what is needed to decide it and to pass the vault on. Of the
 * case there are headers only.
 */
export const CustodyRequestAnswer = z.object({
  request: CustodyRequestRow,
  reporter: z.array(SignedHeaderSchema),
  office: z.array(SignedHeaderSchema),
  internal: z.array(SignedHeaderSchema),
  /** The act of every decision about an identity in this case: who gets what was granted, until when. */
  acts: z.array(SignedActSchema),
  statements: z.array(Note),
  /** Who has to act on the case, by the server's row. */
  waitsFor,
  /** The version that the request is about, once the grant is in effect and until it is passed on; else null. */
  vault: z.nullable(Vault),
  today: DayText,
})
export type CustodyRequestAnswer = z.infer<typeof CustodyRequestAnswer>

/** POST /api/staff/custody/requests/:case/:request/decision (custodian): the office entry that the reporter reads. */
export const DecisionRequest = z.strictObject({ entry: SealedEntrySchema, act: SignedActSchema, waitsFor })

/** POST /api/staff/custody/requests/:case/:request/question (custodian): the internal entry that asks back. */
export const CustodyQuestionRequest = z.strictObject({ entry: SealedEntrySchema, waitsFor })

/** PUT /api/staff/custody/requests/:case/:request/vault (custodian): the vault, sealed to its requester alone. */
export const HandOnRequest = z.strictObject({ vault: Vault })

/**
 * GET /api/staff/disclosures: the register, the newest first. A custodian and a director read the registration number, a
 * director only those of their channels; an observer none. A custodian reads the request itself by its case.
 */
export const DisclosuresQuery = z.strictObject({ after: z.optional(z.string().check(z.maxLength(200))) })
export const DisclosuresAnswer = z.object({
  disclosures: z.array(
    z.object({
      /** Null for an observer, with the request's hash. */
      registration: z.nullable(z.string()),
      request: z.nullable(Hash32),
      /** Null unless a custodian reads. */
      caseId: z.nullable(Id16),
      requester: StaffNumber,
      state: z.enum(REQUEST_STATES),
      askedDay: DayText,
      custodian: z.nullable(StaffNumber),
      decidedDay: z.nullable(DayText),
      lastDay: z.nullable(DayText),
      handedDay: z.nullable(DayText),
      openUntil: z.nullable(DayText),
    }),
  ),
  /** Where the next page begins; null at the end. */
  next: z.nullable(z.string()),
})
