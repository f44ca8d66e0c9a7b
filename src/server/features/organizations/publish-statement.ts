// Publishes the next statement together with all its effects on rights and lockboxes, or not at all.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import type { Statement } from '../../../protocol/keys/statement.ts'
import type { PublishRequest } from '../../../protocol/wire/staff.ts'
import type { Db } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { endRequests } from '../identity-requests/index.ts'
import { demandDuty, endSessionsOf, type Staff } from '../sessions/index.ts'
import { currentStatement } from '../statements/index.ts'
import { shortSince } from './channels.ts'
import { adoptCustody, noteCustodyLeft } from './custody.ts'
import type { Known } from './known.ts'
import { lockboxName, type Revocation, revocationsBetween } from './lockboxes.ts'
import { checkPublication, namedRecipients } from './next-statement.ts'
import {
  deleteAssignments,
  deleteLockboxes,
  findCustodyOffer,
  forgetRecords,
  holdChannel,
  holdOrganization,
  insertRecipients,
  insertStatement,
  listChannels,
  listLockboxes,
  listMembers,
  listQuestionnaires,
  listRecipients,
  putLockboxes,
  setShortSince,
  setState,
} from './queries.ts'

/** Publishes the next statement. Throws `not_allowed`, `invalid`, `conflict`. */
export async function publish(
  { db, secrets }: Pick<Deps, 'db' | 'secrets'>,
  staff: Staff,
  publication: z.infer<typeof PublishRequest>,
  today: string,
): Promise<void> {
  demandDuty(staff, 'sign')
  const { organizationId } = staff
  const logKey = secrets.logKey(organizationId).verifyKey
  await db.transaction().execute(async (trx) => {
    await holdOrganization(trx, organizationId)
    const known = await findGround(trx, organizationId, logKey, today)
    const statement = checkPublication(known, publication)
    const last = known.last.statement
    await holdChannels(trx, organizationId, last, statement)
    await insertStatement(trx, organizationId, { serial: statement.serial, note: publication.note, day: today })
    await insertRecipients(trx, organizationId, publication.recipients)
    await putLockboxes(trx, organizationId, publication.lockboxes)
    const revocations = revocationsBetween(last, statement)
    if (statement.custody !== last.custody) await adoptCustody(trx, organizationId, statement)
    else await noteCustodyLeft(trx, organizationId, statement, revocations, today)
    for (const revocation of revocations) await takeAway(trx, organizationId, revocation)
    const named = statement.staff.map(({ number }) => number)
    const struck = last.staff.flatMap(({ number }) => (named.includes(number) ? [] : [number]))
    await setState(trx, organizationId, named, 'member', ['joined'])
    await setState(trx, organizationId, struck, 'left', ['joined', 'member', 'suspended'])
    await forgetRecords(trx, organizationId, struck)
    await endSessionsOf(trx, organizationId, struck)
    await noteShortage(trx, organizationId, statement, today)
    await endRequests(trx, organizationId, statement, today)
  })
}

/** Stores since when each open channel has too few openers. To be called after every statement and suspension. */
export async function noteShortage(db: Db, organizationId: string, statement: Statement, today: string): Promise<void> {
  const members = await listMembers(db, organizationId)
  const able = new Set(members.flatMap(({ number, state }) => (state === 'member' ? [number] : [])))
  for (const { id, short_since: before } of await listChannels(db, organizationId)) {
    const open = statement.channels.some((channel) => channel.id === id && channel.open)
    const since = open ? shortSince(statement, id, able, before, today) : null
    if (since !== before) await setShortSince(db, organizationId, id, since)
  }
}

/** Locks the channels named for the first time, so that no administrator can remove them at the same moment. */
async function holdChannels(db: Db, organizationId: string, last: Statement, next: Statement): Promise<void> {
  const before = namedChannels(last)
  for (const id of [...namedChannels(next)].filter((channel) => !before.has(channel)).sort()) {
    insist(await holdChannel(db, organizationId, id), 'conflict', 'the channel was removed meanwhile')
  }
}

function namedChannels({ channels, staff }: Statement): Set<string> {
  return new Set([...channels.map(({ id }) => id), ...staff.flatMap((member) => member.channels)])
}

async function findGround(db: Db, organizationId: string, logKey: string, today: string): Promise<Known> {
  const last = await currentStatement(db, organizationId)
  const members = await listMembers(db, organizationId)
  const questionnaires = await listQuestionnaires(db, organizationId)
  const recipients = await listRecipients(db, organizationId, [...namedRecipients(last.statement)])
  const offer = await findCustodyOffer(db, organizationId)
  return {
    last,
    logKey,
    today,
    members: members.flatMap(({ number, state, recipient, verify_key: verifyKey }) =>
      state === 'left' ? [] : [{ number, recipient, verifyKey, suspended: state === 'suspended' }],
    ),
    recipients: new Set([
      ...recipients.map(({ hash }) => hash),
      ...members.map(({ recipient }) => recipientHash(recipient)),
      ...(offer ? [recipientHash(offer.recipient)] : []),
    ]),
    questionnaires: new Map(
      [...Map.groupBy(questionnaires, ({ id }) => id)].map(([id, rows]) => [id, new Set(rows.map(({ hash }) => hash))]),
    ),
    lockboxes: new Set((await listLockboxes(db, organizationId)).map(lockboxName)),
    custodyOffer: offer ? { by: offer.staff_number, recipient: recipientHash(offer.recipient) } : null,
  }
}

async function takeAway(db: Db, organizationId: string, revocation: Revocation): Promise<void> {
  const { number, to } = revocation
  if (revocation.all) {
    await deleteLockboxes(db, organizationId, to)
    await deleteAssignments(db, organizationId, number)
    return
  }
  for (const lost of revocation.lost) {
    if (lost.kind === 'assignments') {
      await deleteLockboxes(db, organizationId, to, { kinds: ['case', 'dossier'] })
      await deleteAssignments(db, organizationId, number)
    } else {
      await deleteLockboxes(db, organizationId, to, {
        kinds: [lost.kind],
        ...('of' in lost && { of: lost.of }),
      })
    }
  }
}
