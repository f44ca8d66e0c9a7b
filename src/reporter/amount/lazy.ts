import { lazy } from '../core/lazy.tsx'

/** A chunk of its own: few questionnaires ask for money. */
export const LazyAmount = lazy(async () => (await import('./AmountQuestion.tsx')).AmountQuestion)
