// What this page knows. All of it is in memory and gone once the page is left.
import { type Signal, signal } from '@preact/signals'
import type { PasswordRecord } from '../../device/reporter/password.ts'
import type { Account, ReadableOrganization, VerifiedOrganization } from '../../device/reporter/writing.ts'
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
  /** Checked but for the statement's age: own cases may be read, and nothing is sent. */
  | { readonly state: 'expired'; readonly organization: ReadableOrganization }
  | { readonly state: 'checked'; readonly organization: VerifiedOrganization }

const resets: (() => void)[] = []
let once: (() => void)[] = []

/** A resettable signal: `forget` sets it back to its initial value. */
export function resettable<T>(initial: T): Signal<T> {
  const state = signal(initial)
  resets.push(() => {
    state.value = initial
  })
  return state
}

/** Registers something else to reset whenever the page is left. */
export function onForget(undo: () => void): void {
  resets.push(undo)
}

/** Ends something, like an upload, when the page is left, and then drops it: nothing it holds may stay in memory. */
export function onNextForget(end: () => void): void {
  once.push(end)
}

export const screen = resettable<Screen>({ at: 'start' })
export const keyCheck = resettable<KeyCheck>({ state: 'checking' })
/** A broken promise of the protocol; from then on nothing else is shown. */
export const halted = resettable<Breach | null>(null)
/** The device's date, if it halted because the statement looks too old by it. */
export const doubtfulDate = resettable<string | null>(null)
export const account = resettable<Account | null>(null)
/** Whether the person certainly has the code: opened with it, or picked its words. */
export const codeKnown = resettable(false)
/** The user name that opened this account or was made for it; null if none is known here. */
export const record = resettable<PasswordRecord | null>(null)
/** Answers given for the vault in this session: a user name must not repeat them. */
export const givenNames = resettable<readonly string[]>([])
/** Names of everything that leaving now would lose. */
export const unsent = resettable<ReadonlySet<string>>(new Set())

/** Whether the person can come back without writing down the code first. */
export function hasWayBack(): boolean {
  return codeKnown.value || record.value !== null
}

/** The field to which the next screen leads, instead of its heading. */
let field: string | null = null

/** Goes to a screen, or to one field on it. The address stays the same: a history of steps would be a trace. */
export function go(next: Screen, to: string | null = null): void {
  field = to
  screen.value = next
}

/** The field to which this screen should lead, once. */
export function takeField(): string | null {
  const taken = field
  field = null
  return taken
}

/** Sets whether leaving would lose something with this name. */
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
