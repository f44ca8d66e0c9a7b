export { siteRoutes } from './routes.ts'
export { siteOf } from './site.ts'
