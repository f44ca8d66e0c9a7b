import { addDays, dayAt, timeAt } from '../domain/days.ts'
import { daysBetween } from '../domain/names/day.ts'
import type { TimeZone } from '../domain/names/time-zones.ts'

/** The most days between the device and the server at which a day is still signed. */
const CLOCKS_APART = 1

let clock: () => number = Date.now

/** The server's day and the office's time zone, as the server tells them. */
export interface ServerDay {
  readonly today: string
  readonly timeZone: TimeZone
}

/** This device and the server are more than one day apart: nothing is signed until the wrong clock is set. */
export class ClockError extends Error {
  readonly device: string
  readonly server: string
  constructor(device: string, server: string) {
    super(`this device has ${device}, the server has ${server}`)
    this.name = 'ClockError'
    this.device = device
    this.server = server
  }
}

/** Replaces the clock, for tests and the demo, whose servers run at another time. */
export function setDeviceClock(replacement: () => number): void {
  clock = replacement
}

/** The device's own day in UTC: a server that lies about the date must not make an old statement look recent. */
export function deviceDay(): string {
  return new Date(clock()).toISOString().slice(0, 10)
}

/**
 * The day for a signature: the device's own, in the office's time zone. A server that lies about the date must not
 * choose it. Throws `ClockError` if the two are more than one day apart.
 */
export function dayToSign(server: ServerDay): string {
  const fault = clockFault(server)
  if (fault !== null) throw fault
  return dayAt(clock(), server.timeZone)
}

/** The device's own time of day in the office's time zone, HH:MM. */
export function timeToSign({ timeZone }: Pick<ServerDay, 'timeZone'>): string {
  return timeAt(clock(), timeZone)
}

/** The difference for which nothing would be signed now; null if the clocks agree. */
export function clockFault({ today, timeZone }: ServerDay): ClockError | null {
  const day = dayAt(clock(), timeZone)
  return isNear(day, today) ? null : new ClockError(day, today)
}

/** Whether two days can be the same moment on two clocks that are both taken for right. */
export function isNear(one: string, other: string): boolean {
  return Math.abs(daysBetween(one, other)) <= CLOCKS_APART
}

/** A day between two days, both included, each as likely as the others. */
export function drawDay(first: string, last: string): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return addDays(first, Math.floor((random / 2 ** 32) * (daysBetween(first, last) + 1)))
}

/** The date that the device itself shows, in its own time zone. */
export function shownDay(): string {
  const now = new Date(clock())
  return new Date(clock() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
