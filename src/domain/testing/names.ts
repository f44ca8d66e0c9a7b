// The names that signed entries, statements and databases carry, written out a second time: a name that changes by
// accident would make old signatures unreadable. The types see to it that nothing here is misspelt.
import type { Role } from '../roles.ts'
import type { Outcome, Stage } from '../stages.ts'

export const EVERY_ROLE: readonly Role[] = [
  'administrator',
  'reviewer',
  'director',
  'investigator',
  'custodian',
  'observer',
]

export const EVERY_STAGE: readonly Stage[] = [
  'received',
  'review',
  'routing',
  'clarification',
  'investigation',
  'reporting',
  'follow_up',
  'closed',
  'archived',
]

export const EVERY_OUTCOME: readonly Outcome[] = [
  'substantiated',
  'unsubstantiated',
  'incomplete',
  'out_of_scope',
  'duplicate',
  'false_report',
  'withdrawn',
]

/** Every choice of some of these, the empty one included: of six roles there are 64. */
export function subsetsOf<Item>(items: readonly Item[]): Item[][] {
  const subsets: Item[][] = [[]]
  for (const item of items) subsets.push(...subsets.map((subset) => [...subset, item]))
  return subsets
}
