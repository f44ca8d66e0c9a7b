// Most bytes of JSON that an endpoint reads: what its largest request needs. Whoever sends more is refused before the
// body is read, so that many connections at once hold little.
import { BODY_MAX } from '../../protocol/entries/limits.ts'
import { MAX } from '../../protocol/wire/common.ts'
import { EMBLEM_MAX } from '../../protocol/wire/profile.ts'

const KIB = 1024
const MIB = 1024 * KIB
/** Of bytes in base64url. */
const base64 = (bytes: number) => Math.ceil((bytes * 4) / 3)
/** Names, quotes, hashes and a signature. */
const FRAME = KIB
/** An entry that brings no pieces has a header of less than a KiB. */
const entry = (body: number, header = KIB) => base64(body) + base64(header) + FRAME
const letter = entry(BODY_MAX.office.message)
const lockbox = base64(MAX.lockbox) + FRAME
const vaults = 2 * base64(MAX.vault) + FRAME
/** One to the channel, and a case's and a dossier's to each of twenty handlers. */
const TEAM = 41
/** Custodians with a lockbox of one custody key, and custody recovery. */
const CUSTODIANS = 101

export const BODY = {
  /** Hashes, numbers, a choice, a proof of work. */
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
  /** With an internal reason. */
  move: 2 * letter,
  assignment: 2 * letter + TEAM * lockbox,
  dossier: letter + TEAM * lockbox,
  /** Keys of one person, and the first director's statement with its lockboxes. */
  join: 64 * KIB,
  custody: CUSTODIANS * lockbox + 4 * KIB,
  /** A statement of many members with their lockboxes. */
  statement: 4 * MIB,
  emblem: base64(EMBLEM_MAX) + FRAME,
  /** Everything that an office says in public, in two languages. */
  profile: 2 * MIB,
  questionnaire: 2 * MIB,
} as const
