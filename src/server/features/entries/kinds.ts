// What the server asks of each kind of entry before it takes one. A new kind is a row here; its size stands in
// protocol/limits.ts, and who may write it in domain/rights.ts.
import type { Chain, ENTRY_KINDS } from '../../../domain/names/entries.ts'
import type { Header } from '../../../protocol/entries/header.ts'

/** What an entry is in the request that brings it. */
export type Intake =
  /** The report itself. */
  | 'report'
  /** A further entry of the reporter. */
  | 'further'
  /** A message or question to the reporter, or an internal note. */
  | 'writing'
  /** A move to another stage. */
  | 'move'
  /** The internal note that gives the reason for a move. */
  | 'reason'
  /** The first internal entry. */
  | 'dossier'
  | 'assignment'

interface KindRules {
  /** Where the kind comes in; nowhere while no endpoint takes it. */
  readonly intakes: readonly Intake[]
  /** Whether it may name pieces of evidence. */
  readonly pieces: boolean
}

const KINDS = {
  reporter: {
    // Sent again as a further entry, a report is known and not refused.
    report: { intakes: ['report', 'further'], pieces: true },
    message: { intakes: ['further'], pieces: false },
    evidence: { intakes: ['further'], pieces: true },
    withdrawal: { intakes: ['further'], pieces: false },
    protection_request: { intakes: ['further'], pieces: false },
  },
  office: {
    message: { intakes: ['writing'], pieces: false },
    question: { intakes: ['writing'], pieces: false },
    stage: { intakes: ['move'], pieces: false },
    disclosure: { intakes: [], pieces: false },
  },
  internal: {
    assignment: { intakes: ['assignment'], pieces: false },
    dossier: { intakes: ['dossier'], pieces: false },
    request: { intakes: [], pieces: false },
    note: { intakes: ['writing', 'reason'], pieces: false },
    document: { intakes: [], pieces: false },
  },
} as const satisfies { [C in Chain]: Readonly<Record<(typeof ENTRY_KINDS)[C][number], KindRules>> }

/** The rules of a header's kind. */
export function rulesOf({ chain, kind }: Pick<Header, 'chain' | 'kind'>): KindRules {
  const rules: Readonly<Record<string, KindRules | undefined>> = KINDS[chain]
  return rules[kind] ?? { intakes: [], pieces: false }
}
