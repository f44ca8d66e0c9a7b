// How large the sealed body of an entry may be: as large as the largest content of its kind, and little more. A server
// that accepted more could be filled by one reporter; a client that read more could be filled by a server.
import type { Chain, ENTRY_KINDS } from '../../domain/names/entries.ts'
import type { Header } from './header.ts'

/**
 * A text of 20,000 UTF-16 code units: JSON writes each in at most six bytes (`\uXXXX`: a control character or half a
 * surrogate pair). With the JSON around it that is 30 steps of 4 KiB.
 */
const TEXT = 131_072
/**
 * Such a text and 30 files: 2,362 bytes each if every code unit of name and type needs six, and 87 bytes for each of
 * the 2,588 pieces that 2.5 GiB in 30 files can have. That is 102 steps of 4 KiB; a request for protection with its
 * other parts is 108.
 */
const FILES = 524_288
/**
 * 640 KiB of answers, the most that the questions of a form may ask for, and the 30 files of a report: 540 pieces for
 * 512 MiB. That is 189 steps of 4 KiB.
 */
const REPORT = 786_432

/**
 * A text, and 20 decisions with the longest texts that they may have: at most 900 units each. That is 57 steps of 4 KiB.
 */
const DECISIONS = 262_144

/** What goes with an act: its hash, and at most 200 units of text. That is one step of 4 KiB. */
const ACT = 8_192

/** A request for an identity: 3,000 units of text, hashes and names. That is five steps of 4 KiB; a decision has four. */
const REQUEST = 24_576

/** The most bytes of ciphertext, by chain and kind. */
export const BODY_MAX = {
  reporter: { report: REPORT, message: TEXT, evidence: FILES, withdrawal: TEXT, protection_request: FILES },
  office: {
    message: TEXT,
    question: TEXT,
    stage: TEXT,
    classification: ACT,
    disclosure: REQUEST,
    discard: TEXT,
    take_back: TEXT,
    protection: DECISIONS,
    check_in: TEXT,
  },
  internal: { assignment: TEXT, dossier: TEXT, request: REQUEST, note: TEXT, document: FILES, work: TEXT },
} as const satisfies { [C in Chain]: Readonly<Record<(typeof ENTRY_KINDS)[C][number], number>> }

/** The most bytes of an act: 200 units of text in at most three bytes each, eight hashes, and its short fields. */
export const ACT_MAX = 1_200

/** Whether a ciphertext of this many bytes can be the body of an entry with this header. */
export function fitsBody({ chain, kind }: Pick<Header, 'chain' | 'kind'>, bytes: number): boolean {
  const limits: Readonly<Record<string, number | undefined>> = BODY_MAX[chain]
  return bytes <= (limits[kind] ?? 0)
}
