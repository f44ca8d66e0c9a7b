export type { Blobs, Inbox, Store } from './blobs.ts'
export { openDiskBlobs } from './disk.ts'
export { disk, type FileSystem, type OpenFile } from './files.ts'
