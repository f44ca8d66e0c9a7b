// One person's way to the server: device code speaks through it, with cookies and headers of their own.
import { type Network, setNetwork } from '../../src/device/api.ts'

export class Person {
  /** Where they believe the server to be; a test may put a proxy there. */
  origin: string
  readonly cookies = new Map<string, string>()
  readonly #headers: Readonly<Record<string, string>>

  constructor(origin: string, headers: Readonly<Record<string, string>> = {}) {
    this.origin = origin
    this.#headers = headers
  }

  /** Everything that device code does until the next `use` goes through this person. */
  use(): this {
    setNetwork(this.send)
    return this
  }

  readonly send: Network = async (path, init = {}) => {
    const headers = new Headers(init.headers)
    for (const [name, value] of Object.entries(this.#headers)) headers.set(name, value)
    if (this.cookies.size > 0) headers.set('Cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '))
    headers.set('Origin', this.origin)
    // While a test makes keys the server may close an idle connection, and unlike a browser Node would not try again.
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
