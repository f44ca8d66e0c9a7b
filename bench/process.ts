// The server as a process: how long it takes to its first page, how much memory it needs.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { deriveSlot } from '../src/protocol/account/slots.ts'
import { randomBytes, randomId } from '../src/protocol/encoding/bytes.ts'
import { seal } from '../src/protocol/sealing/age.ts'
import { HEADERS } from '../src/protocol/wire/reporter.ts'
import { fire } from './load.ts'
import { memoryOf, startAgain, startServer } from './product.ts'
import { draftRows } from './reports.ts'
import { insertAll, openSite } from './store.ts'
import { shotOf } from './submissions.ts'
import { median, megabytes, milliseconds, type Row } from './table.ts'
import { say, type World } from './world.ts'

const MB = 1024 * 1024
const STARTS = 5

export async function measureStart(world: World): Promise<Row[]> {
  say('cold starts')
  const first = await startServer(await world.office())
  await first.stop()
  const [times, bare]: [number[], number[]] = [[], []]
  for (let i = 0; i < STARTS; i++) {
    const begun = performance.now()
    await once(spawn(process.execPath, ['-e', '0']), 'exit')
    bare.push(performance.now() - begun)
    const server = await startAgain(first)
    times.push(server.startedIn)
    await server.stop()
  }
  const time = median(times)
  return [
    {
      what: 'cold start to first page, database there, sqlite',
      measured: `${milliseconds(time)} (${STARTS} starts)`,
      beside: `Node with an empty program: ${milliseconds(median(bare))}`,
      budget: '≤ 1 s',
      met: time <= 1000,
    },
  ]
}

export async function measureMemory(world: World): Promise<Row[]> {
  const site = await openSite(world, 'sqlite')
  const node = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  try {
    const { pid, origin } = site.server
    const reports = await world.reports()
    say('memory')
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const [idle, bare] = [memoryOf(pid, 'VmRSS'), memoryOf(node.pid ?? 0, 'VmRSS')]
    await insertAll(site.database.db, 'inbox_slot', draftRows(site.organization.id, reports, site.organization.today))
    const pages = Array.from({ length: 320 }, () => ({ path: '/' }))
    const volleys = [
      await fire(origin, await piecesOf(reports.slice(0, 16).map(({ token }) => token)), 16),
      await fire(origin, reports.map(shotOf), 32),
      await fire(origin, pages, 32),
    ]
    const failures = volleys.flatMap((volley) => volley.failures)
    if (failures.length > 0) throw new Error(`the load fails: ${failures[0]}`)
    const load = `highest while taking 64 pieces of 1 MiB, 16 at once, ${reports.length} reports and 320 pages, 32 at once`
    const peer = `Node with an empty program: ${show(bare)}`
    return [
      rowOf('memory of the server, idle, sqlite', idle, '', peer, 120),
      rowOf('memory of the server, under load, sqlite', memoryOf(pid, 'VmHWM'), load, peer, 250),
    ]
  } finally {
    await end(node)
    await site.close()
  }
}

/** Four pieces for each of these slots. */
async function piecesOf(tokens: readonly string[]) {
  const { caseRecipient } = await deriveSlot(randomBytes(32), 0)
  const body = Buffer.from(await seal(caseRecipient, new Uint8Array(MB)))
  const length = String(body.length)
  return Array.from({ length: 4 }, () => tokens)
    .flat()
    .map((token) => ({
      method: 'PATCH' as const,
      path: '/api/reporter/piece',
      headers: {
        'Content-Type': 'application/octet-stream',
        [HEADERS.token]: token,
        [HEADERS.piece]: randomId(),
        [HEADERS.offset]: '0',
        [HEADERS.length]: length,
      },
      body,
    }))
}

function rowOf(what: string, bytes: number | null, how: string, beside: string, limit: number): Row {
  const measured = `${show(bytes)}${how && ` (${how})`}`
  return { what, measured, beside, budget: `≤ ${limit} MB`, met: bytes === null ? null : bytes <= limit * MB }
}

function show(bytes: number | null): string {
  return bytes === null ? 'not known on this system' : megabytes(bytes)
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
