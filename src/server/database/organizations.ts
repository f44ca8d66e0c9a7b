// Finds the organisation that a request is for. Every other query is limited to its id.
import type { Selectable } from 'kysely'
import type { StoredProfile } from '../../domain/profile.ts'
import { prepared } from './prepared.ts'
import type { Db, OrganizationTable, Schema } from './schema.ts'

export interface Organization {
  /** Internal id, the `organization_id` of every row. */
  readonly id: string
  readonly host: string
  /** Id in the protocol; null before it is founded. */
  readonly publicId: string | null
  readonly profile: StoredProfile
  readonly demo: boolean
  readonly foundedDay: string | null
  readonly lastTickDay: string | null
  /** Serial of the newest statement; null before it is founded. */
  readonly serial: number | null
}

/** The organisation with this host name (lower case, no port), or null. */
export async function organizationAt(db: Db, host: string): Promise<Organization | null> {
  const { rows } = await organizationRow(db, { host })
  return rows[0] ? fromRow(rows[0]) : null
}

const organizationRow = prepared((db, { host }: { readonly host: string }) =>
  organizations(db).where('host', '=', host),
)

/** Every organisation of the installation. */
export async function listOrganizations(db: Db): Promise<Organization[]> {
  return (await organizations(db).orderBy('host').execute()).map(fromRow)
}

function organizations(db: Db) {
  return db
    .selectFrom('organization')
    .select(['id', 'host', 'public_id', 'profile', 'demo', 'founded_day', 'last_tick_day'])
    .select((eb) =>
      eb
        .selectFrom('statement')
        .whereRef('statement.organization_id', '=', 'organization.id')
        .select(({ fn }) => fn.max('serial').as('serial'))
        .as('serial'),
    )
}

/** An organisation's first rows: itself, its questionnaires, a channel for each of them in their order. */
export interface OrganizationRows {
  readonly id: string
  readonly host: string
  /** JSON of `StoredProfile`. */
  readonly profile: string
  readonly demo: boolean
  readonly questionnaires: readonly Omit<Schema['questionnaire'], 'organization_id'>[]
}

/** Stores a new organisation; within a transaction. */
export async function insertOrganization(db: Db, rows: OrganizationRows): Promise<void> {
  const { id, host, profile, questionnaires } = rows
  const empty = { public_id: null, founded_day: null, last_tick_day: null }
  await db
    .insertInto('organization')
    .values({ id, host, profile, demo: rows.demo ? 1 : 0, ...empty })
    .execute()
  const owned = { organization_id: id }
  await db
    .insertInto('questionnaire')
    .values(questionnaires.map((row) => ({ ...owned, ...row })))
    .execute()
  const channels = [...new Set(questionnaires.map(({ channel }) => channel))]
  await db
    .insertInto('channel')
    .values(
      channels.map((channel, position) => ({ ...owned, id: channel, position, short_since: null, paused: 0 as const })),
    )
    .execute()
}

/** Profiles by their text: parsed once, not at every request. */
const profiles = new Map<string, StoredProfile>()

type Row = Omit<Selectable<OrganizationTable>, 'custody_left' | 'files_unanswered' | 'files_daily_mean' | 'disk_free'>

function fromRow(row: Row & { readonly serial: number | null }): Organization {
  return {
    id: row.id,
    host: row.host,
    publicId: row.public_id,
    // Parsed only when needed: a damaged profile must not hide the other organisations in a list.
    get profile() {
      return parseProfile(row.profile)
    },
    demo: row.demo === 1,
    foundedDay: row.founded_day,
    lastTickDay: row.last_tick_day,
    serial: row.serial,
  }
}

function parseProfile(text: string): StoredProfile {
  const known = profiles.get(text)
  if (known) return known
  if (profiles.size > 100) profiles.clear()
  const parsed: StoredProfile = JSON.parse(text)
  profiles.set(text, parsed)
  return parsed
}
