// What stands in for a person's browser: the real server application, a clock that the demo moves, their own cookies.
import { setNetwork } from '../../device/api.ts'
import type { Unlocked } from '../../device/staff/session.ts'

/** Half of what the server allows a session. */
const SESSION = 6 * 60 * 60 * 1000

export interface World {
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** Milliseconds since 1970, as the server sees it. */
  now: number
}

/** Lets device code speak to the server as one person, with a session of their own. */
export class Browser {
  readonly #world: World
  readonly #origin: string
  readonly #cookies = new Map<string, string>()
  #session: { unlocked: Unlocked; from: number } | null = null

  constructor(world: World, origin: string) {
    this.#world = world
    this.#origin = origin
  }

  /** Everything that device code does until the next `use` goes through this browser. */
  use(): void {
    setNetwork((path, init) => this.#send(path, init))
  }

  /** Keys of the running session, or null where a log-in is due. */
  unlockedAt(now: number): Unlocked | null {
    return this.#session && Math.abs(now - this.#session.from) < SESSION ? this.#session.unlocked : null
  }

  remember(unlocked: Unlocked, now: number): void {
    this.#session = { unlocked, from: now }
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.#cookies.size > 0) headers.set('Cookie', [...this.#cookies].map(([k, v]) => `${k}=${v}`).join('; '))
    headers.set('Host', new URL(this.#origin).host)
    headers.set('Origin', this.#origin)
    headers.set('Sec-Fetch-Site', 'same-origin')
    const { method, body, signal } = init
    const plain = { method: method ?? 'GET', headers, ...(body && { body, duplex: 'half' }), ...(signal && { signal }) }
    const response = await this.#world.fetch(new Request(this.#origin + path, plain as RequestInit))
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = (cookie.split(';')[0] ?? '').split('=')
      if (name) this.#cookies.set(name, value ?? '')
    }
    return response
  }
}
