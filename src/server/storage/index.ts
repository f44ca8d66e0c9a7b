export type { Blobs } from './blobs.ts'
export { openDiskBlobs } from './disk.ts'
export { disk, type FileSystem, type OpenFile, syncPath } from './files.ts'
