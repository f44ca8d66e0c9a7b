export { removeFiles } from './files.ts'
export { listDeletions, planDeletion, settleDeletions, takePieces } from './queries.ts'
