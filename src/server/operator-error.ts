/** A state of the installation that its operator has to mend; printed as a sentence, without a stack. */
export class OperatorError extends Error {}
