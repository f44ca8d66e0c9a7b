export { findGiveaways } from './find.ts'
export type { Span } from './kinds.ts'
export { quoteOf } from './sentence.ts'
