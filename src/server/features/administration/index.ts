export { emblemOf } from './emblem.ts'
export { administrationRoutes, emblemRoutes } from './routes.ts'
