/** A clock that moves only when a test moves it. */
export interface FakeClock {
  now(): number
  /** Moves to an instant such as `2026-03-02T04:00:00Z`. */
  set(instant: string): void
  advance(by: { days?: number; hours?: number; minutes?: number }): void
}

/** Begins on a Monday at 11:00 in Jakarta. */
export function fakeClock(start = '2026-03-02T04:00:00Z'): FakeClock {
  let now = Date.parse(start)
  return {
    now: () => now,
    set: (instant) => {
      now = Date.parse(instant)
    },
    advance: ({ days = 0, hours = 0, minutes = 0 }) => {
      now += ((days * 24 + hours) * 60 + minutes) * 60_000
    },
  }
}
