// The staff's endpoints. A session is a cookie; keys are sent only in lockboxes.
import * as z from 'zod/mini'
import { ROLES } from '../../domain/names/roles.ts'
import { OUTCOMES, STAGES } from '../../domain/names/stages.ts'
import { TIME_ZONES } from '../../domain/names/time-zones.ts'
import {
  bytes,
  ChannelId,
  DayText,
  Hash32,
  Id16,
  Lockbox,
  LockboxRow,
  MAX,
  Note,
  Recipient,
  Signature64,
  StaffNumber,
  WorkSchema,
} from './common.ts'

const Token = Hash32
const Name = z.string().check(z.minLength(1), z.maxLength(120))
const Email = z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/), z.maxLength(200))
const Totp = z.string().check(z.regex(/^\d{6}$/))
const RoleList = z.array(z.enum(ROLES)).check(z.minLength(1), z.maxLength(5))
const ChannelList = z.array(ChannelId).check(z.maxLength(50))

/** Names the member for whom a page works. A session of another member then counts as no session. */
export const MEMBER_HEADER = 'Peluit-Member'

/** POST /api/staff/invitation: the purpose of an invitation. */
export const InvitationRequest = z.strictObject({ invitation: Token })
export const InvitationAnswer = z.object({
  /** Protocol id of the organisation; null before the first director founds it. */
  organization: z.nullable(Hash32),
  name: z.string(),
  roles: RoleList,
  channels: ChannelList,
  /** The number that the new member will have. */
  number: StaffNumber,
  logKey: Hash32,
  note: z.nullable(Note),
  today: DayText,
  timeZone: z.enum(TIME_ZONES),
})

/** POST /api/staff/share: the server's half of the unlock identity, before a record is made; ten per invitation. */
export const ShareRequest = z.strictObject({
  invitation: Token,
  lookup: Hash32,
  proof: Hash32,
  work: z.optional(WorkSchema),
})
export const ShareAnswer = z.object({ share: Hash32 })

/** POST /api/staff/join. With `founding`, the first director's browser also sends statement 0. */
export const JoinRequest = z.strictObject({
  invitation: Token,
  name: Name,
  email: z.nullable(Email),
  lookup: Hash32,
  proof: Hash32,
  recipient: Recipient,
  verifyKey: Hash32,
  /** Lockboxes of the kinds staff-identity and staff-signing, sealed to the unlock identity. */
  identityLockbox: Lockbox,
  signingLockbox: Lockbox,
  founding: z.nullable(
    z.strictObject({
      note: Note,
      /** The office recovery recipient, which the statement names by hash. */
      recipients: z.array(Recipient),
      lockboxes: z.array(LockboxRow),
    }),
  ),
})
/** The secret in base32 for an authenticator application (RFC 6238: SHA-1, 6 digits, 30 s). */
export const JoinAnswer = z.object({ number: StaffNumber, totpSecret: z.string() })
/** POST /api/staff/join/confirmation: proves that the authenticator works; the invitation is then spent. */
export const ConfirmJoinRequest = z.strictObject({ invitation: Token, lookup: Hash32, proof: Hash32, totp: Totp })

/** POST /api/staff/session */
export const LoginRequest = z.strictObject({ lookup: Hash32, proof: Hash32, totp: Totp, work: z.optional(WorkSchema) })
/** POST /api/staff/session/unlock: inside a session, after a pause or a reload. */
export const UnlockRequest = z.strictObject({ lookup: Hash32, proof: Hash32 })
export const UnlockAnswer = z.object({
  number: StaffNumber,
  name: z.string(),
  share: Hash32,
  identityLockbox: Lockbox,
  signingLockbox: Lockbox,
})
/** GET /api/staff/session */
export const SessionAnswer = z.object({ number: StaffNumber, name: z.string() })

/** GET /api/staff/desk: an age file sealed to the member's own recipient; null if there is none yet. */
export const DeskAnswer = z.object({ desk: z.nullable(bytes(MAX.desk)) })
/** PUT /api/staff/desk: replaces the stored desk if it still is the one with the hash `before`; else `conflict`. */
export const DeskRequest = z.strictObject({ desk: bytes(MAX.desk), before: z.nullable(Hash32) })

const Member = z.object({
  number: StaffNumber,
  name: z.string(),
  email: z.nullable(z.string()),
  /** joined: has keys, but is not yet in the statement. member: the statement names them. */
  state: z.enum(['joined', 'member', 'suspended', 'left']),
  /** Proposed by the administrator; only the roles in the statement count. */
  roles: RoleList,
  channels: ChannelList,
  recipient: Recipient,
  verifyKey: Hash32,
  /** Day on which the operator of the server last lifted a suspension of theirs. */
  liftedDay: z.nullable(DayText),
})
export type Member = z.infer<typeof Member>

/** GET /api/staff/organization. Invitations for administrators only. */
export const OrganizationAnswer = z.object({
  note: Note,
  recipients: z.array(Recipient),
  today: DayText,
  timeZone: z.enum(TIME_ZONES),
  members: z.array(Member),
  invitations: z.array(
    z.object({ id: Id16, name: z.string(), roles: RoleList, channels: ChannelList, expiresDay: DayText }),
  ),
  /** Every channel of the office, with its newest questionnaire and whether the administrator closed it for a while. */
  channels: z.array(z.object({ id: ChannelId, title: z.string(), questionnaire: Hash32, paused: z.boolean() })),
  /** Custody keys that a custodian made and the director has not yet signed in. */
  custodyOffer: z.nullable(
    z.object({ by: StaffNumber, recipient: Recipient, recovery: Hash32, signature: z.string() }),
  ),
  /**
   * The state of the current custody key, for custodians, directors and administrators: who has a lockbox of it, and
   * since when a former custodian has one. It is a reminder; no key is chosen by it.
   */
  custody: z.nullable(z.object({ holders: z.array(StaffNumber), left: z.nullable(DayText) })),
})

/** POST /api/staff/invitations (administrator); the token is shown once. */
export const InviteRequest = z.strictObject({
  name: Name,
  email: z.nullable(Email),
  roles: RoleList,
  channels: ChannelList,
})
export const InviteAnswer = z.object({ id: Id16, invitation: Token, expiresDay: DayText })

/** PUT /api/staff/members/:number/suspension (administrator; a director may only lift one) */
export const SuspensionRequest = z.strictObject({ suspended: z.boolean() })

/**
 * POST /api/staff/custody (custodian): lockboxes of the new custody key for the custodians and custody recovery, and
 * one of the replaced identity for the new recipient.
 */
export const CustodyRequest = z.strictObject({
  recipient: Recipient,
  recovery: Hash32,
  signature: Signature64,
  lockboxes: z.array(LockboxRow),
})

/** POST /api/staff/custody/lockboxes (custodian): lockboxes of the current custody key for custodians without one. */
export const CustodyShareRequest = z.strictObject({
  custody: Hash32,
  lockboxes: z.array(LockboxRow).check(z.minLength(1), z.maxLength(100)),
})

/** POST /api/staff/statements (director): the next statement, the new recipients in it, the lockboxes that it needs. */
export const PublishRequest = z.strictObject({
  note: Note,
  recipients: z.array(Recipient),
  lockboxes: z.array(LockboxRow),
})

/** GET /api/staff/lockboxes: all lockboxes that this member may open, except those of single cases. */
export const LockboxesAnswer = z.object({ lockboxes: z.array(LockboxRow) })

/** GET /api/staff/statistics (director, observer; reviewer for own channels): exact figures, at most a minute old. */
export const StatisticsQuery = z.strictObject({
  /** Year of receipt; all years without it. */
  year: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  channel: z.optional(ChannelId),
})
export const StatisticsAnswer = z.object({
  today: DayText,
  /** Years of receipt, newest first. */
  years: z.array(z.string()),
  /** The channels whose cases are in this member's figures. */
  channels: z.array(ChannelId),
  total: z.int(),
  /** The months of the year (2026-03), or the years. */
  periods: z.array(z.object({ period: z.string(), received: z.int() })),
  types: z.array(z.object({ type: z.string(), count: z.int() })),
  /** Cases without a type, except the discarded ones. */
  untyped: z.int(),
  stages: z.array(z.object({ stage: z.enum(STAGES), count: z.int() })),
  /** Cases discarded as spam: received, and in no stage. */
  discarded: z.int(),
  outcomes: z.array(z.object({ outcome: z.enum(OUTCOMES), count: z.int() })),
  /** Days from receipt to closing, of closed cases. */
  resolution: z.object({
    closed: z.int(),
    meanDays: z.nullable(z.number()),
    medianDays: z.nullable(z.number()),
  }),
  /** Reports whose 30 days for a first answer are over. */
  answered: z.object({ due: z.int(), inTime: z.int() }),
})
export type StatisticsAnswer = z.infer<typeof StatisticsAnswer>
