import { type Bytes, type Cleaned, startsWith, type Trace, traces } from './cleaned.ts'

export type { Trace } from './cleaned.ts'

export type PictureKind = 'jpeg' | 'png' | 'webp'

export interface CleanedFile {
  blob: Blob
  /** True when the file is known to be free of metadata; false means that `blob` is the given file, unchanged. */
  cleaned: boolean
  kind: PictureKind | 'other'
  removed: readonly Trace[]
}

type Cleaner = (file: Bytes) => Cleaned | null | Promise<Cleaned | null>

/** Chunks of their own: a report without pictures needs none of them. */
const cleaners: Record<PictureKind, () => Promise<Cleaner>> = {
  jpeg: async () => (await import('./jpeg/jpeg.ts')).cleanJpeg,
  png: async () => (await import('./png/png.ts')).cleanPng,
  webp: async () => (await import('./webp.ts')).cleanWebp,
}

/** Fetches the code for every kind of picture. */
export async function loadCleaners(): Promise<void> {
  for (const load of Object.values(cleaners)) await load()
}

/**
 * Removes metadata from a JPEG, PNG or WebP picture without touching its pixels: the container is walked and copied,
 * never decoded (a canvas would recompress, and Tor Browser adds noise). Same bytes in, same bytes out. A colour
 * profile keeps only the data from which colours are computed: the rest can name a monitor and its serial number. A
 * file of another type, or one that cannot be read to its end, comes back unchanged. Throws like a lost connection when
 * the cleaning code cannot be fetched: that must never send a file uncleaned.
 */
export async function cleanFile(file: Blob): Promise<CleanedFile> {
  // The name and the declared type prove nothing. Only the head is read, since a film may be half a gigabyte.
  const kind = await file
    .slice(0, 12)
    .arrayBuffer()
    .then(kindOf, () => 'other' as const)
  if (kind === 'other') return { blob: file, cleaned: false, kind, removed: [] }
  const clean = await cleaners[kind]().catch((cause: unknown) => {
    throw Object.assign(new Error('the cleaning code could not be fetched', { cause }), { code: 'offline' })
  })
  try {
    const result = await clean(new Uint8Array(await file.arrayBuffer()))
    if (!result) return { blob: file, cleaned: false, kind, removed: [] }
    const blob = new Blob(result.parts, { type: `image/${kind}` })
    return { blob, cleaned: true, kind, removed: traces.filter((trace) => result.removed.has(trace)) }
  } catch {
    // Too little memory, or the file is gone: cleaning must never cost evidence, so the caller keeps the original and
    // can say that it was not cleaned.
    return { blob: file, cleaned: false, kind, removed: [] }
  }
}

function kindOf(buffer: ArrayBuffer): CleanedFile['kind'] {
  const head = new Uint8Array(buffer)
  if (startsWith(head, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8)) return 'webp'
  return 'other'
}
