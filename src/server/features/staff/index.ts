export { invite } from './invitations.ts'
export { staffRoutes } from './routes.ts'
