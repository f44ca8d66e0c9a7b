export { type Counters, openCounters } from './counters.ts'
export { COUNTER_TABLES } from './postgres.queries.ts'
