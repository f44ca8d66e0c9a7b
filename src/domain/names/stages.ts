/** The stages of a case, as signed entries name them, in the usual order. The moves are in `../stages.ts`. */
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

/** The outcomes of a closed case. */
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
