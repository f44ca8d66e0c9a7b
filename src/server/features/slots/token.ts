// The reporter's token: in a header only, compared by its hash only.
import type { Context } from 'hono'
import { AppError } from '../../../domain/errors.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import { Hash32 } from '../../../protocol/wire/common.ts'
import { HEADERS } from '../../../protocol/wire/reporter.ts'
import { decode } from '../../http/index.ts'

/** What every endpoint with a token may answer. */
export const TOKEN_ERRORS = ['invalid', 'unauthenticated', 'not_found'] as const

/** Hash of the request's token. Throws `unauthenticated` when there is none of the right form. */
export function tokenHashOf(c: Context): string {
  const token = Hash32.safeParse(c.req.header(HEADERS.token))
  if (!token.success) throw new AppError('unauthenticated', 'no token')
  return hashToken(token.data)
}

/** What the database keeps of a token. */
export function hashToken(token: string): string {
  return toBase64(sha256(decode(token)))
}
