export { takesReports } from './openness.ts'
export { findChannel, listChannels } from './queries.ts'
