export {
  answeredCase,
  attachPieces,
  listDraftPieces,
  listLargeDrafts,
  takeUnattached,
  takeUnattachedBefore,
  usedRoom,
} from './queries.ts'
export { pieceRoutes } from './routes.ts'
