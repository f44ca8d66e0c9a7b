export { acceptedStatement, currentStatement, statementOf, statementsOf } from './current.ts'
export { listNotes } from './queries.ts'
export { statementRoutes } from './routes.ts'
