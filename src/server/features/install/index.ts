export { installRoutes } from './routes.ts'
