// Who is in: one signal, one union. Keys exist only in the step `open`.
import { signal } from '@preact/signals'
import type { Keyring } from '../../device/staff/keyring.ts'

export type Session =
  | { readonly step: 'starting' }
  /** Nobody is logged in. `ended`: the server ended the session; `left`: by the person's own wish. */
  | { readonly step: 'out'; readonly why: 'fresh' | 'ended' | 'left' }
  /** The server's session runs, the keys are not here: after 15 idle minutes or a reload. */
  | { readonly step: 'locked'; readonly name: string; readonly why: 'idle' | 'reload' | 'asked' }
  | { readonly step: 'open'; readonly keyring: Keyring }
  /** A check of the protocol failed, or the server is not there: shown, and nothing else. */
  | { readonly step: 'failed'; readonly error: unknown }

export const session = signal<Session>({ step: 'starting' })
