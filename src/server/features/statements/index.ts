export { acceptedStatement, currentStatement, statementOf } from './current.ts'
export { listNotes } from './queries.ts'
export { statementRoutes } from './routes.ts'
