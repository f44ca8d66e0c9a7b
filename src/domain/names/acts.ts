/**
 * The signed acts of version 1: what the server has to carry out, and therefore may read, although the entry that goes
 * with it is sealed. Which of them a server takes, and from whom, is in `../rights.ts`.
 */
export const ACTS = [
  'classification',
  'disclosure',
  'false_report',
  'recusal',
  'legal_hold',
  'discard',
  'take_back',
  'destruction',
  'sanction',
] as const
export type ActName = (typeof ACTS)[number]
