// Simulates a person's browser: the real server application, a clock that the demo moves, and their own cookies.
import { setNetwork } from '../../device/api.ts'
import type { Unlocked } from '../../device/staff/session.ts'

/** Half of the time that the server gives a session. */
const SESSION = 6 * 60 * 60 * 1000

export interface World {
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** The server's time in milliseconds since 1970. */
  now: number
}

/** Lets device code talk to the server as one person, with a session of their own. */
export class Browser {
  readonly #world: World
  readonly #origin: string
  readonly #cookies = new Map<string, string>()
  #session: { unlocked: Unlocked; from: number } | null = null

  constructor(world: World, origin: string) {
    this.#world = world
    this.#origin = origin
  }

  /** Until the next `use`, all requests of device code go through this browser. */
  use(): void {
    setNetwork((path, init) => this.#send(path, init))
  }

  /** Keys of the current session, or null when a log-in is needed. */
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
