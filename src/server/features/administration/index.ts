export { administrationRoutes, emblemRoutes } from './routes.ts'
