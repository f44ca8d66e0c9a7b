/** The screens about forms, in one chunk of their own. */
export { BuilderPage } from './BuilderPage.tsx'
export { QuestionnairesPage } from './QuestionnairesPage.tsx'
export { ReviewPage } from './ReviewPage.tsx'
