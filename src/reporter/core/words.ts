import { common } from '../../../locales/id/common.ts'
import { reporter } from '../../../locales/id/reporter.ts'
import { stages } from '../../../locales/id/stages.ts'
import { ui } from '../../../locales/id/ui.ts'

/** All words of this application; Indonesian comes with it, English when it is chosen. */
export const indonesian = { ...common, ...ui, ...stages, ...reporter }
export type Words = typeof indonesian
