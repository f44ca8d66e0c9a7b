// The guard of the disk: what is refused while little of it is free, so that a flood of files leaves room for texts, and
// one of texts leaves room for the office to work and for the daily release.
import { insist } from '../../domain/errors.ts'
import type { Blobs } from './blobs.ts'

/** Share of the disk that must be free for what is to be stored. */
export const LEAST_FREE = { files: 0.1, text: 0.03 } as const

/**
 * Throws `storage_full` where too little of the disk is free. It measures the disk of the data folder: a database on
 * another one refuses by itself when that is full.
 */
export async function demandRoom(blobs: Blobs, what: keyof typeof LEAST_FREE): Promise<void> {
  insist((await blobs.freeShare()) >= LEAST_FREE[what], 'storage_full', 'too little of the disk is free')
}
