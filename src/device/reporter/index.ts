/** All of the reporter's device, for programs that need not care how much they load. */
export * from './password.ts'
export * from './reading.ts'
export * from './writing.ts'
