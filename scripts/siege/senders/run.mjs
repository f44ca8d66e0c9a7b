// Other people's pages and reports while attackers hold connections and bodies. Fails unless 95 of 100 answers come
// within half a second, none fails, and the server stays below 400 MB.
//
//   node scripts/siege/senders/run.mjs 60       seconds of attack; `npm run siege` builds the product first
//   node scripts/siege/senders/run.mjs 15 0.1   with a tenth of the attackers
import { readFileSync } from 'node:fs'
import { cleanUp } from '../../../bench/product.ts'
import { startAttacker } from '../attacker.mjs'
import { conclude, judge, openOffice, visit } from '../visitors.mjs'

const strength = Number(process.argv[3] ?? 1)
const SLOW = Math.round(200 * strength)
const HALF = Math.round(500 * strength)
/** Slots whose tokens the attacker has, each by a proof of work: a quarter of the half-sent bodies need one. */
const SLOTS = 40
/** What the attacker's process needs besides its sockets. */
const SPARE = 200

const seconds = Number(process.argv[2] ?? 90)
const before = Math.min(10, seconds / 4)
let attacker
try {
  process.exitCode = await besiege()
} finally {
  attacker?.end()
  cleanUp()
}

async function besiege() {
  const office = await openOffice('senders', before + seconds, SLOTS)
  const { server, tokens } = office
  judge('quiet', await visit(office, before), office)

  const idle = Math.round(strength * (fileLimit() - SPARE)) - SLOW - HALF
  console.log(
    `attack: ${SLOW} slow senders, ${HALF} half-sent bodies, ${idle} idle sockets (file limit ${fileLimit()})`,
  )
  const plan = { port: Number(new URL(server.origin).port), slow: SLOW, half: HALF, idle, tokens }
  const most = { slow: 0, half: 0, idle: 0 }
  attacker = startAttacker('scripts/siege/senders/attack.mjs', plan, ({ open }) => {
    for (const kind of Object.keys(most)) most[kind] = Math.max(most[kind], open[kind])
  })
  const visits = await visit(office, seconds)
  const { opened, ended, answers, failed, share } = attacker.lastReport()
  console.log(
    `attacker: opened ${JSON.stringify(opened)}, most at once ${JSON.stringify(most)}, ended by the server ${ended},`,
  )
  console.log(`  answers ${JSON.stringify(answers)}, failed ${failed}, ${share} % of a core`)
  const problems = judge('attacked', visits, office)
  await server.stop()
  return conclude([
    ...problems,
    ...(most.slow < SLOW ? [`only ${most.slow} slow senders were there at once`] : []),
    ...(opened.half < HALF ? [`only ${opened.half} bodies were half sent`] : []),
    ...(opened.idle < idle ? [`only ${opened.idle} idle sockets were opened`] : []),
  ])
}

/** How many files one process may open; the server that we start has the same limit. */
function fileLimit() {
  const found = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
  return Math.min(Number(found ?? 1024), 20_000)
}
