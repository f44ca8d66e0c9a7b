// The most bytes of JSON that an endpoint reads: as many as its largest request needs. A longer request is refused
// before its body is read, so that many connections at once need little memory.
import { BODY_MAX } from '../../protocol/entries/limits.ts'
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

export const BODY = {
  /** Hashes, numbers, a choice or a proof of work. */
  small: 4 * KIB,
  /** A name, an address, a list of channels. */
  person: 8 * KIB,
  record: lockbox + FRAME,
  vault: vaults,
  draft: base64(MAX.draft) + FRAME,
  report: entry(BODY_MAX.reporter.report, MAX.header) + lockbox + vaults,
  further: entry(BODY_MAX.reporter.evidence, MAX.header),
  desk: base64(MAX.desk) + FRAME,
  letter,
  /** A stage entry with an internal reason. */
  move: 2 * letter,
  assignment: 2 * letter + TEAM * lockbox,
  dossier: letter + TEAM * lockbox,
  /** The keys of one person, and the first director's statement with its lockboxes. */
  join: 64 * KIB,
  custody: CUSTODIANS * lockbox + 4 * KIB,
  /** A statement of many members with their lockboxes. */
  statement: 4 * MIB,
  emblem: base64(EMBLEM_MAX) + FRAME,
  /** All public texts of an office in two languages. */
  profile: 2 * MIB,
  questionnaire: 2 * MIB,
} as const
