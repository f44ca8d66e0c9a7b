// When a channel may open, and since when too few people can open it.
import { insist } from '../../../domain/errors.ts'
import { MIN_OPENERS, openersOf } from '../../../domain/rights.ts'
import type { Statement, StatementChannel } from '../../../protocol/keys/statement.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import type { Known } from './known.ts'
import { lockboxName } from './lockboxes.ts'

/** Checks the next statement's channels: each is named once, its questionnaire is known, its lockboxes exist. */
export function checkChannels(known: Known, next: Statement, supplied: readonly LockboxRow[]): void {
  const { last } = known
  insist(new Set(next.channels.map(({ id }) => id)).size === next.channels.length, 'invalid', 'a channel named twice')
  for (const channel of next.channels) {
    insist(known.questionnaires.get(channel.id)?.has(channel.questionnaire), 'invalid', 'a questionnaire is unknown')
    checkKeys(known, next, channel, new Set(supplied.map(lockboxName)))
    if (!channel.open) continue
    insist(next.custody !== null, 'invalid', 'a channel opens only when custody exists')
    // A channel that is open already may stay open for a while with a single opener: see `shortSince`.
    const needed = last.statement.channels.some(({ id, open }) => id === channel.id && open) ? 1 : MIN_OPENERS
    insist(openersOf(next.staff, channel.id).length >= needed, 'invalid', 'too few people can open the channel')
  }
}

/**
 * The day since which a channel has too few openers, or null. `able` holds the numbers of the members who can log in:
 * a suspended member opens nothing.
 */
export function shortSince(
  statement: Statement,
  channel: string,
  able: ReadonlySet<number>,
  before: string | null,
  today: string,
): string | null {
  const openers = openersOf(statement.staff, channel).filter(({ number }) => able.has(number))
  return openers.length >= MIN_OPENERS ? null : (before ?? today)
}

/**
 * Demands the lockboxes of the channel identity: for recovery and for everyone who opens the channel; after a renewal
 * also one that gives the old identity to the new one. Lockboxes from before a renewal hold the old identity and do not
 * count.
 */
function checkKeys(known: Known, next: Statement, channel: StatementChannel, given: ReadonlySet<string>): void {
  const { last } = known
  const before = last.statement.channels.find(({ id }) => id === channel.id)
  const renewed = before?.recipient !== channel.recipient
  const has = (to: string) => {
    const name = lockboxName({ kind: 'channel', of: channel.id, to })
    return given.has(name) || (!renewed && known.lockboxes.has(name))
  }
  if (!renewed && !channel.open) return
  insist(has(next.recovery), 'invalid', 'office recovery has no lockbox of a channel')
  insist(
    openersOf(next.staff, channel.id).every(({ recipient }) => has(recipient)),
    'invalid',
    'an opener has no lockbox',
  )
  if (before && renewed) insist(has(channel.recipient), 'invalid', 'a renewed channel without its old identity')
}
