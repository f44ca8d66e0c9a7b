// Why a case, or the rest of it, could not be fetched.
import { type Refusal, RequestError } from '../../device/api.ts'

const HIDDEN: readonly Refusal[] = ['not_found', 'not_allowed']

/** Whether the server says that this member has no such case: trying again does not help. */
export function isHidden(error: unknown): boolean {
  return error instanceof RequestError && HIDDEN.includes(error.code)
}

/** The sentence about it. Any other error comes from this program or the browser, not from the server. */
export function failureKey(error: unknown) {
  if (!(error instanceof RequestError)) return 'error.program'
  if (isHidden(error)) return 'case.failed.not_found'
  return error.code === 'offline' ? 'case.failed.offline' : 'case.failed.other'
}
