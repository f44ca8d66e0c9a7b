import { defineConfig } from 'vite'
import { precompress } from './scripts/precompress.ts'

/** The public pages need no script, so their style sheet is an entry of its own. */
const styles = { site: 'src/site/site.css' }

/** Fetched only by whoever installs the application; one file without imports, as a classic worker must be. */
const worker = { pasang: 'src/reporter/install/worker.ts' }

/**
 * One configuration for three programs: the two client applications with hashed names, which the server looks up in
 * the manifest, and the server with its command line. Own code is bundled, packages stay in node_modules.
 */
export default defineConfig({
  appType: 'custom',
  publicDir: false,
  // The age library brings older copies of the same cryptography; phones load one.
  resolve: { dedupe: ['@noble/curves', '@noble/hashes'] },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
    },
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: true,
        // Phones that sell for a million rupiah: syntax for Chrome 94, cascade layers from Chrome 99.
        target: 'es2022',
        cssTarget: ['chrome99', 'firefox115', 'safari15.4'],
        modulePreload: { polyfill: false },
        // The content security policy has no data: source.
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { reporter: 'src/reporter/main.tsx', console: 'src/console/main.tsx', ...styles, ...worker },
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
  plugins: [precompress()],
})
