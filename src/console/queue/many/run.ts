// One change to several cases: each is opened on this device, checked and changed by itself, one after another, so that
// what is signed in a case is signed on what stands in it.
import { RequestError } from '../../../device/api.ts'
import { fetchCase, openWithNewestKeys } from '../../../device/casework/open.ts'
import type { OpenCase } from '../../../device/casework/open-case.ts'
import { ClockError } from '../../../device/day.ts'
import type { Desk } from '../../../device/staff/desk.ts'
import type { Keyring } from '../../../device/staff/keyring.ts'
import { ProtocolError } from '../../../protocol/errors.ts'
import type { CaseRow } from '../../../protocol/wire/cases.ts'
import { desk } from '../../session/keyring.tsx'
import { newerKeys } from '../../session/session.ts'

/** Why a case was left as it was, although nothing went wrong. */
export type Skip =
  | 'discarded'
  | 'no_right'
  | 'same_team'
  | 'no_letters'
  | 'urgent_letter'
  | 'unread_letter'
  | 'not_closed'
  | 'archived'
  | 'letter'

/** Why a case could not be changed. `stopped`: not begun, because the work was stopped or the connection lost. */
export type Trouble = 'breach' | 'refused' | 'unsure' | 'full' | 'stopped'

export interface Result {
  readonly row: CaseRow
  readonly outcome: 'done' | Skip | Trouble
}

/** What is done with each case. */
export interface Change {
  /** Why this case stays as it is; null if it is changed. */
  readonly skip: (open: OpenCase, seen: Desk['seen'][string] | null) => Skip | null
  readonly apply: (open: OpenCase) => Promise<unknown>
}

/**
 * Changes these cases in their order, and reports each result. Stops at an abort, a lost connection, a full disk, and a
 * device whose day differs from the server's, which it throws as `ClockError`; the rest is then `stopped`.
 */
export async function changeMany(
  keyring: Keyring,
  rows: readonly CaseRow[],
  change: Change,
  onResult: (result: Result) => void,
  signal: AbortSignal,
): Promise<void> {
  let ended = false
  for (const row of rows) {
    if (ended || signal.aborted) {
      onResult({ row, outcome: 'stopped' })
      continue
    }
    const outcome = await changeOne(keyring, row, change)
    onResult({ row, outcome })
    ended = outcome === 'unsure' || outcome === 'full' || outcome === 'stopped'
  }
}

async function changeOne(keyring: Keyring, row: CaseRow, { skip, apply }: Change): Promise<Result['outcome']> {
  try {
    for (let attempt = 1; ; attempt++) {
      const seen = desk.peek().seen[row.id] ?? null
      const open = await openWithNewestKeys(keyring, await fetchCase(row.id), seen, newerKeys)
      const skipped = open.discard ? 'discarded' : skip(open, seen)
      if (skipped !== null) return skipped
      try {
        await apply(open)
        return 'done'
      } catch (error) {
        // A colleague was faster: the case is opened once more, and the change signed on what stands there now.
        if (!(error instanceof RequestError) || error.code !== 'conflict' || attempt > 1) throw error
      }
    }
  } catch (error) {
    if (error instanceof ClockError) throw error
    if (error instanceof ProtocolError) return 'breach'
    if (!(error instanceof RequestError) || error.code === 'offline' || error.code === 'broken') return 'unsure'
    if (error.code === 'unauthenticated' || error.code === 'too_many') return 'stopped'
    return error.code === 'storage_full' ? 'full' : 'refused'
  }
}
