import { common } from '../../../locales/id/common.ts'
import { reporter } from '../../../locales/id/reporter.ts'
import type { reporterPage } from '../../../locales/id/reporter-page.ts'
import { stages } from '../../../locales/id/stages.ts'
import { ui } from '../../../locales/id/ui.ts'

/** The words of the form. Those of the reporter's page come with its screens, English when it is chosen. */
export const formWords = { ...common, ...ui, ...stages, ...reporter }
export type PageWords = typeof reporterPage
/** All words of this application. */
export type Words = typeof formWords & PageWords
