// The attacker, as a process of its own with half a core and a line of 200 Mbit/s: slow senders, half-sent bodies, idle
// sockets. It opens again what the server ends. Its parent sends it a plan, and it reports each second what it has.
//
//   node attack.mjs '{"port": 8080, "slow": 200, "half": 500, "idle": 15000, "tokens": ["…"]}'
import { connect } from 'node:net'
import { line, route, runPaced } from '../paced.mjs'

const { port, slow, half, idle, tokens } = JSON.parse(process.argv[2])
/** Connections opened in one turn: the server accepts no more than this at once without delay. */
const AT_ONCE = 50
/** Milliseconds between two bytes of a slow sender. */
const BYTE = 3000

const none = { slow: 0, half: 0, idle: 0 }
const seen = { opened: { ...none }, open: { ...none }, ended: 0, failed: 0, answers: {} }
let halves = 0

const head = (path, length, more = '') =>
  `POST ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${more}\r\n`

/**
 * More than any endpoint without a log-in reads; half a report of an open slot; nearly all that an invited person may
 * send; half a look-up.
 */
const HALVES = [
  () => [head('/api/reporter/lookup', 2_000_000), 1_900_000],
  (n) => [head('/api/reporter/report', 1_000_000, `Peluit-Token: ${tokens[n % tokens.length]}\r\n`), 500_000],
  () => [head('/api/staff/join', 65_536), 60_000],
  () => [head('/api/reporter/lookup', 4000), 2000],
]
const junk = Buffer.alloc(1_900_000, ' ')

const KINDS = {
  slow: { want: slow, begin: (socket) => dribble(socket, head('/api/reporter/lookup', 4000)) },
  half: {
    want: half,
    begin(socket) {
      const n = halves++
      const [words, bytes] = HALVES[n % HALVES.length](n)
      line.carry(bytes)
      dribble(socket, words, junk.subarray(0, bytes))
    },
  },
  idle: { want: idle, begin() {} },
}

function dribble(socket, words, bytes) {
  socket.write(words)
  if (bytes) socket.write(bytes)
  const timer = setInterval(() => socket.writable && socket.write(' '), BYTE)
  socket.once('close', () => clearInterval(timer))
}

function open(kind) {
  const socket = connect(route(port))
  seen.opened[kind]++
  seen.open[kind]++
  socket.once('connect', () => KINDS[kind].begin(socket))
  socket.on('data', (chunk) => {
    const status = /^HTTP\/1\.1 (\d{3})/.exec(String(chunk.subarray(0, 16)))?.[1]
    if (status) seen.answers[status] = (seen.answers[status] ?? 0) + 1
  })
  socket.on('error', ({ code }) => {
    if (code !== 'ECONNRESET' && code !== 'EPIPE') seen.failed++
  })
  socket.once('close', () => {
    seen.ended++
    seen.open[kind]--
  })
}

runPaced(seen, () => {
  let left = AT_ONCE
  for (const [kind, { want }] of Object.entries(KINDS)) {
    for (; left > 0 && seen.open[kind] < want && (kind !== 'half' || line.isFree()); left--) open(kind)
  }
})
