// What a visitor has to download, measured on the built program and held against the table below. Compressed sizes,
// 1 KB = 1024 bytes. `npm test` names a file in TEST_REPORT, where it finds the outcome counted.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { crawl, startDemo, weigh } from './visit.mjs'

const KB = 1024

/**
 * entry: a client with everything it imports at once; chunks: modules it loads later, by source path, counted in;
 * served: what the server sends besides, by path.
 */
const bundles = [
  {
    name: 'the report form is usable',
    limit: 45 * KB,
    entry: 'src/reporter/main.tsx',
    chunks: [],
    served: ['/lapor'],
  },
  {
    name: 'everything needed to send a report',
    limit: 110 * KB,
    entry: 'src/reporter/main.tsx',
    chunks: [],
    served: ['/lapor'],
  },
  {
    name: 'the console has opened its first case',
    limit: 220 * KB,
    entry: 'src/console/main.tsx',
    chunks: [],
    served: [],
  },
]

/** A public page: one round trip on a new connection. Pictures come besides and later. */
const page = { bytes: 14 * KB, requests: 3, picture: 40 * KB, emblem: 12 * KB }

const manifest = JSON.parse(readFileSync('dist/client/.vite/manifest.json', 'utf8'))
const outcomes = []
for (const preset of readdirSync('presets', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const demo = await startDemo(preset.name)
  try {
    for (const visited of await crawl(demo.origin)) checkPage(preset.name, visited)
    for (const bundle of bundles) await checkBundle(preset.name, bundle, demo.origin)
  } finally {
    await demo.stop()
  }
}
finish()

function checkPage(preset, { path, status, bytes, requests, pictures }) {
  const problems = []
  if (status !== 200) problems.push(`answers ${status}`)
  if (bytes > page.bytes) problems.push(`${kilo(bytes)} of ${kilo(page.bytes)}`)
  if (requests > page.requests) problems.push(`${requests} requests of ${page.requests}`)
  for (const { src, lazy, size } of pictures) {
    const limit = lazy ? page.picture : page.emblem
    if (size > limit) problems.push(`${src} has ${kilo(size)} of ${kilo(limit)}`)
  }
  record(`${preset} ${path}`, problems, `${kilo(bytes)}, ${requests} requests`)
}

async function checkBundle(preset, { name, limit, entry, chunks, served }, origin) {
  const files = new Set()
  const missing = [entry, ...chunks].filter((source) => !gather(source, files))
  let bytes = 0
  for (const file of files) bytes += statSync(`dist/client/${file}.br`).size
  for (const path of served) bytes += (await weigh(origin, path)).bytes
  const problems = missing.map((source) => `${source} is not in the build`)
  if (bytes > limit) problems.push(`${kilo(bytes)} of ${kilo(limit)}`)
  record(`${preset}: ${name}`, problems, `${kilo(bytes)} of ${kilo(limit)}`)
}

/** Adds the files of a module and of all it imports at once; false when the build does not know the module. */
function gather(source, files) {
  const chunk = manifest[source]
  if (!chunk) return false
  if (files.has(chunk.file)) return true
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  for (const imported of chunk.imports ?? []) gather(imported, files)
  return true
}

function record(name, problems, measured) {
  console.log(`${problems.length > 0 ? 'OVER' : 'ok  '}  ${name}: ${problems.join('; ') || measured}`)
  outcomes.push({ name, problems })
}

function finish() {
  const over = outcomes.filter((outcome) => outcome.problems.length > 0)
  const report = {
    passed: outcomes.length - over.length,
    failed: over.length,
    skipped: 0,
    reasons: [],
    problems: over.map(({ name, problems }) => [name, ...problems].join(' – ')),
  }
  if (process.env.TEST_REPORT) writeFileSync(process.env.TEST_REPORT, JSON.stringify(report))
  process.exitCode = over.length > 0 || outcomes.length === 0 ? 1 : 0
}

function kilo(bytes) {
  return `${(bytes / KB).toFixed(1)} KB`
}
