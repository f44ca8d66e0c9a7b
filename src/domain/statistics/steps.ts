/** Rounded counts are published in steps of this. */
export const STEP = 5

/** How far the true count can be from the nearest step. */
export const SPREAD = 2

/** To the nearest step. */
export function nearest(count: number): number {
  return STEP * Math.round(count / STEP)
}
