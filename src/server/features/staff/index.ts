export { invite } from './invitations.ts'
export { liftByOperator } from './members.ts'
export { listSuspended } from './queries.ts'
export { staffRoutes } from './routes.ts'
