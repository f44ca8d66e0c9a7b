export { acceptedStatement, currentStatement, statementOf } from './current.ts'
export { listNotes, questionnaireBody } from './queries.ts'
export { statementRoutes } from './routes.ts'
