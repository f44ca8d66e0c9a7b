export { expireDrafts, makeRoom, readDraftPart } from './drafts.ts'
export { measureDraft } from './queries.ts'
export { draftRoutes } from './routes.ts'
