import { optional } from '../core/optional.tsx'

/** A chunk of its own: few questionnaires set a limit. */
export const LazyLimit = optional(async () => (await import('./Limit.tsx')).Limit)
