export { expireDrafts } from './drafts.ts'
export { readDraft } from './queries.ts'
export { draftRoutes } from './routes.ts'
