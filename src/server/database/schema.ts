// The tables as Kysely sees them. Every row belongs to an organisation, and every primary key begins with it.
// Days are YYYY-MM-DD; no column holds the hour of anything that a reporter did.
import type { ColumnType, Generated, Kysely } from 'kysely'
import type { LetterKind } from '../../domain/letters.ts'
import type { RequestState } from '../../domain/names/disclosure.ts'
import type { Chain } from '../../domain/names/entries.ts'
import type { ProtectionState } from '../../domain/names/protection.ts'
import type { Outcome, Stage } from '../../domain/names/stages.ts'
import type { WaitsFor } from '../../domain/names/waits.ts'
import type { ShareLabel } from '../../protocol/account/record.ts'
import type { LockboxRow } from '../../protocol/wire/common.ts'
import type {
  Blob,
  InboxCaseTable,
  InboxEntryTable,
  InboxPieceTable,
  InboxRecordTable,
  InboxSlotTable,
  InboxVaultTable,
  Owned,
  SlotState,
} from './inbox.ts'

type Flag = 0 | 1

export interface OrganizationTable {
  /** Random, internal; never leaves the server. */
  id: string
  /** Host name without port, lower case. */
  host: string
  /** Id in the protocol (SHA-256 of the first signing key); null until the first director founds it. */
  public_id: string | null
  /** JSON of `StoredProfile`. */
  profile: string
  demo: Flag
  founded_day: string | null
  /** The last day for which the daily job has run. */
  last_tick_day: string | null
  /** The day since which a person who left can still open the current custody key; null when nobody can. */
  custody_left: string | null
  /** Bytes of files of cases without an answer, drafts included, at the last release. */
  files_unanswered: Generated<number>
  /** Mean of the bytes of files received in a day of the month before the last release. */
  files_daily_mean: Generated<number>
  /** Bytes that were free on the disk at the last release. */
  disk_free: Generated<number>
}

export interface StatementTable extends Owned {
  serial: number
  note: string
  /** Day on which the server accepted it. */
  day: string
}

/** Recipients by hash: of channels, custody, members. */
export interface RecipientTable extends Owned {
  hash: string
  recipient: string
}

export interface QuestionnaireTable extends Owned {
  hash: string
  channel: string
  version: number
  /** The exact text whose UTF-8 is hashed. */
  body: string
}

export interface ChannelTable extends Owned {
  id: string
  position: number
  /** Day since which fewer than two people can open it; null while enough can. */
  short_since: string | null
  /** Closed to new reports by the administrator, whatever the statement says. */
  paused: Flag
}

/** A slot whose report was released. */
export interface SlotTable extends Owned {
  token_hash: string
  case_id: string
  state: SlotState
}

/** All registration numbers of released reports, so that none is given twice. */
export interface RegistrationTable extends Owned {
  number: string
}

export interface CaseFileTable extends Owned {
  id: string
  channel: string
  registration: string
  received_day: string
  stage: Stage
  came_from: Stage | null
  stage_day: string
  outcome: Outcome | null
  type: string | null
  first_answer_day: string | null
  closed_day: string | null
  /** The most urgent kind among the released letters that the office has not answered; null when there are none. */
  letter_kind: LetterKind | null
  /** The day of the oldest of them. */
  letter_day: string | null
  /** The number of the reporter's last entry that the office has answered or read for all. */
  letters_read: Generated<number>
  /** The day of its discard, as its director signed it; null if it was not discarded, or was taken back. */
  discarded_day: string | null
  verify_key: string
  /** Who has to act next, as the author of the last entry says; a waiting letter makes its handlers act. */
  waits_for: Generated<WaitsFor>
  /** The earliest due day of its protection procedures that are not answered; null if there is none. */
  protection_due: string | null
  /** The next day on which the office asks the reporter how they are, drawn by a member's device; null if none is set. */
  next_check_in: string | null
}

/** What statistics need of a case that was discarded and then destroyed. Nothing leads from it to the report. */
export interface DestroyedCaseTable
  extends Owned,
    Pick<CaseFileTable, 'channel' | 'received_day' | 'stage' | 'type' | 'outcome' | 'first_answer_day' | 'closed_day'> {
  /** Random. */
  key: string
  discarded_day: string
}

/** What was decided to be deleted and may still exist, so that a process that died is followed by another. */
export interface DeletionTable extends Owned {
  /** A file of the store by its key, or the entries of a destroyed case by its id. */
  kind: 'file' | 'case'
  key: string
}

export interface EntryTable extends InboxEntryTable {
  chain: Chain
}

/** A signed act, and the entry beside which it came. */
export interface ActTable extends Owned {
  case_id: string
  /** SHA-256 of the act, by which the entry quotes it. */
  hash: string
  chain: Chain
  number: number
  act: Blob
  signature: Blob
}

export interface PieceTable extends Owned {
  id: string
  case_id: string
  /** Bytes of ciphertext. */
  size: number
  /** SHA-256 of the ciphertext. */
  sha256: string
  /** Random key in the store. */
  blob: string
}

export interface VaultTable extends InboxVaultTable {
  /** The day since which its version is frozen, because a grant to open it is in effect. */
  opened_day: string | null
}

/** A request for the identity of a case's reporter. Its text is in the internal entry; the signed entries decide. */
export interface IdentityRequestTable extends Owned {
  case_id: string
  /** Hash of the header of the request's entry. */
  request: string
  /** Number of this entry in the internal chain. */
  number: number
  /** Staff number of the member who asks. */
  requester: number
  /** The version of the vault that it is about. */
  version: number
  asked_day: string
  /** The request as custody gets it, sealed to it. */
  custody_copy: Blob
  state: RequestState
  /** Who decided or asked back last, and the day. */
  custodian: number | null
  decided_day: string | null
  /** The last day of the grant. */
  last_day: string | null
  /** The day on which the vault was passed on, and the last on which its requester can open it. */
  handed_day: string | null
  open_until: string | null
  /** The vault, sealed to its requester alone; deleted when they can no longer open it. */
  vault_copy: ColumnType<Uint8Array | null, Uint8Array | null, Uint8Array | null>
}

export interface LockboxTable extends Owned {
  kind: LockboxRow['kind']
  of: string
  to: string
  bytes: Blob
}

export interface AssignmentTable extends Owned {
  case_id: string
  staff_number: number
}

/** A protection procedure, which a reporter's request opened. */
export interface ProtectionTable extends Owned {
  case_id: string
  /** The number of the request in the reporter's chain. */
  entry: number
  /** The last day for the first answer. */
  due_day: string
  state: ProtectionState
  /** Null before the first answer, and for one from before there were procedures. */
  answered_day: string | null
}

export interface InvitationTable extends Owned {
  id: string
  token_hash: string
  name: string
  email: string | null
  /** JSON of Role[]. */
  roles: string
  /** JSON of string[]. */
  channels: string
  number: number
  expires_day: string
  state: 'open' | 'joining' | 'spent'
  /** While joining: JSON of what the new member sent, stored as a member once the second factor is confirmed. */
  pending: string | null
  /** How many shares were given under it. */
  shares: Generated<number>
}

export interface StaffTable extends Owned {
  number: number
  name: string
  email: string | null
  recipient: string
  verify_key: string
  state: 'joined' | 'member' | 'suspended' | 'left'
  /** JSON of Role[]. */
  roles: string
  /** JSON of string[]. */
  channels: string
  /** The second factor's secret is derived from this and the pepper, so the database alone does not hold it. */
  totp_nonce: string | null
  totp_last_step: number | null
  /** Day on which the operator last lifted a suspension of theirs. */
  lifted_day: string | null
  desk: ColumnType<Uint8Array | null, Uint8Array | null, Uint8Array | null>
}

/** The record that a name and password open, found only by an HMAC. */
export interface RecordTable extends Owned {
  key: string
  kind: 'staff' | 'account'
  staff_number: number | null
  lockbox: Blob
  second_lockbox: ColumnType<Uint8Array | null, Uint8Array | null, Uint8Array | null>
  /** With which the share was made that the lockboxes are sealed with. */
  share_label: Generated<ShareLabel>
}

export interface CustodyOfferTable extends Owned {
  staff_number: number
  recipient: string
  recovery: string
  signature: string
  /** JSON of LockboxRow[]: stored as lockboxes once the statement names the recipient. */
  lockboxes: string
}

export interface SessionTable extends Owned {
  id_hash: string
  staff_number: number
  /** Milliseconds since 1970. */
  expires: number
}

/** An office's published figures for a finished month. They never change, so comparing two versions reveals nothing. */
export interface PublicationTable extends Owned {
  policy: 'rounded' | 'exact'
  /** YYYY-MM */
  month: string
  /** JSON of `Publication`. */
  body: string
}

export interface LeaseTable extends Owned {
  name: string
  holder: string
  /** Milliseconds since 1970. */
  until: number
}

export interface Schema {
  organization: OrganizationTable
  statement: StatementTable
  recipient: RecipientTable
  questionnaire: QuestionnaireTable
  channel: ChannelTable
  slot: SlotTable
  registration: RegistrationTable
  inbox_slot: InboxSlotTable
  inbox_case: InboxCaseTable
  inbox_entry: InboxEntryTable
  inbox_piece: InboxPieceTable
  inbox_vault: InboxVaultTable
  inbox_record: InboxRecordTable
  case_file: CaseFileTable
  destroyed_case: DestroyedCaseTable
  deletion: DeletionTable
  entry: EntryTable
  act: ActTable
  piece: PieceTable
  vault: VaultTable
  identity_request: IdentityRequestTable
  lockbox: LockboxTable
  assignment: AssignmentTable
  protection: ProtectionTable
  invitation: InvitationTable
  staff: StaffTable
  record: RecordTable
  custody_offer: CustodyOfferTable
  session: SessionTable
  lease: LeaseTable
  publication: PublicationTable
}

export type Dialect = 'sqlite' | 'postgres'
/** The database, or a transaction in it. */
export type Db = Kysely<Schema>
