// Sizes reveal contents, so texts are padded to steps of 4 KiB, and files to whole pieces or to 64 KiB times a power of
// 2.
import { demand } from '../errors.ts'
import { type Bytes, equal, fromUtf8, utf8 } from './bytes.ts'
import { parseJson } from './json.ts'

export const TEXT_STEP = 4096
export const PIECE_SIZE = 1_048_576
export const SMALLEST_PIECE = 65_536
/** The size of a vault by the version of its format, whether it is filled or not. */
export const VAULT_SIZES = { 1: 4096, 2: 2048 } as const
/** The plaintext of every lockbox has this size, whatever it holds. */
export const LOCKBOX_STEP = 512

/** The plaintext sizes that a piece may have. */
export const PIECE_SIZES: readonly number[] = [1, 2, 4, 8, 16].map((factor) => factor * SMALLEST_PIECE)

/** JSON as UTF-8, filled with spaces to a multiple of `step` bytes. */
export function padJson(value: unknown, step = TEXT_STEP): Bytes {
  const bytes = utf8(JSON.stringify(value))
  const padded = new Uint8Array(Math.max(1, Math.ceil(bytes.length / step)) * step).fill(0x20)
  padded.set(bytes)
  return padded
}

/**
 * Exact inverse of `padJson`; throws `form` for any other bytes: another spelling, white space inside, a member named
 * twice (which parsers treat differently), more padding than needed.
 */
export function unpadJson(bytes: Uint8Array, step = TEXT_STEP): unknown {
  demand(bytes.length > 0 && bytes.length % step === 0, 'form', 'not padded')
  const value = parseJson(fromUtf8(bytes))
  demand(equal(padJson(value, step), bytes), 'form', 'not the canonical JSON')
  return value
}

/** Number of pieces for a file of this many bytes; an empty file has one. */
export function pieceCount(size: number): number {
  return Math.max(1, Math.ceil(size / PIECE_SIZE))
}

/** Plaintext size of piece `index` (from 0) of a file of this many bytes, padding included. */
export function pieceSize(size: number, index: number): number {
  const rest = size - index * PIECE_SIZE
  if (rest >= PIECE_SIZE) return PIECE_SIZE
  return PIECE_SIZES.find((step) => step >= rest) ?? PIECE_SIZE
}

/** The piece, padded with zeros to its size. */
export function padPiece(bytes: Uint8Array): Bytes {
  const padded = new Uint8Array(pieceSize(bytes.length, 0))
  padded.set(bytes)
  return padded
}

/** How many bytes all pieces of a file of this size have before encryption. */
export function paddedFileSize(size: number): number {
  const last = pieceCount(size) - 1
  return last * PIECE_SIZE + pieceSize(size, last)
}
