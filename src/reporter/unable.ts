/** What is said where nothing can be sealed, with its words: fetched only there. */
export { unable } from '../../locales/id/unable.ts'
export { Unable } from '../ui/Unable/Unable.tsx'
