export { acceptedStatement, currentStatement, type StoredStatement, statementAt } from './current.ts'
export { listNotes } from './queries.ts'
export { statementRoutes } from './routes.ts'
