import { ENTRY_FILES } from './names/limits.ts'

/** Limits of evidence per slot. */
export const EVIDENCE_LIMITS = {
  /** Files before the first answer: as many as one entry brings. */
  files: ENTRY_FILES,
  /** Further files after the first answer, in the same proportion as the bytes. */
  filesAfter: 120,
  /** Padded bytes before the first answer. */
  bytesBefore: 512 * 1024 * 1024,
  /** Further padded bytes after the first answer. */
  bytesAfter: 2 * 1024 * 1024 * 1024,
} as const

/** The room that a slot's evidence occupies: files (as far as they can be distinguished) and padded bytes. */
export interface Evidence {
  readonly files: number
  readonly bytes: number
}

/** How much more evidence a slot takes, never negative; `answered` means that the office gave its first answer. */
export function roomLeft(used: Evidence, answered: boolean): Evidence {
  const { files, filesAfter, bytesBefore, bytesAfter } = EVIDENCE_LIMITS
  return {
    files: Math.max(0, files + (answered ? filesAfter : 0) - used.files),
    bytes: Math.max(0, bytesBefore + (answered ? bytesAfter : 0) - used.bytes),
  }
}
