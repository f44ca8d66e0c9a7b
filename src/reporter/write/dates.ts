import { periodOf } from '../../ui/DateField/parts.ts'
import type { DateBoxes } from './state.ts'

/** The boxes that hold something which names no date, if any: going on would lose it silently. */
export function brokenIn(boxes: DateBoxes | undefined): 'from' | 'to' | null {
  if (!boxes) return null
  if (periodOf(boxes.from) === null) return 'from'
  return boxes.period && periodOf(boxes.to) === null ? 'to' : null
}

/** Whether a period ends before it begins, compared as finely as both are known. */
export function endsBefore(from: string, to: string): boolean {
  const grain = Math.min(from.length, to.length)
  return to.slice(0, grain) < from.slice(0, grain)
}
