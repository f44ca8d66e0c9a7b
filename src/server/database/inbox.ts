// The tables of the inbox as Kysely sees them: everything that reporters have written since the last release, and drafts.
// With SQLite they are in a file of their own.
import type { ColumnType } from 'kysely'
import type { EntryKind } from '../../domain/names/entries.ts'

/** Their names. */
export const INBOX = ['inbox_slot', 'inbox_case', 'inbox_entry', 'inbox_vault', 'inbox_piece', 'inbox_record'] as const

/** Bytes: blob in SQLite, bytea in PostgreSQL. Read as Uint8Array (a Buffer is one). */
export type Blob = ColumnType<Uint8Array, Uint8Array, Uint8Array>
export type SlotState = 'sent' | 'destroyed'

export interface Owned {
  organization_id: string
}

/** A slot whose report is not released, or not even sent. */
export interface InboxSlotTable extends Owned {
  token_hash: string
  case_id: string
  state: 'draft' | SlotState
  /** Day of the last save; null once sent. */
  saved_day: string | null
  /** The sealed draft; of one that a release has moved to a file, only the stamp. */
  draft: ColumnType<Uint8Array | null, Uint8Array | null, Uint8Array | null>
  /** Random key in the inbox of the file that holds the draft, and its bytes. */
  blob: string | null
  size: number | null
  /** Key of the copy that a release makes; set before the copy exists, so that a killed one leaves nothing unnamed. */
  moves_to: string | null
}

export interface InboxCaseTable extends Owned {
  id: string
  channel: string
  registration: string
  received_day: string
  verify_key: string
  lockbox: Blob
  /** Hash of the channel recipient to whom the lockbox is sealed. */
  lockbox_to: string
}

/** Always of the reporter's chain. */
export interface InboxEntryTable extends Owned {
  case_id: string
  number: number
  kind: EntryKind
  header: Blob
  signature: Blob
  body: Blob
  day: string
}

export interface InboxVaultTable extends Owned {
  case_id: string
  version: number
  to_custody: Blob
  to_own: Blob
}

export interface InboxPieceTable extends Owned {
  id: string
  case_id: string
  size: number
  /** How many bytes are stored durably. */
  received: number
  /** Random key in the inbox. */
  blob: string
  /** Whether an entry names it. */
  attached: 0 | 1
  /** Key to which the tick moves it; set before the copy, so that an interrupted tick can repeat it. */
  moves_to: string | null
  /** Day of the last bytes; unattached pieces are deleted 7 days later. */
  day: string
}

/** A change to the records of code accounts, which the tick makes in their table. */
export interface InboxRecordTable extends Owned {
  key: string
  /** Null when the record is to be deleted. */
  lockbox: ColumnType<Uint8Array | null, Uint8Array | null, Uint8Array | null>
}

/** Keys of the files that rows of the inbox name, and of the copies that a release may have begun. */
export function namedFiles(rows: readonly Pick<InboxSlotTable, 'blob' | 'moves_to'>[]): string[] {
  return rows.flatMap(({ blob, moves_to }) => [blob, moves_to]).filter((key) => key !== null)
}
