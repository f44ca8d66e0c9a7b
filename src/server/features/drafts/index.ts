export { expireDrafts, makeRoom } from './drafts.ts'
export { measureDraft, readDraftPart } from './queries.ts'
export { draftRoutes } from './routes.ts'
