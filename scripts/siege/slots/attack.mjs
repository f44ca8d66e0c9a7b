// The attacker, as a process of its own with half a core and a line of 200 Mbit/s. It opens slots as fast as it can pay for
// them and fills each with what is free. At the same time other connections ask for what costs it nothing. Its parent
// sends it a plan, and it reports each second what it has done.
//
//   node attack.mjs '{"port": 8080, "atOnce": 100, "bytes": 2147483648}'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { FREE } from '../../../src/domain/price.ts'
import { PIECE_SIZE, TEXT_STEP } from '../../../src/protocol/encoding/padding.ts'
import { makeIdentity, recipientOf, seal } from '../../../src/protocol/sealing/age.ts'
import { line, route, runPaced, TURN } from '../paced.mjs'
import { openConnection } from './connection.mjs'
import { newToken, requestsTo } from './requests.mjs'
import { solve, spoil } from './solver.mjs'

const { port, atOnce, bytes } = JSON.parse(process.argv[2])
/** Connections that send files. */
const SENDERS = 4
/** Sealed, the largest draft that is free is one step smaller. */
const DRAFT = FREE.text - TEXT_STEP
/** Whole pieces that are free in each slot. */
const PIECES = FREE.files / PIECE_SIZE

const seen = { opened: 0, files: 0, bits: { slot: [], files: [] }, answers: {} }
/** Tokens of open slots: all, those without a draft, those without files, those that have all files that are free. */
const [tokens, unsaved, empty, filled] = [[], [], [], []]
/** Works whose check costs the server as much as possible. */
const works = { spent: null, spoilt: null, guessed: null }

const recipient = await recipientOf(await makeIdentity())
const sealed = async (size) => Buffer.from(await seal(recipient, randomBytes(size)))
const piece = await sealed(PIECE_SIZE)
const requests = requestsTo(port, { draft: await sealed(DRAFT), piece })

/** What costs nothing; null if it is not possible yet. */
const CHEAP = {
  'no work': () => requests.slot(null),
  'forged challenge': () => works.spent && requests.slot(forge(works.spent)),
  'spent challenge': () => works.spent && requests.slot(works.spent),
  'one wrong answer': () => works.spoilt && requests.slot(works.spoilt),
  'wrong answers': () => works.guessed && requests.slot(works.guessed),
  'new challenge': () => requests.challenge(),
  'look-up': () => requests.lookup(),
  site: () => requests.page('/api/site'),
  statement: () => requests.page('/api/statement'),
  draft: () => tokens.length > 0 && requests.draft(unsaved.pop() ?? tokens[Math.floor(Math.random() * tokens.length)]),
  'file price': () => filled[0] && requests.piece(filled[0], ''),
}

/** Sends a request when the line is free, and counts its answer. */
async function ask(connection, what, request) {
  while (!line.isFree()) await sleep(TURN)
  line.carry(request.reduce((sum, part) => sum + part.length, 0))
  const answer = await connection.ask(request)
  seen.answers[what] ??= {}
  seen.answers[what][answer.status] = (seen.answers[what][answer.status] ?? 0) + 1
  if (what === 'file price' && answer.status === 428) note('files', JSON.parse(answer.body).challenge)
  if (answer.status === 0) await sleep(TURN)
  return answer
}

/** Notes how many zero bits a challenge demands: at the beginning, and now. */
function note(what, { bits }) {
  seen.bits[what] = [seen.bits[what][0] ?? bits, bits]
}

function forge({ challenge, answers }) {
  return { challenge: { ...challenge, mac: newToken() }, answers }
}

async function openSlots() {
  const connection = openConnection(route(port))
  for (;;) {
    const { status, body } = await ask(connection, 'challenge', requests.challenge())
    if (status !== 200) continue
    const challenge = JSON.parse(body)
    note('slot', challenge)
    works.guessed ??= { challenge, answers: Array(8).fill(0) }
    if (works.guessed.challenge === challenge) continue
    const work = await solve(challenge)
    // Only once: it is good for the whole attack, because it is never spent.
    if (!works.spoilt) {
      works.spoilt = spoil(work)
      continue
    }
    const token = newToken()
    const opened = await ask(connection, 'slot', requests.slot(work, token))
    works.spent = work
    if (opened.status !== 200) continue
    seen.opened++
    for (const list of [tokens, unsaved, empty]) list.push(token)
  }
}

/** Fills slots with files until so many bytes were sent in all, so that the disk of this machine does not become full. */
async function sendFiles() {
  const connection = openConnection(route(port))
  while ((seen.files + PIECES) * PIECE_SIZE <= bytes) {
    const token = empty.shift()
    if (!token) {
      await sleep(TURN)
      continue
    }
    seen.files += PIECES
    for (let n = 0; n < PIECES; n++) {
      await ask(connection, 'file', requests.piece(token))
    }
    filled.push(token)
  }
}

async function pester(first) {
  const connection = openConnection(route(port))
  const kinds = Object.entries(CHEAP)
  for (let n = first; ; n++) {
    const [what, make] = kinds[n % kinds.length]
    const request = make()
    if (request) await ask(connection, what, request)
  }
}

runPaced(seen)
void openSlots()
for (let n = 0; n < SENDERS; n++) void sendFiles()
for (let n = 0; n < atOnce; n++) void pester(n)
