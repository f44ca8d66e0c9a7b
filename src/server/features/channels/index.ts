export { takesReports } from './openness.ts'
export { shortSince } from './queries.ts'
export { siteRoutes } from './routes.ts'
export { siteOf } from './site.ts'
