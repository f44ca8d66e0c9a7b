import type { Statement } from '../../../protocol/keys/statement.ts'

/** A member whose keys are known here: joined, or named already. */
export interface JoinedMember {
  readonly number: number
  readonly recipient: string
  readonly verifyKey: string
}

/** What the server knows when a statement arrives. */
export interface Known {
  readonly last: { readonly note: string; readonly statement: Statement }
  readonly logKey: string
  readonly today: string
  /** Members who may be named: joined or named before, none that left. */
  readonly members: readonly JoinedMember[]
  /** Hashes of the recipients whose text is stored. */
  readonly recipients: ReadonlySet<string>
  /** Hashes of each channel's questionnaires. */
  readonly questionnaires: ReadonlyMap<string, ReadonlySet<string>>
  /** Names of stored lockboxes, as `lockboxName` writes them. */
  readonly lockboxes: ReadonlySet<string>
  /** Who offers a custody, and the hash of its recipient; null when nobody does. */
  readonly custodyOffer: { readonly by: number; readonly recipient: string } | null
}
