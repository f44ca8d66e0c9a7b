// One table from error code to status. Every other error is a bug and is answered without detail.
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppError, type ErrorCode } from '../../domain/errors.ts'
import type { Problem } from '../../protocol/wire/common.ts'
import type { Challenge } from '../../protocol/work.ts'
import { isFull } from '../database/index.ts'
import { log } from './log.ts'

export const STATUS: Record<ErrorCode, ContentfulStatusCode> = {
  invalid: 400,
  unauthenticated: 401,
  not_found: 404,
  not_allowed: 403,
  conflict: 409,
  outdated: 409,
  work_needed: 428,
  too_many: 429,
  too_large: 413,
  too_slow: 408,
  too_busy: 503,
  closed: 403,
  storage_full: 507,
  files_wait: 507,
}

/** Asks for a proof of work; carries the challenge to solve. */
export class WorkNeeded extends AppError {
  readonly challenge: Challenge
  constructor(challenge: Challenge) {
    super('work_needed', 'a proof of work is needed')
    this.challenge = challenge
  }
}

/** A problem document of RFC 9457; titles are fixed, so that no part of the request comes back. */
export function problemOf(code: ErrorCode) {
  return { type: 'about:blank', title: code.replace('_', ' '), status: STATUS[code], code } satisfies Problem
}

/** Further headers of a refusal. A body that stopped being read midway ends its connection: the rest of it is not wanted. */
const HEADERS: Partial<Record<ErrorCode, Record<string, string>>> = {
  too_slow: { Connection: 'close' },
  too_busy: { Connection: 'close', 'Retry-After': '10' },
}

/** Answers with the problem of this code. */
export function answerProblem(c: Context, code: ErrorCode, more: Pick<Problem, 'challenge'> = {}): Response {
  const problem = { ...problemOf(code), ...more }
  const headers = { 'Content-Type': 'application/problem+json', ...HEADERS[code] }
  return c.body(JSON.stringify(problem), problem.status, headers)
}

/** The application's error handler. */
export function answerError(error: Error, c: Context): Response {
  if (error instanceof WorkNeeded) return answerProblem(c, error.code, { challenge: error.challenge })
  if (error instanceof AppError) return answerProblem(c, error.code)
  if (error instanceof HTTPException && error.status < 500) return answerProblem(c, 'invalid')
  if (isFull(error)) return answerProblem(c, 'storage_full')
  log('failed', {}, error)
  const problem = { type: 'about:blank', title: 'internal error', status: 500, code: 'internal' } satisfies Problem
  return c.body(JSON.stringify(problem), 500, { 'Content-Type': 'application/problem+json' })
}
