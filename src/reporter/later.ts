/** The screens that open what was sent, in one chunk. */

export { reporterPage } from '../../locales/id/reporter-page.ts'
export { stages } from '../../locales/id/stages.ts'
export { AccountScreen } from './account/AccountScreen.tsx'
export { CaseScreen } from './account/CaseScreen.tsx'
export { NewerDraft } from './account/NewerDraft.tsx'
export { ReadOnly } from './account/ReadOnly.tsx'
export { Unplaced } from './account/Unplaced.tsx'
export { OpenScreen } from './open/OpenScreen.tsx'
