// Reads what a Chromium that has ended, or was killed, left in the folder of its profile.
import { join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { filesIn } from './files.ts'

/** Begins every file of Chromium's "simple" cache, for pages as well as for compiled scripts. */
const MAGIC = 0xfcfb6d1ba7725c30n
const HEADER = 24

/** The keys in a folder of the simple cache. */
function keysIn(folder: string): string[] {
  return filesIn(folder).flatMap(({ bytes }) => {
    if (bytes.length < HEADER || bytes.readBigUInt64LE(0) !== MAGIC) return []
    return [bytes.toString('latin1', HEADER, HEADER + bytes.readUInt32LE(12))]
  })
}

/** The addresses below this origin in texts like a cache's keys, which also name the page that asked. */
function addressesIn(keys: readonly string[], origin: string): string[] {
  const found = keys.flatMap((key) => {
    const at = key.lastIndexOf(`${origin}/`)
    return at < 0 ? [] : [/^\S*/.exec(key.slice(at + origin.length))?.[0] ?? '']
  })
  return [...new Set(found)].sort()
}

/** Addresses of this origin whose answers the browser keeps. */
export function cachedIn(profile: string, origin: string): string[] {
  return addressesIn(keysIn(join(profile, 'Default/Cache/Cache_Data')), origin)
}

/** Addresses of scripts of this origin of which the browser keeps a compiled form. */
export function compiledIn(profile: string, origin: string): string[] {
  const caches = ['js', 'wasm', 'webui_js'].map((name) => join(profile, 'Default/Code Cache', name))
  return addressesIn(caches.flatMap(keysIn), origin)
}

/** Addresses and titles in the history. */
export function visitedIn(profile: string, origin: string): string[] {
  const history = new DatabaseSync(join(profile, 'Default/History'), { readOnly: true })
  const rows = history.prepare('select url, title from urls').all()
  history.close()
  return rows
    .filter(({ url }) => String(url).startsWith(`${origin}/`))
    .map(({ url, title }) => `${String(url).slice(origin.length)} ${title}`)
    .sort()
}

/** What Chromium records of every visit to any site: no page has a say in it. */
const OWN_RECORDS =
  /^(Default\/(Cache|Code Cache|Favicons|History|Network Action Predictor|Preferences|Sessions|Shortcuts|Top Sites)|segmentation_platform\/ukm_db)\b/

/** Every other file that names this origin: cookies, storage of every kind, databases, workers, completed forms. */
export function namedIn(profile: string, origin: string): string[] {
  const { host } = new URL(origin)
  return filesIn(profile)
    .filter(({ bytes }) => bytes.includes(host))
    .map(({ path }) => relative(profile, path))
    .filter((path) => !OWN_RECORDS.test(path))
}
