// What the reporter's device needs in addition, to read a slot again and to add to a case.
export * from './case.ts'
export * from './entries.ts'
