// Violation types under the rounding policy.
import { nearest, SPREAD, STEP } from './steps.ts'

interface Type {
  readonly type: string
  readonly count: number
}

/** The types known before, then those that the office offers, then those off its list that cases still have. */
export function typesInOrder(
  before: readonly Type[],
  offered: readonly string[],
  counted: readonly Type[],
): readonly string[] {
  return [...new Set([...before.map(({ type }) => type), ...offered, ...counted.map(({ type }) => type).sort()])]
}

/**
 * Rounds each type to the nearest step, so that one or two cases never show. A type is raised only while the fewest
 * cases that the shown counts prove leave at least two cases of the total open: otherwise the total would reveal them.
 */
export function raiseTypes(
  before: readonly Type[],
  counted: readonly Type[],
  offered: readonly string[],
  mostInTotal: number,
): Type[] {
  const order = typesInOrder(before, offered, counted)
  const targets = new Map(counted.map(({ type, count }) => [type, nearest(count)]))
  const targetOf = (type: string) => targets.get(type) ?? 0
  const shown = new Map<string, number>()
  for (const type of order) {
    const known = before.find((one) => one.type === type)?.count ?? 0
    shown.set(type, Math.min(known, targetOf(type)))
  }
  for (const type of [...order].sort((a, b) => targetOf(b) - targetOf(a))) {
    while ((shown.get(type) ?? 0) < targetOf(type)) {
      shown.set(type, (shown.get(type) ?? 0) + STEP)
      if (heldBy(shown) <= mostInTotal - SPREAD) continue
      shown.set(type, (shown.get(type) ?? 0) - STEP)
      break
    }
  }
  // A type that is off the list and has too few cases is not even named: its place in the order would reveal it.
  const named = new Set([...before.map(({ type }) => type), ...offered])
  return order
    .map((type) => ({ type, count: shown.get(type) ?? 0 }))
    .filter(({ type, count }) => count > 0 || named.has(type))
}

/** The fewest cases that the shown counts prove. */
function heldBy(shown: ReadonlyMap<string, number>): number {
  return [...shown.values()].reduce((held, count) => held + Math.max(0, count - SPREAD), 0)
}
