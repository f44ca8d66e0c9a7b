/** The screen for browsers that cannot seal, with its texts: loaded only there. */
export { unable } from '../../locales/id/unable.ts'
export { Unable } from '../ui/Unable/Unable.tsx'
