// What members see of their organisation: the statement, the people, the channels.
import * as z from 'zod/mini'
import { ROLES, type Role } from '../../../domain/names/roles.ts'
import type { TimeZone } from '../../../domain/names/time-zones.ts'
import { hasDuty, openedChannels } from '../../../domain/rights.ts'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import { parseJson } from '../../../protocol/encoding/json.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import type { Member, OrganizationAnswer } from '../../../protocol/wire/staff.ts'
import type { Db } from '../../database/index.ts'
import type { Staff } from '../sessions/index.ts'
import { describeCustody, isOffered } from './custody.ts'
import { namedRecipients } from './next-statement.ts'
import {
  findCustodyOffer,
  listInvitations,
  listLockboxes,
  listMembers,
  listQuestionnaires,
  listRecipients,
} from './queries.ts'

type Answer = z.infer<typeof OrganizationAnswer>

const Titled = z.object({ title: z.object({ id: z.string() }) })

/** The organisation as this member sees it. Members who are not yet in the statement see only that they are waiting. */
export async function describeOrganization(db: Db, staff: Staff, today: string, timeZone: TimeZone): Promise<Answer> {
  const { organizationId, note, statement, number } = staff
  const members = await listMembers(db, organizationId)
  const waits = staff.roles.length === 0
  const leads = hasDuty(staff, 'lead')
  const named = new Set(statement.staff.map((member) => member.recipient))
  const stored = await listRecipients(db, organizationId, [...namedRecipients(statement)])
  const custodian = hasDuty(staff, 'custody')
  const offer = hasDuty(staff, 'sign') || custodian ? await readOffer(db, staff) : null
  return {
    note,
    recipients: [
      ...stored.map(({ recipient }) => recipient),
      ...members.flatMap(({ recipient }) => (named.has(recipientHash(recipient)) ? [recipient] : [])),
    ],
    today,
    timeZone,
    members: members
      .filter((member) => !waits || member.number === number)
      .map((member) => ({
        number: member.number,
        name: member.name,
        email: leads || member.number === number ? member.email : null,
        state: member.state,
        roles: parseRoles(member.roles),
        channels: parseList(member.channels),
        recipient: member.recipient,
        verifyKey: member.verify_key,
        liftedDay: member.lifted_day,
      })) satisfies Member[],
    invitations: hasDuty(staff, 'administer') ? await readInvitations(db, organizationId, today) : [],
    channels: waits ? [] : await readChannels(db, organizationId),
    custodyOffer: offer,
    custody: leads || custodian ? await describeCustody(db, staff) : null,
  }
}

/**
 * The lockboxes that the member may open: those for the member, and those that lead from one identity of a channel (for
 * custodians, of custody) to the next, so that texts sealed to an older identity stay readable. Custodians also get
 * those for custody recovery: its paper sheet restores a key that nobody else has any more.
 */
export async function openableBy(db: Db, staff: Staff): Promise<LockboxRow[]> {
  const { organizationId, recipient, number, statement } = staff
  const member = statement.staff.find((candidate) => candidate.number === number)
  const opened = new Set(member ? openedChannels(member) : [])
  const custodian = member !== undefined && hasDuty(member, 'custody')
  const others = new Set([statement.recovery, ...statement.staff.map((other) => other.recipient)])
  const rows = await listLockboxes(db, organizationId)
  return rows.filter(
    ({ kind, of, to }) =>
      to === recipient ||
      (!others.has(to) && ((kind === 'channel' && opened.has(of)) || (kind === 'custody' && custodian))),
  )
}

/** Parses a JSON column with the roles of a member. Throws for anything else. */
export function parseRoles(text: string): Role[] {
  return z.array(z.enum(ROLES)).parse(parseJson(text))
}

/** Parses a JSON column with a list of texts. */
export function parseList(text: string): string[] {
  return z.array(z.string()).parse(parseJson(text))
}

async function readOffer(db: Db, staff: Staff): Promise<Answer['custodyOffer']> {
  const offer = await findCustodyOffer(db, staff.organizationId)
  if (!offer || !isOffered(staff, offer)) return null
  const { staff_number: by, recipient, recovery, signature } = offer
  return { by, recipient, recovery, signature }
}

async function readInvitations(db: Db, organizationId: string, today: string): Promise<Answer['invitations']> {
  const rows = await listInvitations(db, organizationId, today)
  return rows.map(({ id, name, roles, channels, expires_day }) => ({
    id,
    name,
    roles: parseRoles(roles),
    channels: parseList(channels),
    expiresDay: expires_day,
  }))
}

/** The channels that the office offers, each with its newest questionnaire. */
async function readChannels(db: Db, organizationId: string): Promise<Answer['channels']> {
  const rows = await listQuestionnaires(db, organizationId)
  const newest = new Map(rows.toReversed().map((row) => [row.id, row]))
  return [...new Set(rows.map(({ id }) => id))].flatMap((id) => {
    const row = newest.get(id)
    if (!row) return []
    const title = Titled.parse(parseJson(row.body)).title.id
    return [{ id, title, questionnaire: row.hash, paused: row.paused === 1 }]
  })
}
