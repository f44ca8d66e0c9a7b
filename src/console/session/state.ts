// Who is logged in: one signal, one union. Keys exist only in the steps `open`, `desk_lost` and `expired`.
import { signal } from '@preact/signals'
import type { DeskLoss } from '../../device/staff/desk.ts'
import type { Keyring } from '../../device/staff/keyring.ts'

export type Session =
  | { readonly step: 'starting' }
  /** Nobody is logged in. `ended`: the server ended the session; `left`: the person logged out. */
  | { readonly step: 'out'; readonly why: 'fresh' | 'ended' | 'left' }
  /** The server's session runs, but the keys are not here: after 15 idle minutes or a reload, for example. */
  | { readonly step: 'locked'; readonly name: string; readonly why: LockReason }
  /** The server does not return the newest desk. The keys wait for the member's decision. */
  | { readonly step: 'desk_lost'; readonly name: string; readonly loss: DeskLoss; readonly goOn: () => Promise<void> }
  /** The statement has expired, and this director's browser remembers no serial. The keys wait for a number. */
  | {
      readonly step: 'expired'
      readonly name: string
      readonly keyring: Keyring
      readonly renew: (serial: number) => Promise<void>
    }
  | { readonly step: 'open'; readonly keyring: Keyring }
  /** A check of the protocol failed, or the server is not reachable: only that is shown. */
  | { readonly step: 'failed'; readonly error: unknown }

/**
 * `desk`: while the console was open, the server no longer returned the newest desk; `desk_texts`: and this page keeps
 * unsent texts.
 */
export type LockReason = 'idle' | 'reload' | 'asked' | 'desk' | 'desk_texts'

export const session = signal<Session>({ step: 'starting' })

/** Whether this session began with an empty desk because the stored one is from before desks had a MAC. */
export const formerDesk = signal(false)
