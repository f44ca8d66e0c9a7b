/** All of the reporter's device code, for programs whose loading size does not matter. */
export * from './password.ts'
export * from './reading.ts'
export * from './writing.ts'
