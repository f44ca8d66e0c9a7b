import { quietly } from '../core/quietly.tsx'

/** Fetched only where a questionnaire sets a limit. */
export const LazyLimit = quietly(async () => (await import('./Limit.tsx')).Limit)
