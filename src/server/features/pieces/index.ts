export {
  attachPieces,
  decidedOn,
  listDraftPieces,
  listLargeDrafts,
  takeUnattached,
  takeUnattachedBefore,
  usedRoom,
} from './queries.ts'
export { pieceRoutes } from './routes.ts'
