// Where ciphertext lies outside the database. Keys are random, of letters, digits, `-` and `_` only.

/** A file that should be there is missing, too short or no longer readable. */
export class LostFile extends Error {}

/** What reporters are sending: grows piece by piece, is moved to the store by the tick. */
export interface Inbox {
  /**
   * Writes what the source gives from `offset` on, at most up to `end`. Answers the length reached, when all of it is
   * durable. A source that breaks off is not an error: what arrived stays.
   */
  append(key: string, offset: number, source: AsyncIterable<Uint8Array>, end: number): Promise<number>
  /** The first `length` bytes. Throws `LostFile` when they are not there. */
  read(key: string, length: number): AsyncIterable<Uint8Array>
  remove(keys: readonly string[]): Promise<void>
  list(): Promise<string[]>
}

/** What staff can see. */
export interface Store {
  /** Whole and durable when it answers, or not there at all. The same key again replaces. */
  put(key: string, source: AsyncIterable<Uint8Array>): Promise<void>
  /** The bytes; throws `LostFile` when there are none. */
  read(key: string): AsyncIterable<Uint8Array>
  remove(keys: readonly string[]): Promise<void>
}

export interface Blobs {
  readonly inbox: Inbox
  readonly store: Store
  /** Share of the disk that is free, 0 to 1. */
  freeShare(): Promise<number>
}
