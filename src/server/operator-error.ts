/** A state of the installation that its operator has to mend: told in a sentence, without a stack. */
export class OperatorError extends Error {}
