// How far the clocks of this device and of the server are apart, to the second. Only a hint for people: a server may lie.
import { send } from './api.ts'

/**
 * By how many milliseconds this device's clock is ahead of the server's; null if the answer names no date. A header
 * `Date` leaves out parts of a second, and the answer took some time, so a few seconds mean nothing.
 */
export async function clockGap(now: () => number = Date.now): Promise<number | null> {
  const asked = now()
  const { headers } = await send({ path: '/api/statement' })
  const server = Date.parse(headers.get('Date') ?? '')
  return Number.isNaN(server) ? null : (asked + now()) / 2 - (server + 500)
}
