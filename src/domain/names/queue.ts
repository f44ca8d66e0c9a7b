/** The lists of the queue, as requests name them, in the order of their tabs. What belongs to each is in `../queue.ts`. */
export const QUEUE_LISTS = [
  'mine',
  'letters',
  'protection',
  'late',
  'due_soon',
  'new',
  'waiting',
  'check_in',
  'follow_up',
  'open',
  'closed',
  'archived',
  'all',
] as const
export type QueueList = (typeof QUEUE_LISTS)[number]

/**
 * What a list can be sorted by. letter: the longest wait for an answer to a letter; due: the due day of the first answer;
 * received: the day of receipt; stage: the stage, and the day since which a case is in it; protection: the due day of a
 * request for protection; check_in: the day on which the reporter is asked how they are.
 */
export const QUEUE_SORTS = ['letter', 'due', 'received', 'stage', 'protection', 'check_in'] as const
export type QueueSort = (typeof QUEUE_SORTS)[number]
