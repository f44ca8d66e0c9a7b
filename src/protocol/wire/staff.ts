// The staff's endpoints. A session is a cookie; keys never travel but in lockboxes.
import * as z from 'zod/mini'
import { ROLES } from '../../domain/names/roles.ts'
import { OUTCOMES, STAGES } from '../../domain/names/stages.ts'
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

/** Says for which member a page works. A session of another member's then answers as if there were none. */
export const MEMBER_HEADER = 'Peluit-Member'

/** POST /api/staff/invitation: what an invitation is for. */
export const InvitationRequest = z.strictObject({ invitation: Token })
export const InvitationAnswer = z.object({
  /** Protocol id of the organisation; null before the first director founds it. */
  organization: z.nullable(Hash32),
  name: z.string(),
  roles: RoleList,
  channels: ChannelList,
  /** Number that the new member will have. */
  number: StaffNumber,
  logKey: Hash32,
  note: z.nullable(Note),
  today: DayText,
})

/** POST /api/staff/share: the server's half of the unlock identity, before a record is made. */
export const ShareRequest = z.strictObject({ invitation: Token, lookup: Hash32, proof: Hash32 })
export const ShareAnswer = z.object({ share: Hash32 })

/** POST /api/staff/join. With `founding`, the first director's browser also brings statement 0. */
export const JoinRequest = z.strictObject({
  invitation: Token,
  name: Name,
  email: z.nullable(Email),
  lookup: Hash32,
  proof: Hash32,
  recipient: Recipient,
  verifyKey: Hash32,
  /** Kinds staff-identity and staff-signing, to the unlock identity. */
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
/** POST /api/staff/session/unlock: inside a session, after idling or a reload. */
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

/** GET and PUT /api/staff/desk: an age file to the member's own recipient. */
export const Desk = z.strictObject({ desk: z.nullable(bytes(MAX.desk)) })

const Member = z.object({
  number: StaffNumber,
  name: z.string(),
  email: z.nullable(z.string()),
  /** joined: keys made, not yet in the statement. member: the statement names them. */
  state: z.enum(['joined', 'member', 'suspended', 'left']),
  /** Proposed by the administrator; what holds is in the statement. */
  roles: RoleList,
  channels: ChannelList,
  recipient: Recipient,
  verifyKey: Hash32,
})
export type Member = z.infer<typeof Member>

/** GET /api/staff/organization. Invitations for administrators only. */
export const OrganizationAnswer = z.object({
  note: Note,
  recipients: z.array(Recipient),
  today: DayText,
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
   * How the custody key that holds stands, for custodians, directors and administrators: who has a lockbox of it, and
   * since when somebody has one who is no custodian any more. It reminds people; no key is chosen by it.
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

/** PUT /api/staff/members/:number/suspension (administrator) */
export const SuspensionRequest = z.strictObject({ suspended: z.boolean() })

/**
 * POST /api/staff/custody (custodian): lockboxes of kind custody to the custodians and to custody recovery, and of the
 * identity that is replaced to the new recipient.
 */
export const CustodyRequest = z.strictObject({
  recipient: Recipient,
  recovery: Hash32,
  signature: Signature64,
  lockboxes: z.array(LockboxRow),
})

/** POST /api/staff/custody/lockboxes (custodian): of the custody that holds, to custodians who have none yet. */
export const CustodyShareRequest = z.strictObject({
  custody: Hash32,
  lockboxes: z.array(LockboxRow).check(z.minLength(1), z.maxLength(100)),
})

/** POST /api/staff/statements (director): the next serial, recipients that it newly names, lockboxes that it needs. */
export const PublishRequest = z.strictObject({
  note: Note,
  recipients: z.array(Recipient),
  lockboxes: z.array(LockboxRow),
})

/** GET /api/staff/lockboxes: everything that this member may open except what belongs to a single case. */
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
  /** Channels whose cases this member's figures are of. */
  channels: z.array(ChannelId),
  total: z.int(),
  /** The months of the year (2026-03), or the years. */
  periods: z.array(z.object({ period: z.string(), received: z.int() })),
  types: z.array(z.object({ type: z.string(), count: z.int() })),
  /** Cases without a type. */
  untyped: z.int(),
  stages: z.array(z.object({ stage: z.enum(STAGES), count: z.int() })),
  outcomes: z.array(z.object({ outcome: z.enum(OUTCOMES), count: z.int() })),
  /** Of closed cases, days from receipt to closing. */
  resolution: z.object({
    closed: z.int(),
    meanDays: z.nullable(z.number()),
    medianDays: z.nullable(z.number()),
  }),
  /** Of reports whose 30 days for a first answer are over. */
  answered: z.object({ due: z.int(), inTime: z.int() }),
})
export type StatisticsAnswer = z.infer<typeof StatisticsAnswer>
