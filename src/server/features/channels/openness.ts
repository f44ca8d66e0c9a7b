import { addDays } from '../../../domain/days.ts'
import { MIN_OPENERS } from '../../../domain/roles.ts'
import { openersOf, type Statement } from '../../../protocol/statement.ts'

/** A channel that fell to a single opener goes on for so many days, for somebody new to join. */
const GRACE_DAYS = 14

/**
 * Whether a channel takes reports today: the statement says so, custody exists, and two people can open it, or could
 * until fewer than two weeks ago (`shortSince`).
 */
export function takesReports(statement: Statement, channel: string, shortSince: string | null, today: string): boolean {
  const named = statement.channels.find(({ id }) => id === channel)
  if (!named?.open || statement.custody === null) return false
  const openers = openersOf(statement, channel).length
  if (shortSince === null) return openers >= MIN_OPENERS
  return openers > 0 && today <= addDays(shortSince, GRACE_DAYS)
}
