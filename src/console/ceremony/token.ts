// The invitation in the address: removed at once, so that neither the history nor a shared screen keeps it.
import { signal } from '@preact/signals'

/** An opened invitation link. A new object each time, so that opening the same link again reads it again. */
export interface Followed {
  readonly token: string
}

/** The opened invitation; null if there is none. */
export const invitation = signal<Followed | null>(null)

/** Reads `#undangan=TOKEN` and removes it from the address. */
export function takeInvitation(): void {
  const [, token] = /^#undangan=([A-Za-z0-9_-]{43})$/.exec(location.hash) ?? []
  if (token === undefined) return
  history.replaceState(null, '', location.pathname)
  invitation.value = { token }
}

/** The link that an administrator gives to a new member. */
export function invitationLink(token: string): string {
  return `${location.origin}/petugas#undangan=${token}`
}

/** Leaves the invitation and goes to the log-in. */
export function leaveInvitation(): void {
  invitation.value = null
}
