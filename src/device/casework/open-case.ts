// An opened case, as everything that shows or changes it sees it.
import type { SanctionCause } from '../../domain/names/sanctions.ts'
import type { SignedAct } from '../../protocol/entries/act.ts'
import type { OpenEntry, Place } from '../../protocol/entries/chain.ts'
import type { ReportContent } from '../../protocol/entries/content.ts'
import type { Statement } from '../../protocol/keys/statement.ts'
import type { CaseRow, ProcedureRow } from '../../protocol/wire/cases.ts'
import type { IdentityRequestRow } from '../../protocol/wire/disclosures.ts'
import type { Classification, Discard } from '../acts.ts'
import type { standingOf } from '../authors.ts'
import type { OpenedEntries } from '../bodies.ts'
import type { IdentityDecision } from '../disclosures.ts'

export interface OpenCase {
  readonly row: CaseRow
  readonly today: string
  readonly place: Place
  readonly caseIdentity: string
  readonly caseRecipient: string
  readonly verifyKey: string
  readonly report: ReportContent
  readonly reporter: readonly OpenEntry<'reporter'>[]
  /** The day on which the server says it received each of them; null if it gives no days. */
  readonly reporterDays: readonly string[] | null
  readonly office: readonly OpenEntry<'office'>[]
  /** The internal chain with its key; null while there is no dossier. */
  readonly dossier: Dossier | null
  /** Stage, outcome and moves according to the signed entries. */
  readonly standing: ReturnType<typeof standingOf>
  /** The type according to the signed entries; null if nobody has signed one. */
  readonly classification: Classification | null
  /** The proposals to close it as a false report, oldest first; empty until the case is whole. */
  readonly proposals: readonly Proposal[]
  /** The sanctions that somebody proposed to recommend, oldest first; empty until the case is whole. */
  readonly sanctions: readonly Sanction[]
  /** The protection procedures as the server's rows say; what was decided stands in the entries. */
  readonly procedures: readonly ProcedureRow[]
  /** The discard by the signed entries; null if there is none, or it was taken back. */
  readonly discard: Discard | null
  /** The day of the discard in the server's row, which only follows. */
  readonly discardedDay: string | null
  readonly statements: ReadonlyMap<number, Statement>
  /** Version of the identity vault, filled or not; null once destroyed. */
  readonly vaultVersion: number | null
  /** The custodian's decisions about it by the signed entries that are shown, oldest first. */
  readonly identityDecisions: readonly IdentityDecision[]
  /** The requests for it in the server's rows, which only follow. */
  readonly identityRows: readonly IdentityRequestRow[]
  /**
   * False while entries are still to arrive: the lists of entries then end before the first missing one, in the order of
   * the conversation. Everything else is complete.
   */
  readonly whole: boolean
  /** Every entry that is open, so that it is not fetched again. */
  readonly opened: OpenedEntries
}

export interface Dossier {
  readonly identity: string
  readonly recipient: string
  readonly entries: readonly OpenEntry<'internal'>[]
}

/** A recommended sanction, signed by one member or by two. */
export interface Sanction extends Proposal {
  readonly cause: SanctionCause
  readonly against: string
  readonly basis: string
  /** The second signature; null if nobody has given it. */
  readonly second: { readonly author: number; readonly day: string; readonly text: string; readonly act: string } | null
}

/** A member's proposal of something that a director decides. */
export interface Proposal {
  readonly author: number
  readonly day: string
  /** Serial of the statement that its author acted under. */
  readonly serial: number
  /** The last day on which it can be decided. */
  readonly lastDay: string
  /** The reason. */
  readonly text: string
  /** Hash of the last of the reporter's headers that the author had read. */
  readonly seen: string
  /** Hash of its act. */
  readonly hash: string
  readonly signed: SignedAct
  /** Hash of the last header of the office chain before it; null if there was none. */
  readonly after: string | null
}
