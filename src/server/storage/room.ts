// Guards the free space of the disk. Files are refused first, so that a flood of them leaves room for texts; then
// texts, so that a flood of them leaves room for the office's work and the daily release.
import { insist } from '../../domain/errors.ts'
import type { Blobs } from './blobs.ts'

/** Share of the disk that must be free before files or texts are stored. */
export const LEAST_FREE = { files: 0.1, text: 0.03 } as const

/**
 * Throws `storage_full` when too little of the disk is free. It measures the disk of the data folder; a database on
 * another disk fails by itself when that one is full.
 */
export async function demandRoom(blobs: Blobs, what: keyof typeof LEAST_FREE): Promise<void> {
  insist((await blobs.freeShare()) >= LEAST_FREE[what], 'storage_full', 'too little of the disk is free')
}
