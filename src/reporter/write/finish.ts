/** The screens from the evidence to the sending, in one chunk. */
export { CheckStep } from './CheckStep.tsx'
export { DraftSaved } from './DraftSaved.tsx'
export { EvidenceStep } from './EvidenceStep.tsx'
export { IdentityStep } from './IdentityStep.tsx'
export { Sending } from './Sending.tsx'
