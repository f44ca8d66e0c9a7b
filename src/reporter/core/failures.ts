// Turns errors into texts. A breach of the protocol ends everything; the rest can be tried again.
import type { Translator } from '../../../locales/translator.ts'
import type { Refusal } from '../../device/api.ts'
import type { TooOldError } from '../../device/reporter/verified-organization.ts'
import type { Breach } from '../../protocol/errors.ts'
import { device, ready } from './device.ts'
import { doubtfulDate, halted, keyCheck } from './state.ts'
import type { Words } from './words.ts'

/**
 * `program`: no refusal and no lost connection; this program or the browser failed. `newer`: another window has saved
 * this draft.
 */
export type Failure = Refusal | 'program' | 'newer'

/** The failure that an error stands for; a breach also halts the application. */
export function failureOf(error: unknown): Failure {
  const { breach, deviceDate } = (error ?? {}) as { breach?: Breach; deviceDate?: string }
  if (breach) {
    doubtfulDate.value = deviceDate ?? null
    halted.value = breach
  }
  return codeOf(error) ?? 'program'
}

/** The server's refusal in an error. Halts nothing: a newer statement may yet replace a stale one. */
export function codeOf(error: unknown): Refusal | null {
  const { code } = (error ?? {}) as { code?: Refusal }
  return code && typeof code === 'string' ? code : null
}

/** Carries something out; null if it succeeded, otherwise why not. */
export async function attempt(act: () => unknown): Promise<Failure | null> {
  try {
    await act()
    return null
  } catch (error) {
    return failureOf(error)
  }
}

/** Checks the organisation's keys in the background; after a network failure it is simply done later. */
export async function checkKeys(): Promise<void> {
  const failure = await attempt(ready)
  if (failure && keyCheck.value.state === 'checking') keyCheck.value = { state: 'offline' }
}

/** Looks whether an expired statement was renewed. If not, somebody who came to read may go on reading. */
export async function checkRenewal(): Promise<void> {
  try {
    await ready()
  } catch (error) {
    if (!(error as Partial<TooOldError>).readable) failureOf(error)
  }
}

/** Only loads the part with the cryptography, so that it is there when needed. */
export async function prefetch(): Promise<void> {
  await attempt(device)
}

/** The failure in words, with what to do about it. */
export function failureWords(failure: Failure, t: Translator<Words>): string {
  switch (failure) {
    case 'closed':
    case 'storage_full':
    case 'files_wait':
    case 'too_large':
    case 'work_needed':
    case 'not_found':
    case 'conflict':
    case 'outdated':
      return t(`reporter.failure.${failure}`)
    case 'newer':
      return t('reporter.failure.conflict')
    // The server ends a sender whose network is too slow: for the reporter the connection is gone.
    case 'too_slow':
      return t('error.offline')
    case 'offline':
    case 'too_many':
    case 'invalid':
    case 'program':
      return t(`error.${failure}`)
    default:
      return t('error.unexpected')
  }
}
