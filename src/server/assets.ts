// The built clients: hashed files under /assets, and the files that each entry of the manifests needs.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import * as z from 'zod/mini'

export interface Asset {
  readonly type: string
  readonly bytes: Buffer<ArrayBuffer>
  /** Compressed at build time, by content coding. */
  readonly packed: Readonly<Partial<Record<'br' | 'gzip', Buffer<ArrayBuffer>>>>
}

/** Paths of the files that a page must load for an entry. */
export interface EntryFiles {
  readonly script: string | null
  readonly styles: readonly string[]
  /** Modules that the script imports statically. */
  readonly preloads: readonly string[]
}

export interface Assets {
  /** The file at this address, or null. */
  find(path: string): Asset | null
  /** The files of an entry, named by its source (`src/reporter/main.tsx`); throws when it was not built. */
  entry(source: string): EntryFiles
  /** Every file that an entry loads, at once or later: the whole program. */
  bundle(source: string): readonly string[]
  /** Whether browsers may cache the file at this address. */
  cacheable(path: string): boolean
}

/** What the entry of the console loads at once, after it has checked the browser. */
export const CONSOLE = 'src/console/start.tsx'

/** The three entries whose files browsers load by themselves. */
export const ENTRIES = {
  reporter: 'src/reporter/main.tsx',
  console: 'src/console/main.ts',
  pages: 'src/server/features/pages/pages.css',
} as const

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.optional(z.array(z.string())),
    imports: z.optional(z.array(z.string())),
    dynamicImports: z.optional(z.array(z.string())),
  }),
)
type Manifest = z.infer<typeof Manifest>

/** Reads the client build into memory: it is small, and no request can reach a file outside it. */
export function loadAssets(folder: string): Assets {
  const manifests = readManifests(join(folder, '.vite'))
  const manifestOf = (source: string) => manifests.find((manifest) => source in manifest) ?? {}
  const files = new Map<string, Asset>()
  for (const name of readdirSync(join(folder, 'assets'))) {
    const type = TYPES[extname(name)]
    if (type) files.set(`/assets/${name}`, { type, ...readPacked(join(folder, 'assets', name)) })
  }
  const cacheable = cacheableOf(manifestOf)
  return {
    find: (path) => files.get(path) ?? null,
    entry: (source) => filesOf(manifestOf(source), source),
    bundle: (source) => [...new Set(everythingOf(manifestOf(source), source, new Set()))].sort(),
    cacheable: (path) => cacheable.has(path),
  }
}

/**
 * A reporter's browser may cache nothing that a mere reader's browser lacks: whoever finds a chunk for sending, or for
 * opening a case, in a phone's cache knows what its owner did. So of the reporter's application only those files are
 * cacheable that its page names itself, and that the home page prefetches; all later ones are not, nor is any file that
 * the console shares with them. The console's other files only show that somebody opened the page of the office.
 */
function cacheableOf(manifestOf: (source: string) => Manifest): Set<string> {
  const all = (source: string) => [...everythingOf(manifestOf(source), source, new Set())]
  const reporter = new Set(all(ENTRIES.reporter))
  const console = all(ENTRIES.console).filter((path) => !reporter.has(path))
  const first = (source: string) => (source in manifestOf(source) ? atOnce(filesOf(manifestOf(source), source)) : [])
  return new Set([...first(ENTRIES.pages), ...first(ENTRIES.reporter), ...console])
}

/** Everything that the page of an entry names itself. */
export function atOnce({ script, styles, preloads }: EntryFiles): string[] {
  return [...styles, ...preloads, ...(script === null ? [] : [script])]
}

/** One manifest per application; a file that two applications share stands in both. */
function readManifests(folder: string): Manifest[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.map((name) => Manifest.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

function readPacked(path: string): Pick<Asset, 'bytes' | 'packed'> {
  const [br, gzip] = [tryRead(`${path}.br`), tryRead(`${path}.gz`)]
  return { bytes: readFileSync(path), packed: { ...(br && { br }), ...(gzip && { gzip }) } }
}

function tryRead(path: string): Buffer<ArrayBuffer> | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

function filesOf(manifest: Manifest, source: string): EntryFiles {
  const own = manifest[source]
  if (!own) throw new Error(`${source} is not in the client build`)
  const chunks = [...importsOf(manifest, source, new Set([source]))]
  const styles = new Set([...chunks, source].flatMap((name) => manifest[name]?.css ?? []))
  const address = (file: string) => `/${file}`
  if (own.file.endsWith('.css')) return { script: null, styles: [address(own.file)], preloads: [] }
  return {
    script: address(own.file),
    styles: [...styles].map(address),
    preloads: chunks.map((name) => address((manifest[name] as { file: string }).file)),
  }
}

function* importsOf(manifest: Manifest, name: string, seen: Set<string>): Generator<string> {
  for (const imported of manifest[name]?.imports ?? []) {
    if (seen.has(imported)) continue
    seen.add(imported)
    yield* importsOf(manifest, imported, seen)
    yield imported
  }
}

function* everythingOf(manifest: Manifest, name: string, seen: Set<string>): Generator<string> {
  const own = manifest[name]
  if (!own || seen.has(name)) return
  seen.add(name)
  yield* [own.file, ...(own.css ?? [])].map((file) => `/${file}`)
  for (const imported of [...(own.imports ?? []), ...(own.dynamicImports ?? [])]) {
    yield* everythingOf(manifest, imported, seen)
  }
}
