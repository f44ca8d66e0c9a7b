export {
  answeredCase,
  attachPieces,
  listDraftPieces,
  takeUnattached,
  takeUnattachedBefore,
  usedRoom,
} from './queries.ts'
export { pieceRoutes } from './routes.ts'
