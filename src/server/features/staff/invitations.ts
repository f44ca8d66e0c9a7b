// Invitations are valid for seven days and one use; only the invited person knows the token.
import type * as z from 'zod/mini'
import { addDays } from '../../../domain/days.ts'
import { insist } from '../../../domain/errors.ts'
import { rolesCompatible } from '../../../domain/rights.ts'
import { randomBytes, randomId, toBase64, utf8 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import type { InvitationAnswer, InviteAnswer, InviteRequest } from '../../../protocol/wire/staff.ts'
import type { Db, Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { parseList, parseRoles } from '../organizations/index.ts'
import { currentStatement } from '../statements/index.ts'
import { findInvitation, insertInvitation, listChannelIds, nextNumber } from './queries.ts'

const LIFETIME = 7

/** Makes an invitation; its token is shown only once. Throws `invalid` for roles or channels that do not fit. */
export async function invite(
  db: Db,
  organizationId: string,
  { name, email, roles, channels }: z.infer<typeof InviteRequest>,
  today: string,
): Promise<z.infer<typeof InviteAnswer>> {
  insist(rolesCompatible(roles), 'invalid', 'one person may not hold these roles')
  const offered = await listChannelIds(db, organizationId)
  insist(new Set(channels).size === channels.length, 'invalid', 'a channel is named twice')
  insist(
    channels.every((channel) => offered.includes(channel)),
    'invalid',
    'a channel that is not offered',
  )
  const [id, token] = [randomId(), toBase64(randomBytes(32))]
  const expiresDay = addDays(today, LIFETIME)
  await db.transaction().execute(async (trx) =>
    insertInvitation(trx, {
      organization_id: organizationId,
      id,
      token_hash: tokenHash(token),
      name,
      email,
      roles: JSON.stringify(roles),
      channels: JSON.stringify(channels),
      number: await nextNumber(trx, organizationId),
      expires_day: expiresDay,
      state: 'open',
      pending: null,
    }),
  )
  return { id, invitation: token, expiresDay }
}

/** What an invitation is for. Throws `not_found` when it is unknown, spent, withdrawn or expired. */
export async function readInvitation(
  { db, secrets }: Pick<Deps, 'db' | 'secrets'>,
  { id, publicId, profile }: Organization,
  token: string,
  today: string,
): Promise<z.infer<typeof InvitationAnswer>> {
  const { name, roles, channels, number } = await findInvitation(db, id, tokenHash(token), today)
  return {
    organization: publicId,
    name,
    roles: parseRoles(roles),
    channels: parseList(channels),
    number,
    logKey: secrets.logKey(id).verifyKey,
    note: publicId === null ? null : (await currentStatement(db, id)).note,
    today,
    timeZone: profile.site.timeZone,
  }
}

/** The hash under which the database stores an invitation's token. */
export function tokenHash(token: string): string {
  return toBase64(sha256(utf8(token)))
}
