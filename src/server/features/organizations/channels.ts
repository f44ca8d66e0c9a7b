// When a channel may open, and since when it is short of people who can open it.
import { insist } from '../../../domain/errors.ts'
import { MIN_OPENERS, openersOf } from '../../../domain/rights.ts'
import type { Statement, StatementChannel } from '../../../protocol/keys/statement.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import type { Known } from './known.ts'
import { lockboxName } from './lockboxes.ts'

/** Every channel of the next statement: named once, its questionnaire known, its keys where they must be. */
export function checkChannels(known: Known, next: Statement, supplied: readonly LockboxRow[]): void {
  const { last } = known
  insist(new Set(next.channels.map(({ id }) => id)).size === next.channels.length, 'invalid', 'a channel named twice')
  for (const channel of next.channels) {
    insist(known.questionnaires.get(channel.id)?.has(channel.questionnaire), 'invalid', 'an unknown questionnaire')
    checkKeys(known, next, channel, new Set(supplied.map(lockboxName)))
    if (!channel.open) continue
    insist(next.custody !== null, 'invalid', 'a channel opens only when custody exists')
    // One that is open already stays so for a while with a single opener: see `shortSince`.
    const needed = last.statement.channels.some(({ id, open }) => id === channel.id && open) ? 1 : MIN_OPENERS
    insist(openersOf(next.staff, channel.id).length >= needed, 'invalid', 'too few people can open the channel')
  }
}

/**
 * The day since which a channel has too few openers, or null. `able` are the numbers of members who can log in:
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
 * The channel identity's lockboxes: to recovery and to everyone who opens the channel; to the new identity from the
 * one that it replaces. After a renewal the stored ones hold the old identity and do not count.
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
  insist(has(next.recovery), 'invalid', 'a channel without a lockbox to office recovery')
  insist(
    openersOf(next.staff, channel.id).every(({ recipient }) => has(recipient)),
    'invalid',
    'an opener without a lockbox',
  )
  if (before && renewed) insist(has(channel.recipient), 'invalid', 'a renewed channel without the identity before it')
}
