// Inserts a founded organisation with people and channels directly into the database; the keys stay in memory.

import { dayAt } from '../../domain/days.ts'
import { randomId } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { type Statement, signStatement, statementHash } from '../../protocol/keys/statement.ts'
import type { LockboxRow } from '../../protocol/wire/common.ts'
import type { TestApp } from './app.ts'
import { takeKeys } from './keys.ts'
import type { OrganizationOptions } from './options.ts'
import { inStatement, type TestPeople } from './people.ts'
import { makeProfile, makeQuestionnaire } from './profile.ts'
import { insertRows } from './rows.ts'

export type TestOrganization = Awaited<ReturnType<typeof makeOrganization>>

/** An organisation at serial 1, ready to take reports unless the options say otherwise. */
export async function makeOrganization({ deps }: Pick<TestApp, 'deps'>, options: OrganizationOptions = {}) {
  const { db, clock, secrets } = deps
  const id = randomId()
  const host = options.host ?? `${id.toLowerCase().replaceAll(/[^a-z0-9]/g, 'x')}.test`
  const profile = makeProfile(options)
  const day = dayAt(clock(), profile.site.timeZone)
  const channelIds = options.channels ?? ['pelanggaran']
  const keys = await takeKeys(channelIds)
  const { publicId, signingKey, people, recovery, custody, custodyRecovery, channels } = keys
  const questionnaires = new Map(channelIds.map((channel) => [channel, makeQuestionnaire(channel)]))

  const members = Object.entries(people).flatMap(([key, member]) =>
    options.without?.includes(key as keyof TestPeople) ? [] : [member],
  )
  const common = {
    v: 1 as const,
    organization: publicId,
    day,
    keys: [{ key: signingKey.verifyKey, day, signature: null }],
    log: secrets.logKey(id).verifyKey,
    recovery: recipientHash(recovery.recipient),
    elsewhere: null,
  }
  const founding = signStatement(signingKey, {
    ...common,
    serial: 0,
    previous: null,
    custody: null,
    channels: [],
    staff: [inStatement({ ...people.director, channels: [] })],
  })
  const statement: Statement = {
    ...common,
    serial: 1,
    previous: statementHash(founding),
    custody: options.custody === false ? null : recipientHash(custody.recipient),
    channels: [...channels].map(([channel, { recipient }]) => ({
      id: channel,
      recipient: recipientHash(recipient),
      questionnaire: (questionnaires.get(channel) as { hash: string }).hash,
      open: options.open ?? true,
    })),
    staff: members.map(inStatement),
  }
  const note = signStatement(signingKey, statement)
  const owned = { organization_id: id }
  const openers = members.filter(({ channels }) => channels.length > 0).map(({ recipient }) => recipient)
  const seal = (kind: LockboxRow['kind'], of: string, secret: string, to: readonly string[]) =>
    Promise.all(
      [...new Set(to)].map(async (recipient) => {
        const bytes = await keys.lockbox(kind, of, secret, recipient)
        return { ...owned, kind, of, to: recipientHash(recipient), bytes }
      }),
    )
  const lockboxes = [
    await seal('organization-signing', publicId, signingKey.seed, [people.director.recipient, recovery.recipient]),
    await seal('custody', publicId, custody.identity, [people.custodian.recipient, custodyRecovery.recipient]),
    ...(await Promise.all(
      [...channels].map(([channel, { identity }]) =>
        seal('channel', channel, identity, [...openers, recovery.recipient]),
      ),
    )),
  ].flat()

  await db.transaction().execute((trx) =>
    insertRows(trx, {
      id,
      host,
      publicId,
      profile,
      day,
      notes: [founding, note],
      questionnaires,
      recipients: [recovery, custody, ...channels.values()].map(({ recipient }) => recipient),
      people: Object.values(people),
      members,
      lockboxes,
    }),
  )

  return {
    id,
    host,
    publicId,
    profile,
    statement,
    note,
    people,
    signingKey,
    recoveryIdentity: recovery.identity,
    custodyIdentity: custody.identity,
    custodyRecoveryIdentity: custodyRecovery.identity,
    channelIdentities: new Map([...channels].map(([id, { identity }]) => [id, identity])) as ReadonlyMap<
      string,
      string
    >,
    questionnaires: questionnaires as ReadonlyMap<string, { hash: string; body: string }>,
  }
}

/** Stores the next statement with these changes, as a director would publish it. Answers the statement and its note. */
export async function publishNext(
  { deps }: Pick<TestApp, 'deps'>,
  organization: Pick<TestOrganization, 'id' | 'signingKey' | 'statement' | 'note' | 'profile'>,
  changes: Partial<Statement>,
) {
  const day = dayAt(deps.clock(), organization.profile.site.timeZone)
  const statement: Statement = {
    ...organization.statement,
    serial: organization.statement.serial + 1,
    previous: statementHash(organization.note),
    day,
    ...changes,
  }
  const note = signStatement(organization.signingKey, statement)
  await deps.db
    .insertInto('statement')
    .values({ organization_id: organization.id, serial: statement.serial, note, day })
    .execute()
  return { statement, note }
}
