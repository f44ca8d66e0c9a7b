/** Rounded counts are published in steps of this. */
export const STEP = 5

/** The largest difference between a true count and the nearest step. */
export const SPREAD = 2

/** Rounds to the nearest step. */
export function nearest(count: number): number {
  return STEP * Math.round(count / STEP)
}
