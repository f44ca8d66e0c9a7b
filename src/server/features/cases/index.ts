export { checkNextEntry, type OpenedCase, openForWriting } from './opened-case.ts'
export { listAssigned } from './queries.ts'
export { caseRoutes } from './routes.ts'
export { waitFor } from './waits.ts'
