import { quietly } from '../core/quietly.tsx'

/** Loaded only if a questionnaire sets a limit. */
export const LazyLimit = quietly(async () => (await import('./Limit.tsx')).Limit)
