// Storage of ciphertext outside the database. Keys are random and contain only letters, digits, `-` and `_`.

/** A file that should be there is missing, too short or no longer readable. */
export class LostFile extends Error {}

/** The chunks of a file, read before anything is done with them; null if it is lost. */
export async function readWhole(file: AsyncIterable<Uint8Array>): Promise<Uint8Array[] | null> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of file) chunks.push(chunk)
  } catch (error) {
    if (error instanceof LostFile) return null
    throw error
  }
  return chunks
}

/** Files that reporters are sending: they grow bit by bit, and the tick moves them to the store. */
export interface Inbox {
  /**
   * Writes the bytes of the source from `offset` on, up to `end`. Answers the length reached, once all of it is
   * durable. A source that breaks off is not an error: the bytes that arrived stay.
   */
  append(key: string, offset: number, source: AsyncIterable<Uint8Array>, end: number): Promise<number>
  /** The bytes from `start`, or the beginning, up to `end`. Throws `LostFile` when they are not there. */
  read(key: string, end: number, start?: number): AsyncIterable<Uint8Array>
  remove(keys: readonly string[]): Promise<void>
  list(): Promise<string[]>
}

/** Files that staff can see. */
export interface Store {
  /** The file is whole and durable when this answers, or absent when it fails. The same key replaces the file. */
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
  /** Bytes that are free on the disk. */
  freeBytes(): Promise<number>
}
