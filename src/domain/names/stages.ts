/** Where a case stands, as signed entries name it, in the usual order. Who moves it is in `../stages.ts`. */
export const STAGES = [
  'received',
  'review',
  'routing',
  'clarification',
  'investigation',
  'reporting',
  'follow_up',
  'closed',
  'archived',
] as const
export type Stage = (typeof STAGES)[number]

/** How a case ends. */
export const OUTCOMES = [
  'substantiated',
  'unsubstantiated',
  'incomplete',
  'out_of_scope',
  'duplicate',
  'false_report',
  'withdrawn',
] as const
export type Outcome = (typeof OUTCOMES)[number]
