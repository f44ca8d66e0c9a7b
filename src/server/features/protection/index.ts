export { listProcedures, openProcedure, setProcedure } from './queries.ts'
