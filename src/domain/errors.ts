/** The reasons that a caller may learn. A table in the server turns them into statuses, the clients into words. */
export const ERROR_CODES = [
  'invalid', // malformed, or against a rule that the client should have known
  'unauthenticated', // no valid session, token or proof
  'not_found', // missing, or hidden: both answer alike
  'not_allowed', // visible, but not for this role or stage
  'conflict', // somebody was first; read again
  'outdated', // under a statement that was replaced long ago: reload the page
  'work_needed', // the proof of work is missing, wrong, spent or too weak
  'too_many', // limits on number or rate
  'too_large', // limits on size
  'too_slow', // the request did not arrive in the time that fits its size
  'too_busy', // more requests at once than the server holds; try again
  'closed', // the channel takes no reports now
  'storage_full', // not enough room to store safely
  'files_wait', // the budget for files without an answer is used up; texts are taken
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** An expected refusal. Anything else that is thrown is a bug and is answered without detail. */
export class AppError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'AppError'
    this.code = code
  }
}

/** Throws an `AppError` unless the condition holds. */
export function insist(condition: unknown, code: ErrorCode, message: string): asserts condition {
  if (!condition) throw new AppError(code, message)
}
