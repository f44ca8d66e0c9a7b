// A browser for tests that log in against the real server.
import { vi } from 'vitest'
import type { Network } from '../../../device/api.ts'
import type { TestApp, TestOrganization } from '../../../server/testing/index.ts'

/** What a page has besides the network: storage, events, and a cookie for its session. */
export function makeBrowser(server: TestApp, office: TestOrganization): void {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  vi.stubGlobal('location', { hostname: office.host })
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('sessionStorage', { ...storage, getItem: () => null, setItem() {}, removeItem() {} })
  vi.stubGlobal('window', { addEventListener() {} })
  let Cookie = ''
  const network: Network = async (path, { method = 'GET', body, headers }) => {
    const sent = { ...Object.fromEntries(new Headers(headers)), Cookie }
    const answer = await server.app.request(`http://${office.host}${path}`, {
      method,
      headers: sent,
      body: body ?? null,
    })
    Cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? Cookie
    return answer
  }
  vi.stubGlobal('fetch', network)
}
