/** The screens from the evidence to the sending, in one chunk. */

export { DraftSaved } from './sending/DraftSaved.tsx'
export { Sending } from './sending/Sending.tsx'
export { CheckStep } from './steps/CheckStep.tsx'
export { EvidenceStep } from './steps/EvidenceStep.tsx'
export { IdentityStep } from './steps/IdentityStep.tsx'
