// Other people's pages and reports while an attacker opens slots, fills them with what is free, and asks for everything
// that costs nothing; the daily release runs in the middle. Fails unless 95 of 100 answers come within half a second, none
// fails, and the server stays below 400 MB.
//
//   node scripts/siege/slots/run.mjs 600       seconds of attack; `npm run siege` builds the product first
//   node scripts/siege/slots/run.mjs 15 0.1    with a tenth of the connections and files
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cleanUp } from '../../../bench/product.ts'
import { withRows } from '../../../tests/support/rows.ts'
import { startAttacker } from '../attacker.mjs'
import { conclude, judge, openOffice, visit } from '../visitors.mjs'

const MB = 1024 * 1024
const strength = Number(process.argv[3] ?? 1)
/** Connections for what costs nothing, one request at a time each: as many as nginx.conf lets one address have open. */
const AT_ONCE = Math.round(100 * strength)
/** The most bytes of files: the disk of this machine must not become full. */
const FILES = Math.round(2048 * MB * strength)

const seconds = Number(process.argv[2] ?? 600)
const before = Math.min(10, seconds / 4)
/** An attack with fewer slots proves nothing. */
const LEAST = Math.ceil(seconds / 5)
/** The server looks each minute whether a release is due, so a shorter run has none. */
const hasRelease = seconds >= 180
let attacker
try {
  process.exitCode = await besiege()
} finally {
  attacker?.end()
  cleanUp()
}

async function besiege() {
  const office = await openOffice('slots', before + seconds)
  const { server, database } = office
  // As an office runs, and not yet: no hour is 24. The demo releases at once.
  setRelease(database, 24)
  judge('quiet', await visit(office, before), office)

  console.log(`attack: ${AT_ONCE} requests at once that cost nothing, at most ${Math.round(FILES / MB)} MiB of files`)
  const plan = { port: Number(new URL(server.origin).port), atOnce: AT_ONCE, bytes: FILES }
  attacker = startAttacker('scripts/siege/slots/attack.mjs', plan)
  const [visits, released] = await Promise.all([
    visit(office, seconds),
    hasRelease ? releaseInTheMiddle(database) : null,
  ])
  const { opened, files, bits, answers, share } = attacker.lastReport()
  console.log(`attacker: ${opened} slots opened, ${(opened / seconds).toFixed(1)} a second; ${files} MiB of files;`)
  console.log(
    `  zero bits at the beginning and at the end: slots ${bits.slot}, further files ${bits.files}; ${share} % of a core`,
  )
  for (const [what, statuses] of Object.entries(answers))
    console.log(`  ${what.padEnd(16)} ${JSON.stringify(statuses)}`)
  console.log(tellInbox(database))
  if (released) console.log(tellRelease(released, visits))
  const problems = judge('attacked', visits, office)
  attacker.end()
  await server.stop()
  return conclude([
    ...problems,
    ...(opened < LEAST ? [`only ${opened} slots were opened, fewer than ${LEAST}`] : []),
    ...(hasRelease && !released ? ['the daily release did not end'] : []),
  ])
}

/** The hour of the daily release, and that the one of today has not run. */
function setRelease(database, hour) {
  const daily = `json_set(profile, '$.release.mode', 'daily', '$.release.hour', ${hour})`
  withRows(database, ({ run }) => run(`update organization set profile = ${daily}, last_tick_day = '2026-01-01'`))
}

/** Makes the release due after half of the time; answers when it was due and when it was over, or null. */
async function releaseInTheMiddle(database) {
  const until = performance.now() + seconds * 1000
  await sleep((seconds * 1000) / 2)
  setRelease(database, 0)
  const due = performance.now()
  while (performance.now() < until) {
    await sleep(1000)
    if (isReleased(database)) return { due, over: performance.now() }
  }
  return null
}

/** The job of the day is done and no trace is owed. */
function isReleased(database) {
  return withRows(database, ({ all }) => {
    const [{ open }] = all(`select count(*) as open from organization where last_tick_day = '2026-01-01'`)
    const [{ leases }] = all('select count(*) as leases from lease')
    return open === 0 && leases === 0
  })
}

function tellRelease({ due, over }, visits) {
  const meanwhile = visits.filter(({ at }) => at >= due && at <= over).flatMap(({ times }) => times)
  const passed = Math.round((over - due) / 1000)
  const longest = Math.round(Math.max(...meanwhile))
  return `release: over ${passed} s after its hour; the longest of ${meanwhile.length} requests of others meanwhile ${longest} ms`
}

function tellInbox(database) {
  const [{ slots, drafts, texts, pieces, bytes }] = withRows(database, ({ all }) =>
    all(`select count(*) as slots, count(draft) as drafts, coalesce(sum(octet_length(draft)), 0) as texts,
      (select count(*) from inbox_piece) as pieces, (select coalesce(sum(received), 0) from inbox_piece) as bytes
      from inbox_slot`),
  )
  const files = ['inbox.db', 'inbox.db-wal'].map((name) => join(dirname(database), name)).filter(existsSync)
  const [size, log] = files.map((file) => Math.round(statSync(file).size / MB))
  return (
    `inbox: ${slots} slots, ${drafts} drafts of ${Math.round(texts / MB)} MiB, ${pieces} pieces of files of ` +
    `${Math.round(bytes / MB)} MiB; inbox.db ${size} MiB, its log ${log ?? 0} MiB`
  )
}
