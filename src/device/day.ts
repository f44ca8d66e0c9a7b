let clock: () => number = Date.now

/** Replaces the clock, for tests whose server runs at another time. */
export function setDeviceClock(replacement: () => number): void {
  clock = replacement
}

/** The device's own day in UTC: a server that lies about the date must not make an old statement look recent. */
export function deviceDay(): string {
  return new Date(clock()).toISOString().slice(0, 10)
}
