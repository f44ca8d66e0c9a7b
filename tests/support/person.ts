// A person's connection to the server, for device code, with their own cookies and headers.
import { type Network, setNetwork } from '../../src/device/api.ts'

export class Person {
  /** The address of the server for this person; a test may put a proxy there. */
  origin: string
  readonly cookies = new Map<string, string>()
  readonly #headers: Readonly<Record<string, string>>

  constructor(origin: string, headers: Readonly<Record<string, string>> = {}) {
    this.origin = origin
    this.#headers = headers
  }

  /** Until the next `use`, all requests of device code come from this person. */
  use(): this {
    setNetwork(this.send)
    return this
  }

  readonly send: Network = async (path, init = {}) => {
    const headers = new Headers(init.headers)
    for (const [name, value] of Object.entries(this.#headers)) headers.set(name, value)
    if (this.cookies.size > 0) headers.set('Cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '))
    headers.set('Origin', this.origin)
    // The server may close an idle connection while a test makes keys, and Node, unlike a browser, does not try again.
    if (!headers.has('Connection')) headers.set('Connection', 'close')
    const { method = 'GET', body, signal } = init
    const response = await fetch(this.origin + path, {
      method,
      headers,
      redirect: 'error',
      ...(body && { body, duplex: 'half' }),
      ...(signal && { signal }),
    } as RequestInit)
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      this.cookies.set(name, value)
    }
    return response
  }
}
