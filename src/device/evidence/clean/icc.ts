import { concat } from '../../../protocol/encoding/bytes.ts'
import { ascii, type Bytes, startsWith, type Trace, uint32, viewOf } from './cleaned.ts'

/**
 * What colours are computed from (ICC.1 section 9.2). Left out: names, copyright, Apple's `mmod` (a monitor's serial).
 */
const colourTag = /^(?:[AD]2B|B2[AD])[0-3]$|^[rgb](?:XYZ|TRC)$|^(?:kTRC|wtpt|chad|cicp)$/

/** The ranges of the header that say how to compute: version, class and spaces; signature; intent and illuminant. */
const keptHead = [
  [8, 24],
  [36, 40],
  [64, 80],
] as const

/**
 * A colour profile with only its colours: no texts, no date, no make, model or serial number of the device; adds to
 * `removed` if there was more. Undefined if this is not a profile; decoders ignore it then, too.
 */
export function cleanProfile(profile: Bytes, removed: Set<Trace>): Bytes | undefined {
  const cleaned = coloursOf(profile)
  if (cleaned?.length !== profile.length || cleaned.some((byte, i) => byte !== profile[i])) removed.add('other')
  return cleaned
}

function coloursOf(profile: Bytes): Bytes | undefined {
  if (profile.length < 132 || !startsWith(profile, 'acsp', 36)) return undefined
  const view = viewOf(profile)
  const tags: { name: string; from: number; size: number }[] = []
  const tableEnd = Math.min(132 + 12 * view.getUint32(128), profile.length - 11)
  for (let at = 132; at < tableEnd; at += 12) {
    const name = String.fromCharCode(...profile.subarray(at, at + 4))
    const [from, size] = [view.getUint32(at + 4), view.getUint32(at + 8)]
    if (!colourTag.test(name) || tags.some((tag) => tag.name === name)) continue
    if (from + size > profile.length) return undefined
    tags.push({ name, from, size })
  }
  if (tags.length === 0) return undefined
  tags.sort((one, other) => (one.name < other.name ? -1 : 1))

  const head = new Uint8Array(128)
  for (const [from, to] of keptHead) head.set(profile.subarray(from, to), from)
  const [table, contents] = [[uint32(tags.length)], [] as Bytes[]]
  let length = 132 + 12 * tags.length
  // Each tag gets its own data, though tags may share them: the result is the same whether or not they did.
  for (const { name, from, size } of tags) {
    table.push(ascii(name), uint32(length), uint32(size))
    contents.push(profile.subarray(from, from + size), new Uint8Array(-size & 3))
    length += (size + 3) & ~3
  }
  head.set(uint32(length))
  return concat(head, ...table, ...contents)
}
