export { erasedTables, listErasures, oweErasure } from './erasures.queries.ts'
export { removeFiles, removeWaiting } from './files.ts'
export { takeWaitingPieces, type WaitingFiles } from './inbox.queries.ts'
export { listDeletions, planDeletion, settleDeletions, takePieces } from './queries.ts'
