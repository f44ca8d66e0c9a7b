// Whether a statement may be the next one. Pure: the callers gather the validation context, this file decides.
import { AppError, insist } from '../../../domain/errors.ts'
import { daysBetween } from '../../../domain/names/day.ts'
import { hasDuty, rolesCompatible } from '../../../domain/rights.ts'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import {
  demandFollows,
  findMember,
  openStatement,
  readStatement,
  type Statement,
} from '../../../protocol/keys/statement.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import { checkChannels } from './channels.ts'
import type { Known } from './known.ts'
import { checkLockboxes } from './lockboxes.ts'

/** The request of the director's browser. */
export interface Publication {
  readonly note: string
  readonly recipients: readonly string[]
  readonly lockboxes: readonly LockboxRow[]
}

/** Checks the statement and answers it. Throws `conflict` when another one was first, otherwise `invalid`. */
export function checkPublication(known: Known, publication: Publication): Statement {
  const { last } = known
  const statement = openNext(known, publication.note)
  insist(statement.log === known.logKey, 'invalid', 'not the log key of this server')
  insist(Math.abs(daysBetween(known.today, statement.day)) <= 1, 'invalid', 'not dated today')
  insist(statement.day >= last.statement.day, 'invalid', 'dated before the statement that it follows')
  checkStaff(known, statement)
  checkRecipients(known, statement, publication.recipients)
  if (statement.custody !== last.statement.custody && statement.custody !== null) {
    insist(statement.custody === known.custodyOffer?.recipient, 'invalid', 'no custodian offered this custody')
    const maker = findMember(statement, known.custodyOffer.by)
    insist(maker && hasDuty(maker, 'custody'), 'invalid', 'its offerer is no longer a custodian')
  }
  checkLockboxes(last.statement, statement, publication.lockboxes)
  checkChannels(known, statement, publication.lockboxes)
  return statement
}

/** The hashes of recipients that a statement names apart from its staff. */
export function namedRecipients({ recovery, custody, channels }: Statement): Set<string> {
  return new Set([recovery, ...(custody ? [custody] : []), ...channels.map(({ recipient }) => recipient)])
}

function openNext({ last, today }: Known, note: string): Statement {
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

function checkStaff({ members, questionnaires }: Known, statement: Statement): void {
  const { staff, channels } = statement
  const known = new Map(members.map((member) => [member.number, member]))
  const offered = new Set([...questionnaires.keys(), ...channels.map(({ id }) => id)])
  insist(new Set(staff.map(({ number }) => number)).size === staff.length, 'invalid', 'a member is named twice')
  insist(
    staff.some((member) => hasDuty(member, 'sign') && known.get(member.number)?.suspended === false),
    'invalid',
    'no director remains who can log in',
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

function checkRecipients(known: Known, statement: Statement, supplied: readonly string[]): void {
  const named = namedRecipients(statement)
  const before = namedRecipients(known.last.statement)
  const given = new Set(supplied.map(recipientHash))
  const members = new Set(statement.staff.map(({ recipient }) => recipient))
  for (const hash of given)
    insist(named.has(hash) || members.has(hash), 'invalid', 'the statement does not name this recipient')
  for (const hash of named) {
    insist(before.has(hash) || known.recipients.has(hash) || given.has(hash), 'invalid', 'a new recipient is missing')
  }
}
