import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildEnvironmentOptions, defineConfig, type Rolldown } from 'vite'
import { frontCodedWords } from './scripts/front-coded-words.ts'
import { hybridOnly, pureCalls } from './scripts/hybrid-only.ts'
import { precompress } from './scripts/precompress.ts'
import { smallSchemas } from './scripts/small-schemas.ts'

/** The public pages need no script, so their style sheet is an entry of its own; so is the one for who has no script. */
const styles = { pages: 'src/server/features/pages/pages.css', noscript: 'src/ui/noscript.css' }

/** Fetched only by whoever installs the application; one file without imports, as a classic worker must be. */
const worker = { pasang: 'src/reporter/install/worker.ts' }

/**
 * For phones that sell for a million rupiah and old office computers: Chrome 99, Firefox 115, Safari 15.4. They read all
 * of ES2022 but two things of Safari's, which scripts/floor.mjs looks for in the built files. A target says nothing about
 * methods: tsconfig.clients.json holds those of the language back, and the same script all others.
 */
const client: BuildEnvironmentOptions = {
  outDir: 'dist/client',
  target: 'es2022',
  cssTarget: ['chrome99', 'firefox115', 'safari15.4'],
  modulePreload: { polyfill: false },
  // The content security policy has no data: source.
  assetsInlineLimit: 0,
}

const names = 'decode-named-character-reference'

/**
 * One configuration for three programs: the two client applications with hashed names, which the server looks up in
 * their manifests, and the server with its command line. Own code is bundled, packages stay in node_modules.
 */
export default defineConfig({
  appType: 'custom',
  publicDir: false,
  resolve: {
    // The age library brings older copies of the same cryptography; phones load one.
    dedupe: ['@noble/curves', '@noble/hashes'],
    // In browsers the parser of Markdown would read "&amp;" by writing HTML, which the content security policy refuses.
    // So they take the list of names that the server takes.
    alias: { [names]: fileURLToPath(import.meta.resolve(names)) },
  },
  builder: {
    async buildApp(builder) {
      // In their order: the first one empties the folder of the clients.
      for (const name of ['client', 'console', 'ssr']) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
  environments: {
    client: {
      build: {
        ...client,
        manifest: true,
        rolldownOptions: {
          input: { reporter: 'src/reporter/main.tsx', ...styles, ...worker },
          treeshake: { manualPureFunctions: pureCalls },
          // What the form needs at once comes in one file, and what every report needs in another: each further file costs
          // a poor line a request.
          output: {
            codeSplitting: {
              groups: [
                { name: 'form', tags: ['$initial'], test: isForm, priority: 2 },
                { debugName: 'report', name: (id, graph) => (reportOf(graph).has(id) ? 'report' : null), priority: 1 },
                // What three of the later parts share: in dozens of files it would be longer and slower.
                { name: 'shared', minShareCount: 3, test: /[\\/](node_modules|src[\\/](protocol|device|domain))[\\/]/ },
              ],
            },
          },
        },
      },
    },
    // By itself, because two applications in one build share what both use in dozens of small files.
    console: {
      consumer: 'client',
      build: {
        ...client,
        emptyOutDir: false,
        manifest: '.vite/console.json',
        rolldownOptions: {
          input: { console: 'src/console/main.ts' },
          treeshake: { manualPureFunctions: pureCalls },
        },
      },
    },
    ssr: {
      build: {
        outDir: 'dist/server',
        target: 'node24',
        rolldownOptions: {
          input: { main: 'src/server/main.ts', cli: 'src/cli/main.ts' },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  },
  plugins: [hybridOnly(), smallSchemas(), frontCodedWords(), precompress()],
})

/** What writes, seals and sends a report, and shows its receipt. */
const REPORT = ['device/reporter/writing.ts', 'reporter/write/finish.ts', 'reporter/receipt/ReceiptScreen.tsx']

const reports = new WeakMap<object, Set<string>>()

/** The modules of a report with all that they import at once. */
function reportOf(graph: Pick<Rolldown.ChunkingContext, 'getModuleInfo'>): Set<string> {
  const known = reports.get(graph)
  if (known) return known
  const found = new Set<string>()
  const gather = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) gather(imported)
  }
  for (const source of REPORT) gather(join(import.meta.dirname, 'src', source))
  reports.set(graph, found)
  return found
}

/**
 * The worker stays alone, and so do the sheets of pages without script. What the path of the clone is called does not
 * matter.
 */
function isForm(id: string): boolean {
  return !/^src[\\/](reporter[\\/]install[\\/]|server[\\/]|ui[\\/]noscript\.css)/.test(
    relative(import.meta.dirname, id),
  )
}
