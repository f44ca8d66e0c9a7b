export { organizationColors } from './colors.ts'
export { siteRoutes } from './routes.ts'
