/** Limits of evidence per slot. */
export const EVIDENCE_LIMITS = {
  /** Files before the first answer. */
  files: 30,
  /** Files more after it, in the same proportion as the bytes. */
  filesAfter: 120,
  /** Padded bytes before the first answer. */
  bytesBefore: 512 * 1024 * 1024,
  /** Padded bytes more after the first answer. */
  bytesAfter: 2 * 1024 * 1024 * 1024,
} as const
