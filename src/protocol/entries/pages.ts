// The ciphertexts of a case are read in pages, so that neither side needs a whole case in memory at once.
import { demand } from '../errors.ts'

/** The limits of one page. The largest ciphertext fits into a page. */
export const PAGE = { bytes: 1_048_576, entries: 128 } as const

interface Sized {
  readonly size: number
}

/** These entries in their order, as pages; `size` is the ciphertext's length in bytes. */
export function pagesOf<Entry extends Sized>(entries: readonly Entry[]): Entry[][] {
  const pages: Entry[][] = []
  let room = 0
  for (const entry of entries) {
    const page = pages.at(-1)
    if (page && entry.size <= room && page.length < PAGE.entries) {
      page.push(entry)
      room -= entry.size
    } else {
      pages.push([entry])
      room = PAGE.bytes - entry.size
    }
  }
  return pages
}

/** Cuts the bytes of a page into the ciphertexts of its entries. Throws `content` if they have another length in all. */
export function cutPage<Entry extends Sized>(page: readonly Entry[], bytes: Uint8Array) {
  demand(bytes.length === sizeOf(page), 'content', 'a ciphertext is missing')
  let end = 0
  return page.map((entry): Entry & { readonly body: Uint8Array } => {
    const start = end
    end += entry.size
    return { ...entry, body: bytes.subarray(start, end) }
  })
}

/** How many bytes the ciphertexts of these entries have together. */
export function sizeOf(entries: readonly Sized[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0)
}
