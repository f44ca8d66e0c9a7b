// The discarded cases as those see them who open their channels.
import type * as z from 'zod/mini'
import { lastDayToTakeBack } from '../../../domain/discard.ts'
import type { DiscardedAnswer, DiscardedQuery } from '../../../protocol/wire/cases.ts'
import type { Db } from '../../database/index.ts'
import { demandDuty, type Staff } from '../sessions/index.ts'
import { countDiscarded, listDiscarded } from './discard.queries.ts'
import { readPosition, writePosition } from './position.ts'

const PAGE = 100

/** One page of them. Throws `invalid`, and `not_allowed` for members who open no channel. */
export async function readDiscarded(
  db: Db,
  staff: Staff,
  { after }: z.infer<typeof DiscardedQuery>,
  today: string,
): Promise<z.infer<typeof DiscardedAnswer>> {
  demandDuty(staff, 'open')
  const found = await listDiscarded(db, staff, today, after === undefined ? null : readPosition(after), PAGE + 1)
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    cases: page.map((file) => ({
      id: file.id,
      channel: file.channel,
      registration: file.registration,
      receivedDay: file.received_day,
      discardedDay: file.discarded_day,
      destroyedOn: lastDayToTakeBack(file.discarded_day, [file.written_day ?? file.discarded_day]),
      letterKind: file.letter_kind,
      letterDay: file.letter_day,
    })),
    ...(await countDiscarded(db, staff, today)),
    next: found.length > PAGE && last ? writePosition({ part: 0, day: last.discarded_day, id: last.id }) : null,
    today,
  }
}
