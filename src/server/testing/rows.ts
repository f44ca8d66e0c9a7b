// The rows of a test organisation, as founding and joining would have stored them.

import type { Insertable } from 'kysely'
import type { StoredProfile } from '../../domain/profile.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import type { Db, Schema } from '../database/index.ts'
import type { TestMember } from './people.ts'

export interface OrganizationRows {
  readonly id: string
  readonly host: string
  readonly publicId: string
  readonly profile: StoredProfile
  readonly day: string
  /** Statements from serial 0. */
  readonly notes: readonly string[]
  readonly questionnaires: ReadonlyMap<string, { hash: string; body: string }>
  /** Recipients that the statement names besides the members. */
  readonly recipients: readonly string[]
  readonly people: readonly TestMember[]
  /** The people among them whom the statement names. */
  readonly members: readonly TestMember[]
  readonly lockboxes: readonly Insertable<Schema['lockbox']>[]
}

export async function insertRows(db: Db, rows: OrganizationRows): Promise<void> {
  const { id, day, questionnaires, members } = rows
  const owned = { organization_id: id }
  await db
    .insertInto('organization')
    .values({
      id,
      host: rows.host,
      public_id: rows.publicId,
      profile: JSON.stringify(rows.profile),
      demo: 0,
      founded_day: day,
      last_tick_day: null,
    })
    .execute()
  const statements = rows.notes.map((note, serial) => ({ ...owned, serial, note, day }))
  await db.insertInto('statement').values(statements).execute()
  const asked = [...questionnaires].map(([channel, { hash, body }]) => ({ ...owned, hash, channel, version: 1, body }))
  await db.insertInto('questionnaire').values(asked).execute()
  const channels = [...questionnaires.keys()].map((channel, position) => ({ ...owned, id: channel, position }))
  await db
    .insertInto('channel')
    .values(channels.map((channel) => ({ ...channel, short_since: null, paused: 0 as const })))
    .execute()
  const recipients = [...rows.recipients, ...members.map(({ recipient }) => recipient)]
  await db
    .insertInto('recipient')
    .values(recipients.map((recipient) => ({ ...owned, hash: recipientHash(recipient), recipient })))
    .execute()
  const staff = rows.people.map((member) => ({ ...owned, ...staffRow(member, members.includes(member)) }))
  await db.insertInto('staff').values(staff).execute()
  await db.insertInto('lockbox').values(rows.lockboxes).execute()
}

function staffRow({ number, name, recipient, signingKey, roles, channels }: TestMember, named: boolean) {
  return {
    number,
    name,
    email: null,
    recipient,
    verify_key: signingKey.verifyKey,
    state: named ? ('member' as const) : ('joined' as const),
    roles: JSON.stringify(roles),
    channels: JSON.stringify(channels),
    totp_nonce: null,
    totp_last_step: null,
    desk: null,
  }
}
