// Who is logged in: one signal, one union. Keys exist only in the step `open`.
import { signal } from '@preact/signals'
import type { Keyring } from '../../device/staff/keyring.ts'

export type Session =
  | { readonly step: 'starting' }
  /** Nobody is logged in. `ended`: the server ended the session; `left`: the person logged out. */
  | { readonly step: 'out'; readonly why: 'fresh' | 'ended' | 'left' }
  /** The server's session runs, but the keys are not here: after 15 idle minutes or a reload. */
  | { readonly step: 'locked'; readonly name: string; readonly why: 'idle' | 'reload' | 'asked' }
  | { readonly step: 'open'; readonly keyring: Keyring }
  /** A check of the protocol failed, or the server is not reachable: only that is shown. */
  | { readonly step: 'failed'; readonly error: unknown }

export const session = signal<Session>({ step: 'starting' })
