/** The screens of the second part, in one file to fetch. */
export { AccountScreen } from './account/AccountScreen.tsx'
export { CaseScreen } from './account/CaseScreen.tsx'
export { OpenScreen } from './open/OpenScreen.tsx'
export { ReceiptScreen } from './receipt/ReceiptScreen.tsx'
