import { held } from '../core/state.ts'

/** The step to which the draft's screen leads back. */
export const resumeStep = held('what')
