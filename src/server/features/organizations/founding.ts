// Founding: the first director's browser sends statement 0, which names only this director.
import type * as z from 'zod/mini'
import { AppError, insist } from '../../../domain/errors.ts'
import { daysBetween } from '../../../domain/names/day.ts'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import { openStatement, type Statement } from '../../../protocol/keys/statement.ts'
import type { JoinRequest } from '../../../protocol/wire/staff.ts'
import type { Db } from '../../database/index.ts'
import { checkLockboxes, lockboxName } from './lockboxes.ts'
import { insertRecipients, insertStatement, putLockboxes } from './queries.ts'

export type Founding = NonNullable<z.infer<typeof JoinRequest>['founding']>

interface Director {
  readonly number: number
  readonly recipient: string
  readonly verifyKey: string
}

/** Checks statement 0 and answers it. Throws `invalid` for anything that it must not hold yet. */
export function checkFounding(founding: Founding, director: Director, logKey: string, today: string): Statement {
  const statement = openFirst(founding.note, today)
  const { staff, keys, channels, organization, recovery } = statement
  insist(statement.serial === 0 && statement.previous === null && keys.length === 1, 'invalid', 'not a first statement')
  insist(Math.abs(daysBetween(today, statement.day)) <= 1, 'invalid', 'not dated today')
  insist(statement.log === logKey, 'invalid', 'not the log key of this server')
  insist(statement.custody === null && channels.length === 0, 'invalid', 'custody and channels come later')
  const [only] = staff
  const to = recipientHash(director.recipient)
  insist(staff.length === 1 && only?.number === director.number, 'invalid', 'not the director alone')
  insist(only.roles.join() === 'director' && only.channels.length === 0, 'invalid', 'more than the role of director')
  insist(
    only.recipient === to && only.verifyKey === director.verifyKey,
    'invalid',
    'other keys than the director joined with',
  )
  insist(recovery !== to, 'invalid', 'recovery must not be the key of the director')
  const given = founding.recipients.map(recipientHash)
  insist(given.length === 1 && given[0] === recovery, 'invalid', 'not the recovery recipient alone')
  const names = founding.lockboxes.map(lockboxName).sort()
  const wanted = [to, recovery].map((holder) =>
    lockboxName({ kind: 'organization-signing', of: organization, to: holder }),
  )
  insist(names.join() === wanted.sort().join(), 'invalid', 'not the signing key for the director and for recovery')
  checkLockboxes(statement, statement, founding.lockboxes)
  return statement
}

/** Stores statement 0 with its recipients and lockboxes. */
export async function storeFounding(db: Db, organizationId: string, founding: Founding, today: string): Promise<void> {
  await insertStatement(db, organizationId, { serial: 0, note: founding.note, day: today })
  await insertRecipients(db, organizationId, founding.recipients)
  await putLockboxes(db, organizationId, founding.lockboxes)
}

function openFirst(note: string, today: string): Statement {
  try {
    return openStatement(note, { today })
  } catch {
    throw new AppError('invalid', 'the statement is not valid')
  }
}
