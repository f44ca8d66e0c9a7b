// The names in signed entries, statements and databases, written a second time: a name that changes by accident would
// make signed data unreadable. The types make sure that nothing here is misspelt.
import type { ActName } from '../names/acts.ts'
import type { Chain, EntryKind } from '../names/entries.ts'
import type { Role } from '../names/roles.ts'
import type { Outcome, Stage } from '../names/stages.ts'
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

/** Each chain with the kinds of its entries. */
export const EVERY_CHAIN: readonly (readonly [Chain, readonly EntryKind[]])[] = [
  ['reporter', ['report', 'message', 'evidence', 'withdrawal', 'protection_request']],
  [
    'office',
    ['message', 'question', 'stage', 'classification', 'disclosure', 'discard', 'take_back', 'protection', 'check_in'],
  ],
  ['internal', ['assignment', 'dossier', 'request', 'note', 'document', 'work']],
]

export const EVERY_ACT: readonly ActName[] = [
  'classification',
  'disclosure',
  'false_report',
  'recusal',
  'legal_hold',
  'discard',
  'take_back',
  'destruction',
  'sanction',
]

/** Every subset of these items, including the empty one: six roles have 64. */
export function subsetsOf<Item>(items: readonly Item[]): Item[][] {
  const subsets: Item[][] = [[]]
  for (const item of items) subsets.push(...subsets.map((subset) => [...subset, item]))
  return subsets
}
