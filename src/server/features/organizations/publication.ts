// Whether a statement may be the next one. Pure: the callers gather the validation context, this file decides.
import { daysBetween } from '../../../domain/days.ts'
import { AppError, insist } from '../../../domain/errors.ts'
import { rolesCompatible } from '../../../domain/roles.ts'
import { recipientHash } from '../../../protocol/hash.ts'
import { demandFollows, findMember, openStatement, readStatement, type Statement } from '../../../protocol/statement.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import { checkChannels } from './channels.ts'
import type { Ground } from './ground.ts'
import { checkLockboxes } from './lockboxes.ts'

/** The request of the director's browser. */
export interface Publication {
  readonly note: string
  readonly recipients: readonly string[]
  readonly lockboxes: readonly LockboxRow[]
}

/** Checks the statement and answers it. Throws `conflict` when another one was first, otherwise `invalid`. */
export function checkPublication(ground: Ground, publication: Publication): Statement {
  const { last } = ground
  const statement = openNext(ground, publication.note)
  insist(statement.log === ground.logKey, 'invalid', 'not the log key of this server')
  insist(Math.abs(daysBetween(ground.today, statement.day)) <= 1, 'invalid', 'not dated today')
  insist(statement.day >= last.statement.day, 'invalid', 'dated before the statement that it follows')
  checkStaff(ground, statement)
  checkRecipients(ground, statement, publication.recipients)
  if (statement.custody !== last.statement.custody && statement.custody !== null) {
    insist(statement.custody === ground.custodyOffer?.recipient, 'invalid', 'no custodian offered this custody')
    const maker = findMember(statement, ground.custodyOffer.by)
    insist(maker?.roles.includes('custodian'), 'invalid', 'its offerer is no longer a custodian')
  }
  checkLockboxes(last.statement, statement, publication.lockboxes)
  checkChannels(ground, statement, publication.lockboxes)
  return statement
}

/** The hashes of recipients that a statement names apart from its staff. */
export function namedRecipients({ recovery, custody, channels }: Statement): Set<string> {
  return new Set([recovery, ...(custody ? [custody] : []), ...channels.map(({ recipient }) => recipient)])
}

function openNext({ last, today }: Ground, note: string): Statement {
  const { serial } = attempt(() => readStatement(note))
  if (serial <= last.statement.serial) throw new AppError('conflict', 'another statement was published meanwhile')
  return attempt(() => {
    demandFollows(note, last.note)
    return openStatement(note, { today, organization: last.statement.organization })
  })
}

/** Turns a refusal by the protocol into an `invalid` request. */
function attempt<T>(check: () => T): T {
  try {
    return check()
  } catch {
    throw new AppError('invalid', 'the statement is not valid')
  }
}

function checkStaff({ members, questionnaires }: Ground, statement: Statement): void {
  const { staff, channels } = statement
  const known = new Map(members.map((member) => [member.number, member]))
  const offered = new Set([...questionnaires.keys(), ...channels.map(({ id }) => id)])
  insist(new Set(staff.map(({ number }) => number)).size === staff.length, 'invalid', 'a member is named twice')
  insist(
    staff.some(({ roles }) => roles.includes('director')),
    'invalid',
    'no director remains',
  )
  for (const { number, roles, channels: own, recipient, verifyKey } of staff) {
    const member = known.get(number)
    insist(member, 'invalid', 'a member has not joined')
    insist(
      recipientHash(member.recipient) === recipient && member.verifyKey === verifyKey,
      'invalid',
      'other keys than the member joined with',
    )
    insist(rolesCompatible(roles), 'invalid', 'roles that one person may not hold')
    insist(
      new Set(own).size === own.length && own.every((id) => offered.has(id)),
      'invalid',
      'a channel that is not offered',
    )
  }
}

function checkRecipients(ground: Ground, statement: Statement, supplied: readonly string[]): void {
  const named = namedRecipients(statement)
  const before = namedRecipients(ground.last.statement)
  const given = new Set(supplied.map(recipientHash))
  const members = new Set(statement.staff.map(({ recipient }) => recipient))
  for (const hash of given)
    insist(named.has(hash) || members.has(hash), 'invalid', 'the statement does not name this recipient')
  for (const hash of named) {
    insist(before.has(hash) || ground.recipients.has(hash) || given.has(hash), 'invalid', 'a new recipient is missing')
  }
}
