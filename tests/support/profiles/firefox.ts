// Reads what a Firefox that has ended, or was killed, left in the folder of its profile.
import { join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { findNeedles, type Hit, type Needle } from '../needles.ts'
import { scanFolder } from '../scan.ts'
import { filesIn } from './files.ts'

/** Addresses of this origin whose answers the browser keeps. */
export function cachedIn(profile: string, origin: string): string[] {
  return [...new Set(filesIn(join(profile, 'cache2')).flatMap(({ bytes }) => addressOf(bytes, origin)))].sort()
}

/** A file of the cache ends with its data about the answer, among them the key, and with the place where these begin. */
function addressOf(entry: Buffer, origin: string): string[] {
  const end = entry.length < 4 ? 0 : entry.readUInt32BE(entry.length - 4)
  const about = entry.toString('latin1', Math.min(end, entry.length))
  const at = about.indexOf(`:${origin}/`)
  return at < 0 ? [] : [/^[^\0]*/.exec(about.slice(at + 1 + origin.length))?.[0] ?? '']
}

/** Addresses and titles in the history. */
export function visitedIn(profile: string, origin: string): string[] {
  const places = new DatabaseSync(join(profile, 'places.sqlite'))
  const rows = places.prepare('select url, title from moz_places where visit_count > 0').all()
  places.close()
  return rows
    .filter(({ url }) => String(url).startsWith(`${origin}/`))
    .map(({ url, title }) => `${String(url).slice(origin.length)} ${title}`)
    .sort()
}

/** What Firefox records of every visit to any site: no page has a say in it. */
const OWN_RECORDS = /^(cache2|places\.sqlite|favicons\.sqlite|sessionstore)/

/** Every other file that names this origin: cookies, storage of every kind, databases, workers, completed forms. */
export function namedIn(profile: string, origin: string): string[] {
  const { host } = new URL(origin)
  return filesIn(profile)
    .filter(({ path, bytes }) => bytes.includes(host) || path.includes(host.replace(':', '+')))
    .map(({ path }) => relative(profile, path))
    .filter((path) => !OWN_RECORDS.test(path))
}

/** Searches every file of the profile, and the unpacked files in which Firefox keeps what is open and typed. */
export function scanProfile(profile: string, needles: readonly Needle[]): Hit[] {
  const packed = filesIn(profile).filter(({ path }) => path.endsWith('lz4'))
  const unpacked = packed.flatMap(({ path, bytes }) => findNeedles(unpack(bytes), needles, () => `${path} unpacked`))
  return [...scanFolder(profile, needles), ...unpacked]
}

const MAGIC = 'mozLz40\0'

/** Unpacks Mozilla's form of one LZ4 block: a magic text, the size, then runs of literals and copies. */
function unpack(file: Buffer): Buffer {
  if (file.toString('latin1', 0, MAGIC.length) !== MAGIC) return file
  const out = Buffer.alloc(file.readUInt32LE(MAGIC.length))
  let [from, to] = [MAGIC.length + 4, 0]
  const next = () => file[from++] ?? 0
  const lengthOf = (short: number) => {
    let length = short
    for (let more = short === 15 ? 255 : 0; more === 255; length += more) more = next()
    return length
  }
  while (from < file.length) {
    const token = next()
    const literals = lengthOf(token >> 4)
    file.copy(out, to, from, from + literals)
    from += literals
    to += literals
    if (from >= file.length) break
    const back = next() | (next() << 8)
    // A copy may overlap what it writes, so it goes byte by byte.
    for (let left = lengthOf(token & 15) + 4; left > 0; left--, to++) out[to] = out[to - back] ?? 0
  }
  return out
}
