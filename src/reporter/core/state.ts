// What this page knows. All of it is in memory and gone when the page is left.
import { type Signal, signal } from '@preact/signals'
import type { PasswordRecord } from '../../device/reporter/password.ts'
import type { Account, Organization } from '../../device/reporter/writing.ts'
import type { Breach } from '../../protocol/errors.ts'

export type Screen =
  | { readonly at: 'start' }
  | { readonly at: 'criteria' }
  | { readonly at: 'office' }
  | { readonly at: 'elsewhere' }
  | { readonly at: 'caution' }
  | { readonly at: 'step'; readonly step: string }
  | { readonly at: 'draft' }
  | { readonly at: 'sending' }
  | { readonly at: 'receipt' }
  | { readonly at: 'open' }
  | { readonly at: 'login' }
  | { readonly at: 'register' }
  | { readonly at: 'account' }
  | { readonly at: 'case'; readonly index: number }

export type KeyCheck =
  | { readonly state: 'checking' }
  | { readonly state: 'offline' }
  | { readonly state: 'checked'; readonly organization: Organization }

const resets: (() => void)[] = []
let once: (() => void)[] = []

/** A signal that `forget` puts back to its first value. */
export function held<T>(initial: T): Signal<T> {
  const state = signal(initial)
  resets.push(() => {
    state.value = initial
  })
  return state
}

/** Something else to put back whenever the page is left. */
export function onForget(undo: () => void): void {
  resets.push(undo)
}

/** Something to end when the page is left, like an upload. Let go of then: whatever it holds must not stay in memory. */
export function onNextForget(end: () => void): void {
  once.push(end)
}

export const screen = held<Screen>({ at: 'start' })
export const keyCheck = held<KeyCheck>({ state: 'checking' })
/** A broken promise of the protocol: nothing else is shown any more. */
export const halted = held<Breach | null>(null)
export const account = held<Account | null>(null)
/** Whether the person certainly has the code: opened with it, or picked its words. */
export const codeKnown = held(false)
/** The user name that opened this account, or was made for it; null where none is known here. */
export const record = held<PasswordRecord | null>(null)
/** What was given for the vault in this sitting: a user name must not say the same. */
export const givenNames = held<readonly string[]>([])
/** Names of what would be lost by leaving now. */
export const unsent = held<ReadonlySet<string>>(new Set())

/** Whether the person can come back without noting the code first. */
export function hasWayBack(): boolean {
  return codeKnown.value || record.value !== null
}

/** Goes to a screen. The address stays: a history of steps would be a trace. */
export function go(next: Screen): void {
  screen.value = next
}

/** Says whether something with this name would be lost by leaving. */
export function setUnsent(name: string, is: boolean): void {
  if (unsent.value.has(name) === is) return
  const names = new Set(unsent.value)
  if (is) names.add(name)
  else names.delete(name)
  unsent.value = names
}

/** Wipes keys and text, as far as JavaScript can. */
export function forget(): void {
  account.value?.root.fill(0)
  const ending = once
  once = []
  for (const end of [...ending, ...resets]) end()
}
