export { emptyRecord, listWaitingRecords, releaseRecord } from './queries.ts'
export { recordRoutes } from './routes.ts'
