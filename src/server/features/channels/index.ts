export { takesReports } from './openness.ts'
export { findChannel } from './queries.ts'
export { siteRoutes } from './routes.ts'
export { siteOf } from './site.ts'
