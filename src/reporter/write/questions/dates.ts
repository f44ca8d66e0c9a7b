import { periodOf } from '../../../ui/DateField/parts.ts'
import type { DateBoxes } from '../state.ts'

/** The boxes whose content is not a date, if any: going on would silently lose it. */
export function brokenIn(boxes: DateBoxes | undefined): 'from' | 'to' | null {
  if (!boxes) return null
  if (periodOf(boxes.from) === null) return 'from'
  return boxes.period && periodOf(boxes.to) === null ? 'to' : null
}

/** Whether a period ends before it begins, compared to the precision that both have. */
export function endsBefore(from: string, to: string): boolean {
  const grain = Math.min(from.length, to.length)
  return to.slice(0, grain) < from.slice(0, grain)
}
