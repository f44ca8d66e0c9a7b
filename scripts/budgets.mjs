// Measures how many bytes a visitor has to download from the built program: the first loads of the home page and of
// both applications in a real Chromium, as `npm run bench` measures them. tests/e2e/pages.spec.ts measures every public
// page of every preset. 1 KB = 1024 bytes, compressed, with the headers of the answers. `npm test` names a file in
// TEST_REPORT for the counted outcome.
import { writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { cleanUp, startDemo } from '../bench/product.ts'
import { BUDGETS, loadConsole, loadEverything, loadForm, loadHome, loadPrefetched, loadReport } from '../bench/sizes.ts'
import { findChromium } from '../tests/browser/chromium.ts'

const KB = 1024

/** The applications are the same for every office; these loads use this one, because they know its questions. */
const PRESET = 'contoh'
const loads = [
  { name: 'the home page in Chromium', limit: BUDGETS.page, load: loadHome },
  { name: 'what the home page prefetches for the form', limit: BUDGETS.prefetch, load: loadPrefetched },
  { name: 'the report form is usable', limit: BUDGETS.form, load: loadForm },
  { name: 'everything needed to send a report', limit: BUDGETS.report, load: loadReport },
  { name: 'the whole form, which every phone loads', limit: BUDGETS.everything, load: loadEverything },
  { name: 'the console has opened its first case', limit: BUDGETS.console, load: loadConsole },
]

const outcomes = []
const browser = await chromium.launch(await findChromium())
try {
  const demo = await startDemo(PRESET)
  for (const visit of loads) await checkLoad(visit, demo.origin)
  await demo.stop()
} finally {
  await browser.close()
  cleanUp()
}
finish()

async function checkLoad({ name, limit, load }, origin) {
  try {
    const { bytes, requests, received } = await load(browser, origin)
    const problems = bytes > limit ? [`${kilo(bytes)} of ${kilo(limit)}`] : []
    record(name, problems, `${kilo(bytes)} of ${kilo(limit)}, ${requests} requests`)
    if (problems.length > 0) for (const { path, bytes: size } of received) console.log(`        ${kilo(size)}  ${path}`)
  } catch (error) {
    record(name, [`could not be measured: ${error}`])
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
