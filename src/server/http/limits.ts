// How much JSON an endpoint reads, and for how long: as many bytes as its largest request needs, and the time that a very
// slow line needs for them. A longer request is refused before its body is read, so that many connections at once need
// little memory; a slower one is ended.
import { ACT_MAX, BODY_MAX } from '../../protocol/entries/limits.ts'
import { MAX } from '../../protocol/wire/common.ts'
import { EMBLEM_MAX } from '../../protocol/wire/profile.ts'

const KIB = 1024
const MIB = 1024 * KIB
/** Length of this many bytes in base64url. */
const base64 = (bytes: number) => Math.ceil((bytes * 4) / 3)
/** Names, quotes, hashes and a signature. */
const FRAME = KIB
/** An entry without pieces has a header of less than a KiB. */
const entry = (body: number, header = KIB) => base64(body) + base64(header) + FRAME
const letter = entry(BODY_MAX.office.message)
const lockbox = base64(MAX.lockbox) + FRAME
const vaults = 2 * base64(MAX.vault) + FRAME
/** Lockboxes of an assignment: one to the channel, and two (case and dossier) to each of twenty handlers. */
const TEAM = 41
/** Lockboxes of one custody key: one to each of a hundred custodians, and one to custody recovery. */
const CUSTODIANS = 101

/** The slowest sender that is served, in bytes per second: a phone on the slowest mobile network sends more. */
const LOWEST_RATE = KIB
/** Seconds for any body: a phone that loses its network for a moment, and a line that repeats what was lost. */
const START = 20

/** The largest body of an endpoint. */
export interface BodyLimit {
  readonly bytes: number
  /** How long its body may take from the first to the last byte. */
  readonly seconds: number
}

/** The time for a body of this size. */
export const secondsFor = (bytes: number) => START + Math.ceil(bytes / LOWEST_RATE)

const upTo = (bytes: number): BodyLimit => ({ bytes, seconds: secondsFor(bytes) })

export const BODY = {
  /** Hashes, numbers, a choice or a proof of work. */
  small: upTo(4 * KIB),
  /** A name, an address, a list of channels. */
  person: upTo(8 * KIB),
  /** The names of the entries of a page. */
  page: upTo(8 * KIB),
  record: upTo(lockbox + FRAME),
  vault: upTo(vaults),
  draft: upTo(base64(MAX.draft) + FRAME),
  report: upTo(entry(BODY_MAX.reporter.report, MAX.header) + lockbox + vaults),
  further: upTo(entry(BODY_MAX.reporter.evidence, MAX.header)),
  desk: upTo(base64(MAX.desk) + FRAME),
  letter: upTo(letter),
  /** The office's word on a request for protection. */
  decisions: upTo(entry(BODY_MAX.office.protection)),
  /** An act with its entry. */
  act: upTo(entry(BODY_MAX.office.classification) + base64(ACT_MAX) + FRAME),
  /** An act with an entry that holds a text. */
  letterWithAct: upTo(letter + base64(ACT_MAX) + FRAME),
  /** A stage entry with an internal reason and an act. */
  move: upTo(2 * letter + base64(ACT_MAX)),
  /** A request for an identity, and its copy for custody. */
  identityRequest: upTo(entry(BODY_MAX.internal.request) + base64(MAX.custodyCopy) + FRAME),
  /** A custodian's question to the member who asked. */
  custodyQuestion: upTo(entry(BODY_MAX.internal.request)),
  /** A custodian's decision, with its act. */
  decision: upTo(entry(BODY_MAX.office.disclosure) + base64(ACT_MAX) + FRAME),
  /** A vault that is passed on to one member. */
  handedVault: upTo(base64(MAX.vault) + FRAME),
  assignment: upTo(2 * letter + TEAM * lockbox),
  dossier: upTo(letter + TEAM * lockbox),
  /** The keys of one person, and the first director's statement with its lockboxes. */
  join: upTo(64 * KIB),
  custody: upTo(CUSTODIANS * lockbox + 4 * KIB),
  /** A statement of many members with their lockboxes. */
  statement: upTo(4 * MIB),
  emblem: upTo(base64(EMBLEM_MAX) + FRAME),
  /** All public texts of an office in two languages. */
  profile: upTo(2 * MIB),
  questionnaire: upTo(2 * MIB),
} as const
