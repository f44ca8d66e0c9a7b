// Takes one file from the phone to the server: removes hidden data, seals it piece by piece, sends and describes it.
import { pieceCount, pieceSize } from '../../protocol/encoding/padding.ts'
import type { EvidenceFile } from '../../protocol/entries/parts.ts'
import { sealedSize } from '../../protocol/sealing/form.ts'
import { throwIfAborted } from './abort.ts'
import { cleanFile, type Trace } from './clean/clean.ts'
import { sealPieces } from './seal.ts'
import { type UploadHooks, type UploadTarget, uploadPiece } from './upload.ts'

export type StoringState = 'cleaning' | 'sealing' | 'asking' | 'sending' | 'waiting'

/** What a file contained besides its visible content. */
export interface Found {
  readonly cleaned: boolean
  readonly removed: readonly Trace[]
  /** A JPEG, PNG or WebP. If it was not cleaned, it is damaged or cannot be checked. */
  readonly picture: boolean
}

export interface StoreHooks extends Pick<UploadHooks, 'signal'> {
  readonly state?: ((state: StoringState) => void) | undefined
  /** 0 to 1: of the file, or while asking of the proof of work. */
  readonly share?: ((share: number) => void) | undefined
  readonly found?: ((found: Found) => void) | undefined
}

export interface StoreOptions {
  readonly name: string
  readonly type: string
  /** Send it unchanged, with its hidden data, because the person wants that. */
  readonly original?: boolean | undefined
}

/** Stores a file for a recipient that the rule of keys allows. Returns only when the server holds every piece. */
export async function storeFile(
  target: UploadTarget,
  recipient: string,
  file: Blob,
  options: StoreOptions,
  hooks: StoreHooks = {},
): Promise<EvidenceFile> {
  hooks.state?.('cleaning')
  const cleaned = options.original ? null : await cleanFile(file)
  const picture = cleaned !== null && cleaned.kind !== 'other'
  hooks.found?.({ cleaned: cleaned?.cleaned ?? false, removed: cleaned?.removed ?? [], picture })
  const blob = cleaned?.blob ?? file
  hooks.state?.('sealing')
  const total = sealedFileSize(blob.size)
  let before = 0
  const pieces: EvidenceFile['pieces'] = []
  for await (const piece of sealPieces(recipient, blob)) {
    throwIfAborted(hooks.signal)
    hooks.state?.('sending')
    await uploadPiece(target, piece, {
      signal: hooks.signal,
      sent: (bytes) => hooks.share?.((before + bytes) / total),
      working: (share) => {
        hooks.state?.('asking')
        hooks.share?.(share)
      },
      paid: () => {
        hooks.state?.('sending')
        hooks.share?.(before / total)
      },
      waiting: (waiting) => hooks.state?.(waiting ? 'waiting' : 'sending'),
    })
    before += piece.bytes.length
    pieces.push({ id: piece.id, sha256: piece.sha256 })
  }
  return {
    name: shortName(options.name),
    type: options.type.slice(0, 127),
    size: blob.size,
    cleaned: cleaned?.cleaned ?? false,
    pieces,
  }
}

function sealedFileSize(size: number): number {
  let total = 0
  for (let index = 0; index < pieceCount(size); index++) total += sealedSize(pieceSize(size, index))
  return total
}

/** At most 255 characters, with the ending kept: it tells a handler what kind of file it is. */
function shortName(name: string): string {
  if (name.length <= 255) return name
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  return name.slice(0, 255 - ending.length) + ending
}
