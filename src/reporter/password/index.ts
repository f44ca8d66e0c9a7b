/** The screens of user names and passwords with their texts, in one chunk. */
export { reporterPassword } from '../../../locales/id/reporter-password.ts'
export { Doors } from './Doors.tsx'
export { LoginScreen } from './LoginScreen.tsx'
export { Offer } from './Offer.tsx'
export { RegisterScreen } from './RegisterScreen.tsx'
