export { findGiveaways } from './find.ts'
export type { Span } from './kinds.ts'
export { type Quote, quoteOf } from './sentence.ts'
