import type { Statement } from '../../../protocol/keys/statement.ts'

/** A member whose keys the server knows: a person who has joined or is named already. */
export interface JoinedMember {
  readonly number: number
  readonly recipient: string
  readonly verifyKey: string
  readonly suspended: boolean
}

/** Validation context of a statement: what the server knows when it arrives. */
export interface Known {
  readonly last: { readonly note: string; readonly statement: Statement }
  readonly logKey: string
  readonly today: string
  /** Members whom the statement may name: joined or named before, and not left. */
  readonly members: readonly JoinedMember[]
  /** Hashes of the stored recipients. */
  readonly recipients: ReadonlySet<string>
  /** Hashes of each channel's questionnaires. */
  readonly questionnaires: ReadonlyMap<string, ReadonlySet<string>>
  /** Names of the stored lockboxes, as `lockboxName` writes them. */
  readonly lockboxes: ReadonlySet<string>
  /** The member who offers a custody, and the hash of its recipient; null when there is no offer. */
  readonly custodyOffer: { readonly by: number; readonly recipient: string } | null
}
