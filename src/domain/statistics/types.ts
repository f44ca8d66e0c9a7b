// Violation types under the rounding policy.
import { nearest, SPREAD, STEP } from './steps.ts'

interface Type {
  readonly type: string
  readonly count: number
}

/** Those known before, those the office offers, and last those that it took off its list but cases still have. */
export function typesInOrder(
  before: readonly Type[],
  offered: readonly string[],
  counted: readonly Type[],
): readonly string[] {
  return [...new Set([...before.map(({ type }) => type), ...offered, ...counted.map(({ type }) => type).sort()])]
}

/**
 * Each type to the nearest step, so that one or two cases never show. A type is raised only while all that the shown
 * counts are known to hold leaves two cases of the total open: else the total would say what each of them is.
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
  // A type off the list that has too few cases is not even named: a later place in the order would tell of it.
  const named = new Set([...before.map(({ type }) => type), ...offered])
  return order
    .map((type) => ({ type, count: shown.get(type) ?? 0 }))
    .filter(({ type, count }) => count > 0 || named.has(type))
}

/** How many cases the shown counts are known to hold at least. */
function heldBy(shown: ReadonlyMap<string, number>): number {
  return [...shown.values()].reduce((held, count) => held + Math.max(0, count - SPREAD), 0)
}
