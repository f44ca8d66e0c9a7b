// Opens the entries of a case as their ciphertexts arrive, page by page. Their headers were checked before: a ciphertext
// that is missing, changed or exchanged is a breach, and a server that sends more than it was asked for is not read on.
import { CHAINS, type Chain } from '../domain/names/entries.ts'
import { type CheckedHeader, type OpenEntry, openEntries } from '../protocol/entries/chain.ts'
import { cutPage, pagesOf, sizeOf } from '../protocol/entries/pages.ts'
import { demand } from '../protocol/errors.ts'
import { RequestError, send } from './api.ts'

/** Opened entries, by the hashes of their headers. */
export type OpenedEntries = ReadonlyMap<string, OpenEntry>

/** Where the pages of a case come from. */
export interface Source {
  readonly path: string
  /** The reporter's slot token. */
  readonly token?: string
  readonly signal?: AbortSignal | undefined
}

/**
 * Opens these entries in their order, each once and not those that are already `known`. Gives all that are open at the
 * beginning and after each page. Throws `ProtocolError`, `RequestError`.
 */
export async function* openPages(
  checked: readonly CheckedHeader[],
  identities: Readonly<Partial<Record<Chain, string>>>,
  known: OpenedEntries,
  source: Source,
): AsyncGenerator<OpenedEntries> {
  let opened = new Map(known)
  yield opened
  for (const page of pagesOf([...new Set(checked)].filter(({ hash }) => !known.has(hash)))) {
    const entries = cutPage(page, await fetchPage(page, source))
    opened = new Map(opened)
    for (const chain of CHAINS) {
      const own = entries.filter(({ header }) => header.chain === chain)
      const identity = identities[chain]
      if (own.length === 0 || identity === undefined) continue
      for (const entry of await openEntries(chain, own, identity)) opened.set(entry.hash, entry)
    }
    yield opened
  }
}

/** The opened entries among these, of one chain. */
export function openedOf<C extends Chain>(checked: readonly CheckedHeader[], opened: OpenedEntries) {
  return checked.flatMap(({ hash }) => opened.get(hash) ?? []) as OpenEntry<C>[]
}

/** The entries at the beginning that are open: what follows a missing one is not shown before it. */
export function leadingOpen<Entry extends { readonly hash: string }>(
  entries: readonly Entry[],
  opened: OpenedEntries,
): readonly Entry[] {
  const missing = entries.findIndex(({ hash }) => !opened.has(hash))
  return missing < 0 ? entries : entries.slice(0, missing)
}

async function fetchPage(page: readonly CheckedHeader[], source: Source): Promise<Uint8Array> {
  const entries = page.map(({ header: { chain, number } }) => ({ chain, number }))
  return readAtMost(await send({ ...source, method: 'POST', body: { entries } }), sizeOf(page))
}

/** The body of an answer. Throws `content` as soon as it is longer than this, `offline` if it was cut off. */
async function readAtMost(response: Response, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most)
  const reader = response.body?.getReader()
  let length = 0
  for (;;) {
    const part = await reader?.read().catch(() => {
      throw new RequestError('offline')
    })
    if (!part || part.done) break
    if (length + part.value.length > most) void reader?.cancel().catch(() => {})
    demand(length + part.value.length <= most, 'content', 'more than was asked for')
    bytes.set(part.value, length)
    length += part.value.length
  }
  if (length < Number(response.headers.get('Content-Length'))) throw new RequestError('offline')
  return bytes.subarray(0, length)
}
