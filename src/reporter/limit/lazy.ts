import { optional } from '../core/optional.tsx'

/** Loaded only if a questionnaire sets a limit. */
export const LazyLimit = optional(async () => (await import('./Limit.tsx')).Limit)
