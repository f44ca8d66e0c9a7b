// A server written by hand that does for each submission only what any server has to do: node:http, the body read as JSON
// and its base64 decoded, one signature verified and one made by Node, the row of the slot read, the same rows written to
// the same tables by prepared statements. Submissions that arrive together share a commit, as far as SQLite can.
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Changes, renew } from './changes.ts'
import { answerParent } from './child.ts'
import { openPostgresStores } from './postgres-stores.ts'
import { openSqliteStores } from './sqlite-stores.ts'

export interface LimitPlan {
  readonly changes: Changes
  /** How many submissions will be sent. */
  readonly count: number
  /** What the real server answered. */
  readonly answer: string
}

const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const jwk = publicKey.export({ format: 'jwk' })
const message = Buffer.alloc(512, 'm')
const signature = sign(null, message, privateKey)

async function open({ changes, count, answer }: LimitPlan) {
  const [first] = changes.changes
  if (!first) throw new Error('a submission changed no row')
  const isPostgres = first.store.startsWith('postgres')
  const stores = await (isPostgres ? openPostgresStores : openSqliteStores)(changes.changes)
  const left = Array.from({ length: count }, () => renew(changes))
  await stores.prepare(left)

  const server = createServer({ noDelay: true }, async (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    await once(request, 'end')
    decode(JSON.parse(Buffer.concat(chunks).toString()))
    if (!verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature)) throw new Error('cannot be')
    const now = left.pop()
    if (!now) throw new Error('more submissions than announced')
    await stores.write(now)
    reply(response, answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, pid: process.pid }
}

function reply(response: ServerResponse, answer: string) {
  sign(null, Buffer.from(answer), privateKey)
  const head = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(answer) }
  response.writeHead(200, head).end(answer)
}

/** Every text that may be base64 is decoded, and nothing kept: the rows are there already. */
function decode(value: unknown): void {
  if (typeof value === 'string') Buffer.from(value, 'base64url')
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(decode)
}

answerParent({ open }, async () => {})
