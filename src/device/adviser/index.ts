export { findGiveaways } from './find.ts'
export type { Kind, Span } from './kinds.ts'
export { type Quote, quoteOf } from './sentence.ts'
