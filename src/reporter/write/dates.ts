import { periodOf } from '../../ui/DateField/parts.ts'
import type { DateBoxes } from './writing.ts'

/** Whether the boxes hold something that names no date: going on would lose it silently. */
export function isBroken(boxes: DateBoxes | undefined): boolean {
  if (!boxes) return false
  return periodOf(boxes.from) === null || (boxes.period && periodOf(boxes.to) === null)
}

/** Whether a period ends before it begins, compared as finely as both are known. */
export function endsBefore(from: string, to: string): boolean {
  const grain = Math.min(from.length, to.length)
  return to.slice(0, grain) < from.slice(0, grain)
}
