// What the reporter's device needs to write and send, as one chunk that is loaded while the person reads.
export { deriveSlot, type Slot } from '../../protocol/account/slots.ts'
export { storeFile } from '../evidence/store.ts'
export * from './account.ts'
export * from './draft.ts'
export * from './evidence.ts'
export * from './send.ts'
export * from './vault.ts'
export * from './verified-organization.ts'
