/** The screens of user names and passwords, in one file to fetch, with their words. */
export { reporterPassword } from '../../../locales/id/reporter-password.ts'
export { Doors } from './Doors.tsx'
export { LoginScreen } from './LoginScreen.tsx'
export { Offer } from './Offer.tsx'
export { RegisterScreen } from './RegisterScreen.tsx'
