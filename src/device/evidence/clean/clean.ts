import { type Bytes, type Cleaned, startsWith, type Trace, traces } from './cleaned.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

export type { Trace } from './cleaned.ts'

export type PictureKind = 'jpeg' | 'png' | 'webp'

export interface CleanedFile {
  blob: Blob
  /** True when the file is known to be free of metadata; false means that `blob` is the very file given. */
  cleaned: boolean
  kind: PictureKind | 'other'
  removed: readonly Trace[]
}

const cleaners: Record<PictureKind, (file: Bytes) => Cleaned | null | Promise<Cleaned | null>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
}

/**
 * Removes metadata from a JPEG, PNG or WebP picture without touching its pixels: the container is walked and
 * copied, never decoded (a canvas would recompress, and Tor Browser adds noise). Same bytes in, same bytes out.
 * Of a colour profile only what colours are computed from stays: it can name a monitor and its serial number.
 * Never throws: a file of another type, or one that cannot be read to its end, comes back as it is.
 */
export async function cleanFile(file: Blob): Promise<CleanedFile> {
  let kind: CleanedFile['kind'] = 'other'
  try {
    // The name and the declared type say nothing; and only the head is read, since a film may be half a gigabyte.
    kind = kindOf(new Uint8Array(await file.slice(0, 12).arrayBuffer()))
    if (kind === 'other') return { blob: file, cleaned: false, kind, removed: [] }
    const result = await cleaners[kind](new Uint8Array(await file.arrayBuffer()))
    if (!result) return { blob: file, cleaned: false, kind, removed: [] }
    const blob = new Blob(result.parts, { type: `image/${kind}` })
    return { blob, cleaned: true, kind, removed: traces.filter((trace) => result.removed.has(trace)) }
  } catch {
    // Too little memory, or a file that has gone: evidence must not be lost over its cleaning, so the caller
    // keeps the original and can say that it was not cleaned.
    return { blob: file, cleaned: false, kind, removed: [] }
  }
}

function kindOf(head: Uint8Array): CleanedFile['kind'] {
  if (startsWith(head, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8)) return 'webp'
  return 'other'
}
