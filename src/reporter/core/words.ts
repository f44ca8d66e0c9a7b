import type { adviser } from '../../../locales/id/adviser.ts'
import { common } from '../../../locales/id/common.ts'
import { elements } from '../../../locales/id/elements.ts'
import { reporter } from '../../../locales/id/reporter.ts'
import type { reporterPage } from '../../../locales/id/reporter-page.ts'
import type { reporterPassword } from '../../../locales/id/reporter-password.ts'
import type { stages } from '../../../locales/id/stages.ts'
import { ui } from '../../../locales/id/ui.ts'

/** The texts of the form. Later screens bring their own; English is loaded when it is chosen. */
export const formWords = { ...common, ...ui, ...elements, ...reporter }
/** Texts that arrive with their screens. */
export type LaterWords = typeof reporterPage & typeof reporterPassword & typeof stages & typeof adviser
/** All texts of this application. */
export type Words = typeof formWords & LaterWords
