// Other people, while somebody attacks the server: they look at pages and send reports, and must hardly notice. Every run
// with an attacker uses the same office, the same visitors and the same limits.
import { fire } from '../../bench/load.ts'
import { makeFolder, memoryOf, startDemo } from '../../bench/product.ts'
import { draftRows, prepareReports } from '../../bench/reports.ts'
import { shotOf } from '../../bench/submissions.ts'
import { percentile } from '../../bench/table.ts'
import { withRows } from '../../tests/support/rows.ts'

const LIMITS = { p95: 500, megabytes: 400 }
const MB = 1024 * 1024

/** Milliseconds between two visitors; every sixth sends a report, the others look at pages. */
const VISITOR = 100
const EACH = 6
const PATHS = ['/', '/lapor', '/petugas', '/api/form', '/api/statement']

/**
 * A built server with an empty office, reports for visitors of so many seconds, and `further` tokens of slots that are
 * open as well.
 */
export async function openOffice(name, seconds, further = 0) {
  const server = await startDemo('contoh', { folder: makeFolder(name), empty: true })
  const database = `${server.data}/peluit.db`
  const reports = await prepareReports(server.origin, Math.ceil((seconds * 1000) / VISITOR / EACH) + further)
  openSlots(database, reports)
  const tokens = reports.splice(0, further).map(({ token }) => token)
  return { server, database, reports, tokens }
}

/** Visitors who come one after another, each over a connection of their own, however long the others wait. */
export async function visit({ server: { origin }, reports }, seconds) {
  const visits = []
  const until = performance.now() + seconds * 1000
  for (let n = 0; performance.now() < until; n++) {
    const report = n % EACH === EACH - 1 && reports.pop()
    const shot = report ? shotOf(report) : { path: PATHS[n % PATHS.length] }
    const at = performance.now()
    visits.push(fire(origin, [shot], 1).then((volley) => ({ at, ...volley })))
    await new Promise((resolve) => setTimeout(resolve, VISITOR))
  }
  return Promise.all(visits)
}

/** Prints what the visitors met and the most memory that the server ever had; answers what is beyond the limits. */
export function judge(when, visits, { server }) {
  const times = visits.flatMap((one) => one.times)
  const failures = visits.flatMap((one) => one.failures)
  const [p50, p95, longest] = [50, 95, 100].map((percent) => Math.round(percentile(times, percent)))
  const megabytes = Math.round((memoryOf(server.pid, 'VmHWM') ?? 0) / MB)
  console.log(
    `${when}: ${times.length} requests of others, median ${p50} ms, p95 ${p95} ms, longest ${longest} ms, ` +
      `${failures.length} failed; most memory of the server ${megabytes} MB`,
  )
  for (const failure of failures.slice(0, 5)) console.log(`  ${failure}`)
  return [
    !(p95 <= LIMITS.p95) && `95 of 100 answers took up to ${p95} ms, more than ${LIMITS.p95}`,
    megabytes >= LIMITS.megabytes && `the server needed ${megabytes} MB, not less than ${LIMITS.megabytes}`,
    failures.length > 0 && `${failures.length} requests of others failed`,
  ].filter(Boolean)
}

/** Prints why a run has failed; answers its exit code. */
export function conclude(problems) {
  for (const problem of problems) console.error(`FAILED: ${problem}`)
  return problems.length > 0 ? 1 : 0
}

/** As if each slot had been opened with its proof of work. */
function openSlots(database, reports) {
  withRows(database, ({ all, run }) => {
    const [{ id }] = all("select id from organization where host = 'localhost'")
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    for (const row of draftRows(id, reports, today)) {
      const names = Object.keys(row)
      run(`insert into inbox_slot (${names}) values (${names.map(() => '?')})`, ...Object.values(row))
    }
  })
}
