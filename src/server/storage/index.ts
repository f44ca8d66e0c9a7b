export { type Blobs, type Inbox, LostFile, readWhole } from './blobs.ts'
export { openDiskBlobs } from './disk.ts'
export { disk, type FileSystem, type OpenFile, syncPath } from './files.ts'
export { demandRoom, LEAST_FREE } from './room.ts'
