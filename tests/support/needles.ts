// Needles: texts or bytes that must not be found, in every form in which a program may have stored them.

export interface Needle {
  readonly name: string
  readonly forms: readonly { readonly how: string; readonly bytes: Buffer }[]
}

export interface Hit {
  readonly needle: string
  readonly how: string
  /** File, region of memory or stream, with the offset. */
  readonly place: string
}

/** A needle of text or raw bytes, long enough that it does not occur by chance. */
export function needle(name: string, what: string | Uint8Array): Needle {
  const bytes = Buffer.from(what as string)
  if (bytes.length < 10) throw new Error(`${name} is too short to search for`)
  const forms = [...(typeof what === 'string' ? textForms(what) : []), ...byteForms(bytes)]
  const seen = new Set<string>()
  return {
    name,
    forms: forms.filter(({ bytes: form }) => !seen.has(form.toString('hex')) && seen.add(form.toString('hex'))),
  }
}

/** Every needle that occurs in these bytes, once per form. One pass for all forms of all needles. */
export function findNeedles(haystack: Buffer, needles: readonly Needle[], place: (offset: number) => string): Hit[] {
  const { begins, sought } = indexOf(needles)
  const hits = new Map<Buffer, Hit>()
  let two = haystack[0] ?? 0
  for (let at = 1; at < haystack.length; at++) {
    two = ((two << 8) | (haystack[at] as number)) & 0xffff
    if (begins[two] === 0 || at + 2 >= haystack.length) continue
    for (const { needle: name, how, bytes } of sought.get(haystack.readUInt32BE(at - 1)) ?? []) {
      if (hits.has(bytes) || !haystack.subarray(at - 1, at - 1 + bytes.length).equals(bytes)) continue
      hits.set(bytes, { needle: name, how, place: place(at - 1) })
    }
  }
  return [...hits.values()]
}

interface Index {
  /** For every pair of bytes: whether any form begins with it. */
  readonly begins: Uint8Array
  /** Forms by their first four bytes. */
  readonly sought: ReadonlyMap<number, readonly { needle: string; how: string; bytes: Buffer }[]>
}

const indexes = new WeakMap<readonly Needle[], Index>()

function indexOf(needles: readonly Needle[]): Index {
  const known = indexes.get(needles)
  if (known) return known
  const all = needles.flatMap(({ name, forms }) => forms.map((form) => ({ needle: name, ...form })))
  const sought = Map.groupBy(all, ({ bytes }) => bytes.readUInt32BE(0))
  const begins = new Uint8Array(0x10000)
  for (const four of sought.keys()) begins[four >>> 16] = 1
  const index = { begins, sought }
  indexes.set(needles, index)
  return index
}

/** Length of the longest form: a reader in chunks must overlap them by so much. */
export function longestForm(needles: readonly Needle[]): number {
  return Math.max(0, ...needles.flatMap(({ forms }) => forms.map(({ bytes }) => bytes.length)))
}

function textForms(text: string) {
  const utf16 = Buffer.from(text, 'utf16le')
  return [
    { how: 'UTF-16LE', bytes: utf16 },
    { how: 'UTF-16BE', bytes: Buffer.from(utf16).swap16() },
    // V8 keeps texts as Latin-1 in its heap if possible.
    { how: 'Latin-1', bytes: Buffer.from(text, 'latin1') },
    { how: 'JSON', bytes: Buffer.from(JSON.stringify(text).slice(1, -1)) },
    { how: 'JSON in ASCII', bytes: Buffer.from(asciiJson(text)) },
    { how: 'URL', bytes: Buffer.from(encodeURIComponent(text)) },
  ]
}

function byteForms(bytes: Buffer) {
  const hex = bytes.toString('hex')
  return [
    { how: 'bytes', bytes },
    { how: 'hex', bytes: Buffer.from(hex) },
    { how: 'HEX', bytes: Buffer.from(hex.toUpperCase()) },
    ...[0, 1, 2].flatMap((offset) => base64Forms(bytes, offset)),
  ]
}

/** The base64 characters that do not depend on the bytes around, given how many bytes modulo 3 come before. */
function base64Forms(bytes: Buffer, offset: number) {
  const padded = Buffer.concat([Buffer.alloc(offset), bytes])
  const [from, to] = [[0, 2, 3][offset], Math.floor((padded.length * 8) / 6)]
  const plain = padded.toString('base64').slice(from, to)
  const url = plain.replaceAll('+', '-').replaceAll('/', '_')
  return [
    { how: `base64 at ${offset}`, bytes: Buffer.from(plain) },
    { how: `base64url at ${offset}`, bytes: Buffer.from(url) },
  ]
}

function asciiJson(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
