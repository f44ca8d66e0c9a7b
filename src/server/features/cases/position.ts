// The position of a case in a list, as text: where the next page begins.
import { AppError } from '../../../domain/errors.ts'
import { isDay } from '../../../domain/names/day.ts'
import type { Position } from './queue.queries.ts'

const URGENT = 'urgent'

/** Parses `2026-03-02.ID`, with `.urgent` at the end in the urgent part of a list. Throws `invalid`. */
export function readPosition(text: string): Position {
  const [day = '', id = '', mark = '', ...rest] = text.split('.')
  const known = isDay(day) && /^[A-Za-z0-9_-]{22}$/.test(id) && (mark === '' || mark === URGENT) && rest.length === 0
  if (!known) throw new AppError('invalid', 'not a position in the list')
  return { day, id, urgent: mark === URGENT }
}

/** Inverse of `readPosition`. */
export function writePosition({ day, id, urgent }: Position): string {
  return [day, id, ...(urgent ? [URGENT] : [])].join('.')
}
