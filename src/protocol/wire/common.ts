// Shapes of requests and answers. The server refuses fields that are not listed; clients parse answers with the same
// shapes.
import * as z from 'zod/mini'
import { isBase64 } from '../encoding/bytes.ts'
import { Hash32, Id16, Signature64 } from '../encoding/shapes.ts'
import { ACT_MAX, BODY_MAX } from '../entries/limits.ts'

export { ChannelId, DayText, Hash32, Id16, Signature64 } from '../encoding/shapes.ts'
/** base64url of at most this many bytes. */
export const bytes = (max: number) => z.string().check(z.maxLength(Math.ceil((max * 4) / 3)), z.refine(isBase64))

/**
 * Where a proxy or a firewall lets only GET and POST through, a request below /api is sent as POST, and this header names
 * its method: HEAD, PUT, PATCH or DELETE.
 */
export const METHOD_HEADER = 'Peluit-Method'

/** A member's number, from 1. */
export const StaffNumber = z.int().check(z.positive())

/** A text of the office, as the public is answered with it. */
export const TextAnswer = z.object({ id: z.string(), en: z.optional(z.string()) })

/** Limits of one sealed value, in bytes. */
export const MAX = {
  lockbox: 4096,
  vault: 8192,
  /** A request for an identity as custody gets it: two recipients, texts whose every unit takes six bytes, JSON in JSON. */
  custodyCopy: 36_864,
  /** The limit of the largest kind; the others are in `limits.ts`. */
  entry: BODY_MAX.reporter.report,
  /** Twice the answers of a report: a draft keeps its answers to questions that a newer form no longer asks. */
  draft: 1_572_864,
  desk: 1_048_576,
  /** With the ids of 2,588 pieces a header has about 42,000 bytes. */
  header: 65_536,
  note: 262_144,
} as const

export const Lockbox = bytes(MAX.lockbox)
export const Recipient = z.string().check(z.regex(/^age1pq1[0-9a-z]{1952}$/))
export const Note = z.string().check(z.maxLength(MAX.note))

export const SealedEntrySchema = z.strictObject({
  header: bytes(MAX.header),
  signature: Signature64,
  body: bytes(MAX.entry),
})

/** An act beside its entry. */
export const SignedActSchema = z.strictObject({ act: bytes(ACT_MAX), signature: Signature64 })

/** An entry as it is read: its ciphertext of this many bytes is read afterwards, in a page of bodies. */
export const SignedHeaderSchema = z.strictObject({
  header: bytes(MAX.header),
  signature: Signature64,
  size: z.int().check(z.positive()),
})

/** A stored lockbox: its content (`kind`, `of`) and the hash of the recipient that opens it. */
export const LockboxRow = z.strictObject({
  kind: z.enum(['organization-signing', 'custody', 'channel', 'case', 'dossier']),
  of: z.string().check(z.maxLength(64)),
  to: Hash32,
  bytes: Lockbox,
})
export type LockboxRow = z.infer<typeof LockboxRow>

/** What a proof of work pays for: a slot, a record, a log-in after failures, text or files beyond what is free. */
export const WORK_PURPOSES = ['slot', 'record', 'login', 'text', 'files'] as const
export const ChallengeSchema = z.strictObject({
  purpose: z.enum(WORK_PURPOSES),
  nonce: Id16,
  bits: z.int().check(z.gte(0), z.lte(24)),
  expires: z.int(),
  mac: Hash32,
})
export const WorkSchema = z.strictObject({
  challenge: ChallengeSchema,
  answers: z.array(z.int().check(z.nonnegative())).check(z.length(8)),
})

/** A problem document of RFC 9457, with a stable code and nothing of the request. */
export const Problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  /** With `work_needed`: the challenge to solve. */
  challenge: z.optional(ChallengeSchema),
})
export type Problem = z.infer<typeof Problem>
