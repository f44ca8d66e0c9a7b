import type { Migration } from 'kysely/migration'
import * as first from './0001-first.ts'
import * as statistics from './0002-statistics.ts'
import * as channels from './0003-channels.ts'
import * as custody from './0004-custody.ts'
import * as letters from './0005-letters.ts'
import * as suspensions from './0006-suspensions.ts'
import * as shares from './0007-shares.ts'
import * as acts from './0008-acts.ts'
import * as counters from './0010-counters.ts'
import * as prices from './0011-prices.ts'
import * as inbox from './0012-inbox.ts'
import * as discards from './0013-discards.ts'
import * as draftFiles from './0014-draft-files.ts'
import * as waits from './0015-waits.ts'
import * as queue from './0016-queue.ts'
import * as disclosures from './0017-disclosures.ts'
import * as protection from './0018-protection.ts'
import * as lettersRead from './0019-letters-read.ts'

/** In the order of their names. A migration never changes after it ran anywhere, and the unused number 9 stays unused. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-statistics': statistics,
  '0003-channels': channels,
  '0004-custody': custody,
  '0005-letters': letters,
  '0006-suspensions': suspensions,
  '0007-shares': shares,
  '0008-acts': acts,
  '0010-counters': counters,
  '0011-prices': prices,
  '0012-inbox': inbox,
  '0013-discards': discards,
  '0014-draft-files': draftFiles,
  '0015-waits': waits,
  '0016-queue': queue,
  '0017-disclosures': disclosures,
  '0018-protection': protection,
  '0019-letters-read': lettersRead,
}

/** The last of them. */
export const LATEST = Object.keys(migrations).sort().at(-1) ?? ''

/**
 * Those that change both of SQLite's files. A transaction over both would not be atomic when the power fails: they run
 * without one, and each of their steps can be repeated.
 */
export const OVER_BOTH_FILES: ReadonlySet<string> = new Set(['0012-inbox', '0014-draft-files'])
