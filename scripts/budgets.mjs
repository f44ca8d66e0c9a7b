// What a visitor has to download, measured on the built program: every public page by its links, and the first loads of
// both applications in a real Chromium, which `npm run bench` measures the same way. 1 KB = 1024 bytes, compressed, with
// the headers of the answers. `npm test` names a file in TEST_REPORT, where it finds the outcome counted.
import { readdirSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { cleanUp, startDemo } from '../bench/product.ts'
import { BUDGETS, loadConsole, loadForm, loadHome, loadReport } from '../bench/sizes.ts'
import { findChromium } from '../tests/browser/chromium.ts'
import { crawl } from './visit.mjs'

const KB = 1024

/** A public page: one round trip on a new connection. Pictures come besides and later. */
const page = { bytes: BUDGETS.page, requests: 3, picture: 40 * KB, emblem: 12 * KB }

/** The applications are the same for every office; these go the way of one, whose questions they know. */
const ONE = 'contoh'
const loads = [
  { name: 'the home page in Chromium', limit: BUDGETS.page, load: loadHome },
  { name: 'the report form is usable', limit: BUDGETS.form, load: loadForm },
  { name: 'everything needed to send a report', limit: BUDGETS.report, load: loadReport },
  { name: 'the console has opened its first case', limit: BUDGETS.console, load: loadConsole },
]

const outcomes = []
const browser = await chromium.launch(await findChromium())
try {
  for (const preset of readdirSync('presets', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    await checkPreset(preset.name)
  }
} finally {
  await browser.close()
  cleanUp()
}
finish()

async function checkPreset(preset) {
  const demo = await startDemo(preset, { empty: preset !== ONE })
  try {
    for (const visited of await crawl(demo.origin)) checkPage(preset, visited)
    if (preset === ONE) for (const visit of loads) await checkLoad(preset, visit, demo.origin)
  } finally {
    await demo.stop()
  }
}

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

async function checkLoad(preset, { name, limit, load }, origin) {
  try {
    const { bytes, requests, received } = await load(browser, origin)
    const problems = bytes > limit ? [`${kilo(bytes)} of ${kilo(limit)}`] : []
    record(`${preset}: ${name}`, problems, `${kilo(bytes)} of ${kilo(limit)}, ${requests} requests`)
    if (problems.length > 0) for (const { path, bytes: size } of received) console.log(`        ${kilo(size)}  ${path}`)
  } catch (error) {
    record(`${preset}: ${name}`, [`could not be measured: ${error}`])
  }
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
