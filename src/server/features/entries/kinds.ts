// The server's rules for each kind of entry. A new kind needs a row here; its size is in protocol/entries/limits.ts, and
// the roles that may write it are in domain/rights.ts.
import type { Chain, ENTRY_KINDS } from '../../../domain/names/entries.ts'
import type { Header } from '../../../protocol/entries/header.ts'

/** The part of an entry in the request that brings it. */
export type Intake =
  /** The report itself. */
  | 'report'
  /** A further entry of the reporter. */
  | 'further'
  /** A message or question to the reporter, or an internal entry. */
  | 'writing'
  /** A move to another stage. */
  | 'move'
  /** The entry that goes with the act of a classification. */
  | 'classification'
  /** The entry that goes with the act of a discard. */
  | 'discard'
  /** The entry that goes with the act of a take-back. */
  | 'take_back'
  /** The office's word on a request for protection. */
  | 'protection'
  /** The internal entry that ends a protection procedure. */
  | 'protection_end'
  /** The question how the reporter is. */
  | 'check_in'
  /** The internal entry that gives the reason for a move. */
  | 'reason'
  /** The internal entry that goes with the first of two acts. */
  | 'proposal'
  /** The internal entry that goes with the second act of a recommended sanction. */
  | 'sanction'
  /** The internal entry by which a handler asks for an identity. */
  | 'identity_request'
  /** The internal entry by which a custodian asks back. */
  | 'custody_question'
  /** The entry that goes with the act of a custodian's decision. */
  | 'disclosure'
  /** The first internal entry. */
  | 'dossier'
  | 'assignment'

interface KindRules {
  /** The intakes that accept the kind; empty while no endpoint accepts it. */
  readonly intakes: readonly Intake[]
  /** Whether it may name pieces of evidence. */
  readonly pieces: boolean
}

const KINDS = {
  reporter: {
    // A report that is sent again as a further entry is recognised, not refused.
    report: { intakes: ['report', 'further'], pieces: true },
    message: { intakes: ['further'], pieces: false },
    evidence: { intakes: ['further'], pieces: true },
    withdrawal: { intakes: ['further'], pieces: false },
    protection_request: { intakes: ['further'], pieces: true },
  },
  office: {
    message: { intakes: ['writing'], pieces: false },
    question: { intakes: ['writing'], pieces: false },
    stage: { intakes: ['move'], pieces: false },
    classification: { intakes: ['classification'], pieces: false },
    disclosure: { intakes: ['disclosure'], pieces: false },
    discard: { intakes: ['discard'], pieces: false },
    take_back: { intakes: ['take_back'], pieces: false },
    protection: { intakes: ['protection'], pieces: false },
    check_in: { intakes: ['check_in'], pieces: false },
  },
  internal: {
    assignment: { intakes: ['assignment'], pieces: false },
    dossier: { intakes: ['dossier'], pieces: false },
    request: { intakes: ['identity_request', 'custody_question'], pieces: false },
    // Kinds of their own before there was `work`.
    note: { intakes: [], pieces: false },
    document: { intakes: [], pieces: false },
    work: { intakes: ['writing', 'reason', 'proposal', 'sanction', 'protection_end'], pieces: false },
  },
} as const satisfies { [C in Chain]: Readonly<Record<(typeof ENTRY_KINDS)[C][number], KindRules>> }

/** The rules of a header's kind. */
export function rulesOf({ chain, kind }: Pick<Header, 'chain' | 'kind'>): KindRules {
  const rules: Readonly<Record<string, KindRules | undefined>> = KINDS[chain]
  return rules[kind] ?? { intakes: [], pieces: false }
}
