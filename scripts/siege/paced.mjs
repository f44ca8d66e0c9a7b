// What every attacker's process has in common: half a core, a line of 200 Mbit/s, several addresses, a report to its
// parent each second, and an end with its parent.

/** Milliseconds of one turn. */
export const TURN = 20
const SHARE = 0.5
/** Bytes that the line carries in one turn. */
const LINE = 25_000_000 * (TURN / 1000)
const SOURCES = 8

/** Bytes that the line still carries in this turn; below 0 after more than that. */
let room = 0
let sources = 0

export const line = {
  isFree: () => room > 0,
  carry(bytes) {
    room -= bytes
  },
}

/** Where and from where to connect: several sources, because one address has too few ports. */
export function route(port) {
  return { port, host: '127.0.0.1', localAddress: `127.0.1.${1 + (sources++ % SOURCES)}` }
}

/** Calls `act` each turn and reports `seen` each second, until the parent disconnects. */
export function runPaced(seen, act = () => {}) {
  const begin = () => {
    room = Math.min(room + LINE, LINE)
    act()
  }
  // The parent may end at this moment.
  const report = () => process.send?.({ ...seen, processor: process.cpuUsage() }, () => {})
  const timers = [setInterval(begin, TURN), setInterval(makePace(), TURN), setInterval(report, 1000)]
  process.once('disconnect', () => {
    for (const timer of timers) clearInterval(timer)
    process.exit()
  })
}

/** Sleeps as soon as it has used more than its share of a core, so that the server is never short of processor by us. */
function makePace() {
  let [since, used] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(used)
    const rest = (user + system) / 1000 / SHARE - (performance.now() - since)
    if (rest > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, rest)
    ;[since, used] = [performance.now(), process.cpuUsage()]
  }
}
