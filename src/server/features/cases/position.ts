// The position of a case in a list, as text: where the next page begins.
import { AppError } from '../../../domain/errors.ts'
import { isDay } from '../../../domain/names/day.ts'
import type { Position } from './queue.queries.ts'

/** Parses `2026-03-02.ID`, with the number of the part at the end after the first one. Throws `invalid`. */
export function readPosition(text: string): Position {
  const [day = '', id = '', part = '0', ...rest] = text.split('.')
  const known = isDay(day) && /^[A-Za-z0-9_-]{22}$/.test(id) && /^[0-9]$/.test(part) && rest.length === 0
  if (!known) throw new AppError('invalid', 'not a position in the list')
  return { part: Number(part), day, id }
}

/** Inverse of `readPosition`. */
export function writePosition({ part, day, id }: Position): string {
  return [day, id, ...(part > 0 ? [part] : [])].join('.')
}
