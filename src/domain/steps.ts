// A text that describes an office's steps of reporting would contradict the form after the office has changed them.
import { type Flow, USUAL_FLOW } from './names/site.ts'

/** The settings of a flow on which its steps depend; a text names only those on which it depends itself. */
export const STEP_SETTINGS = ['account', 'criteriaFirst', 'sendAfterAffirmation'] as const
export type Steps = { readonly [Setting in (typeof STEP_SETTINGS)[number]]?: Flow[Setting] | undefined }

/** Whether a text that describes these steps is true at an office with this flow. Without steps it always is. */
export function fitsFlow(steps: Steps | undefined, flow: Flow = USUAL_FLOW): boolean {
  return STEP_SETTINGS.every((setting) => steps?.[setting] === undefined || steps[setting] === flow[setting])
}

/** The steps of a flow, for a text that describes all of them. */
export function stepsOf({ account, criteriaFirst, sendAfterAffirmation }: Flow): Steps {
  return { account, criteriaFirst, sendAfterAffirmation }
}
