import { addDays } from '../../../domain/days.ts'
import { MIN_OPENERS, openersOf } from '../../../domain/rights.ts'
import { isTooOld, type Statement } from '../../../protocol/keys/statement.ts'

/** A channel with only one opener left stays open for this many days, so that a new person can join. */
const GRACE_DAYS = 14

/** What the server stores about a channel besides the statement. */
export interface StoredChannel {
  readonly id: string
  /** Day since which fewer than two people can open it; null while enough can. */
  readonly short_since: string | null
  readonly paused: 0 | 1
}

/**
 * Whether a channel takes reports today: the statement says so and is not so old that devices refuse it, custody exists,
 * the channel is not closed for a while, and two people can open it, or could until less than two weeks ago.
 */
export function takesReports(statement: Statement, channel: StoredChannel, today: string): boolean {
  const named = statement.channels.find(({ id }) => id === channel.id)
  if (!named?.open || statement.custody === null || channel.paused) return false
  if (isTooOld(statement, today)) return false
  const openers = openersOf(statement.staff, channel.id).length
  if (channel.short_since === null) return openers >= MIN_OPENERS
  return openers > 0 && today <= addDays(channel.short_since, GRACE_DAYS)
}
