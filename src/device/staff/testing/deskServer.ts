// A server that stores the desk of one member, for tests: as honest as ours, until a test changes `stored`.
import { fromBase64, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import { setNetwork } from '../../api.ts'

export interface DeskServer {
  stored: string | null
  /** Requests since the beginning, such as `PUT`. */
  readonly asked: string[]
  /** Called before each write, which may change what is stored. */
  beforeWrite: () => void
  /** Stores what is written, but the answer never arrives. */
  losesAnswers: boolean
}

/** From here on device code talks to this server. */
export function startDeskServer(): DeskServer {
  const server: DeskServer = { stored: null, asked: [], beforeWrite: () => {}, losesAnswers: false }
  setNetwork(async (_, { method = 'GET', body }) => {
    server.asked.push(method)
    if (method === 'GET') return Response.json({ desk: server.stored })
    server.beforeWrite()
    const { desk, before } = JSON.parse(String(body))
    const now = server.stored && toBase64(sha256(fromBase64(server.stored)))
    if (before !== now)
      return Response.json({ type: 'about:blank', title: 'conflict', status: 409, code: 'conflict' }, { status: 409 })
    server.stored = desk
    if (server.losesAnswers) throw new TypeError('connection lost')
    return new Response(null, { status: 204 })
  })
  return server
}
