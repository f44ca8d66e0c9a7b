// The reporter's token: sent only in a header, compared only by its hash.
import type { Context } from 'hono'
import { AppError } from '../../../domain/errors.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import { Hash32 } from '../../../protocol/wire/common.ts'
import { HEADERS } from '../../../protocol/wire/reporter.ts'
import { decode } from '../../http/index.ts'

/** The refusals of every endpoint with a token. */
export const TOKEN_ERRORS = ['invalid', 'unauthenticated', 'not_found'] as const

/** Hash of the request's token. Throws `unauthenticated` if it is missing or malformed. */
export function tokenHashOf(c: Context): string {
  const token = Hash32.safeParse(c.req.header(HEADERS.token))
  if (!token.success) throw new AppError('unauthenticated', 'no token')
  return hashToken(token.data)
}

/** The hash under which the database stores a token. */
export function hashToken(token: string): string {
  return toBase64(sha256(decode(token)))
}
