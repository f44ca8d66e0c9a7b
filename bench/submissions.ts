// Durable submissions to one server process, beside a server written by hand and, if asked, another checkout's server.
import { startPostgres } from '../tests/support/postgres.ts'
import type { Shot } from './load.ts'
import { compete, countShots, type Entrant } from './race/contest.ts'
import { rowsOf } from './race/results.ts'
import { openSide } from './race/side.ts'
import type { PreparedReport } from './reports.ts'
import { DATABASES } from './store.ts'
import type { Row } from './table.ts'
import { say, type World } from './world.ts'

export interface SubmissionOptions {
  /** Folder of another checkout, whose built server is measured in turn with this one. */
  readonly against: string | null
  /** How many reports a server takes before it counts as warm. */
  readonly warmUp: number
}

export async function measureSubmissions(world: World, { against, warmUp }: SubmissionOptions): Promise<Row[]> {
  const sides = ['.', ...(against ? [against] : [])].map(openSide)
  const own = against ? await startPostgres() : null
  try {
    say(`sealing ${countShots(warmUp)} reports${against ? ' for each of two servers' : ''}`)
    const shots = await Promise.all(sides.map((side) => side.seal(countShots(warmUp))))
    const rows: Row[] = []
    for (const kind of DATABASES) {
      say(`submissions on ${kind}`)
      const postgres = [await world.postgres(), own]
      const entrants = sides.map((side, at) => ({ side, shots: shots[at], postgres: postgres[at] }) as Entrant)
      const { results, limit } = await compete(kind, entrants, warmUp)
      rows.push(...rowsOf(kind, results, limit, sides[1]?.name))
    }
    return rows
  } finally {
    for (const side of sides) await side.end()
    await own?.stop()
  }
}

export function shotOf({ token, body }: PreparedReport): Shot {
  const headers = { 'Content-Type': 'application/json', 'Peluit-Token': token }
  return { method: 'POST', path: '/api/reporter/report', headers, body }
}
