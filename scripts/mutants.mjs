// Alters the rules of the domain, one mistake at a time, and runs the domain's tests each time: if no test notices the
// change, no test guards the rule. `npm run mutants`, or `npm run mutants -- stages roles` for some files only.
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { ROLES } from '../src/domain/names/roles.ts'
import { OUTCOMES, STAGES } from '../src/domain/names/stages.ts'
import { ALLOWED } from './mutants/allowed.mjs'
import { changesOf } from './mutants/changes.mjs'
import { RULES, testsByFile } from './mutants/files.mjs'
import { openLane } from './mutants/lane.mjs'
import { applied } from './mutants/loops.mjs'
import { changesOfTables } from './mutants/tables.mjs'
import { parse } from './mutants/tree.mjs'

/** How many mutants one run tests: many, so that there are few starts, but few enough to keep both lanes busy. */
const AT_ONCE = 40

const vocabularies = { roles: ROLES, stages: STAGES, outcomes: OUTCOMES }
const asked = process.argv.slice(2)
const files = RULES.filter((file) => asked.length === 0 || asked.some((name) => file.endsWith(`/${name}.ts`)))
const tests = testsByFile()
const started = Date.now()
const results = []

const queue = (await Promise.all(files.map(mutantsOf))).flatMap(inParts)
console.log(`${queue.reduce((sum, { mutants }) => sum + mutants.length, 0)} mutants of ${files.length} files`)
const lanes = await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, openLane))
try {
  await Promise.all(lanes.map(work))
} finally {
  await Promise.all(lanes.map((lane) => lane.close()))
}
process.exit(report() ? 0 : 1)

/** Every mutant of a file, each once, together with the unaltered text. */
async function mutantsOf(file) {
  const text = readFileSync(file, 'utf8')
  const statements = parse(file, text)
  const values = await import(new URL(`../${file}`, import.meta.url))
  const changes = [
    ...changesOf(statements, text, Object.values(vocabularies)),
    ...changesOfTables(statements, text, values, vocabularies),
  ]
  const texts = new Map(changes.map((change) => [applied(text, [change]), told(text, change)]))
  if (texts.size === 0) throw new Error(`nothing to alter in ${file}`)
  // A mutant that cannot be parsed would be killed by any test and prove nothing.
  for (const altered of texts.keys()) parse(file, altered)
  return { file, text, mutants: [...texts].map(([altered, what]) => ({ file, what, text: altered })) }
}

function inParts({ file, text, mutants }) {
  const starts = Array.from({ length: Math.ceil(mutants.length / AT_ONCE) }, (_, part) => part * AT_ONCE)
  return starts.map((start) => ({ file, text, mutants: mutants.slice(start, start + AT_ONCE) }))
}

async function work(lane) {
  for (let part = queue.shift(); part; part = queue.shift()) {
    const { file, text, mutants } = part
    let left = mutants
    for (const stage of tests.get(file)) {
      const untouched = { file, text }
      const passed = left.length > 0 ? await lane.survivors([untouched, ...left], stage) : []
      if (left.length > 0 && passed[0] !== untouched) throw new Error(`${stage}: fails before anything is altered`)
      left = passed.slice(1)
    }
    results.push(...mutants.map((mutant) => ({ ...mutant, survived: left.includes(mutant), excuse: excuseOf(mutant) })))
    console.log(`${results.length} tested, the last ones of ${file}`)
  }
}

function excuseOf(mutant) {
  return ALLOWED.find(({ file, what }) => mutant.file === `src/domain/${file}.ts` && mutant.what === what)
}

/** The original line, the replaced text and the new text; without a line number, which would change when lines move. */
function told(text, { start, end, by }) {
  const from = text.lastIndexOf('\n', start) + 1
  const line = text.slice(from, text.indexOf('\n', start)).trim()
  const shorten = (words) => words.replaceAll(/\s+/g, ' ').trim() || 'nothing'
  return `${line} | ${shorten(text.slice(start, end))} → ${shorten(by)}`
}

/** Whether every mutant without an excuse was killed, and every excuse was needed. */
function report() {
  const survivors = results.filter(({ survived, excuse }) => survived && !excuse)
  const needed = new Set(results.filter(({ survived }) => survived).map(({ excuse }) => excuse))
  const idle = asked.length > 0 ? [] : ALLOWED.filter((excuse) => !needed.has(excuse))
  console.table(Object.fromEntries([...files.map((file) => [file, count(file)]), ['all', count()]]))
  console.log(`in ${Math.round((Date.now() - started) / 1000)} s`)
  for (const { file, what } of survivors) console.log(`survived: ${file}: ${what}`)
  for (const { file, what } of idle) console.log(`excused without need: ${file}: ${what}`)
  return survivors.length === 0 && idle.length === 0
}

function count(file) {
  const own = results.filter((result) => file === undefined || result.file === file)
  const killed = own.filter(({ survived }) => !survived).length
  const same = own.filter(({ survived, excuse }) => survived && excuse).length
  return { mutants: own.length, killed, 'change nothing': same, survived: own.length - killed - same }
}
