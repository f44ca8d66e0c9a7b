// Other people's pages and reports while attackers hold connections and bodies. Fails unless 95 of 100 answers come
// within half a second, none fails, and the server stays below 400 MB.
//
//   node scripts/siege/senders/run.mjs 60       seconds of attack; `npm run siege` builds the product first
//   node scripts/siege/senders/run.mjs 15 0.1   with a tenth of the attackers
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fire } from '../../../bench/load.ts'
import { cleanUp, makeFolder, memoryOf, startDemo } from '../../../bench/product.ts'
import { draftRows, prepareReports } from '../../../bench/reports.ts'
import { shotOf } from '../../../bench/submissions.ts'
import { percentile } from '../../../bench/table.ts'
import { withRows } from '../../../tests/support/rows.ts'

const strength = Number(process.argv[3] ?? 1)
const SLOW = Math.round(200 * strength)
const HALF = Math.round(500 * strength)
/** Slots whose tokens the attacker has, each by a proof of work: a quarter of the half-sent bodies need one. */
const SLOTS = 40
/** What the attacker's process needs besides its sockets. */
const SPARE = 200
const LIMITS = { p95: 500, megabytes: 400 }
const MB = 1024 * 1024

/** Milliseconds between two visitors; every sixth sends a report, the others look at pages. */
const VISITOR = 100
const PATHS = ['/', '/lapor', '/petugas', '/api/site', '/api/statement']

const seconds = Number(process.argv[2] ?? 90)
const before = Math.min(10, seconds / 4)
let attacker
try {
  process.exitCode = await besiege()
} finally {
  attacker?.disconnect()
  cleanUp()
}

async function besiege() {
  const server = await startDemo('contoh', { folder: makeFolder('senders'), empty: true })
  const reports = await prepareReports(server.origin, Math.ceil(((before + seconds) * 1000) / VISITOR / 6) + SLOTS)
  openSlots(server.data, reports)
  const held = reports.splice(0, SLOTS).map(({ token }) => token)
  show('quiet', await visit(server, reports, before), server.pid)

  const idle = Math.round(strength * (fileLimit() - SPARE)) - SLOW - HALF
  console.log(
    `attack: ${SLOW} slow senders, ${HALF} half-sent bodies, ${idle} idle sockets (file limit ${fileLimit()})`,
  )
  const plan = { port: Number(new URL(server.origin).port), slow: SLOW, half: HALF, idle, tokens: held }
  attacker = fork('scripts/siege/senders/attack.mjs', [JSON.stringify(plan)])
  let state
  const most = { slow: 0, half: 0, idle: 0 }
  attacker.on('message', (told) => {
    state = told
    for (const kind of Object.keys(most)) most[kind] = Math.max(most[kind], told.open[kind])
  })
  const begun = performance.now()
  const volley = await visit(server, reports, seconds)
  const share = (state.processor.user + state.processor.system) / 10_000 / ((performance.now() - begun) / 1000)
  console.log(
    `attacker: opened ${JSON.stringify(state.opened)}, most at once ${JSON.stringify(most)}, ended by the server ${state.ended},`,
  )
  console.log(`  answers ${JSON.stringify(state.answers)}, failed ${state.failed}, ${share.toFixed(0)} % of a core`)
  const { p95, megabytes } = show('attacked', volley, server.pid)
  await server.stop()

  const problems = [
    p95 > LIMITS.p95 && `95 of 100 answers took up to ${p95} ms, more than ${LIMITS.p95}`,
    megabytes >= LIMITS.megabytes && `the server needed ${megabytes} MB, not less than ${LIMITS.megabytes}`,
    volley.failures.length > 0 && `${volley.failures.length} requests of others failed`,
    most.slow < SLOW && `only ${most.slow} slow senders were there at once`,
    state.opened.half < HALF && `only ${state.opened.half} bodies were half sent`,
    state.opened.idle < idle && `only ${state.opened.idle} idle sockets were opened`,
  ].filter(Boolean)
  for (const problem of problems) console.error(`FAILED: ${problem}`)
  return problems.length > 0 ? 1 : 0
}

/** Visitors who come one after another, each over a connection of their own, however long the others wait. */
async function visit({ origin }, reports, duration) {
  const volleys = []
  const until = performance.now() + duration * 1000
  for (let n = 0; performance.now() < until; n++) {
    const report = n % 6 === 5 && reports.pop()
    const shot = report ? shotOf(report) : { path: PATHS[n % PATHS.length] }
    volleys.push(fire(origin, [shot], 1))
    await new Promise((resolve) => setTimeout(resolve, VISITOR))
  }
  const all = await Promise.all(volleys)
  return { times: all.flatMap(({ times }) => times), failures: all.flatMap(({ failures }) => failures) }
}

function show(when, { times, failures }, pid) {
  const [p50, p95, longest] = [50, 95, 100].map((percent) => Math.round(percentile(times, percent)))
  const megabytes = Math.round((memoryOf(pid, 'VmHWM') ?? 0) / MB)
  console.log(
    `${when}: ${times.length} requests of others, median ${p50} ms, p95 ${p95} ms, longest ${longest} ms, ` +
      `${failures.length} failed; most memory of the server ${megabytes} MB`,
  )
  for (const failure of failures.slice(0, 5)) console.log(`  ${failure}`)
  return { p95, megabytes }
}

/** As if each slot had been opened with its proof of work. */
function openSlots(data, reports) {
  withRows(join(data, 'peluit.db'), ({ all, run }) => {
    const [{ id }] = all("select id from organization where host = 'localhost'")
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    for (const row of draftRows(id, reports, today)) {
      const names = Object.keys(row)
      run(`insert into inbox_slot (${names}) values (${names.map(() => '?')})`, ...Object.values(row))
    }
  })
}

/** How many files one process may open; the server that we start has the same limit. */
function fileLimit() {
  const found = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
  return Math.min(Number(found ?? 1024), 20_000)
}
