// The console's catalogue. A screen gets it with `useT<ConsoleWords>()`.
import { administration } from '../../../locales/id/administration.ts'
import { casework } from '../../../locales/id/casework.ts'
import { common } from '../../../locales/id/common.ts'
import { console as frame } from '../../../locales/id/console.ts'
import { elements } from '../../../locales/id/elements.ts'
import { identity } from '../../../locales/id/identity.ts'
import { protection } from '../../../locales/id/protection.ts'
import { stages } from '../../../locales/id/stages.ts'
import { statistics } from '../../../locales/id/statistics.ts'
import { ui } from '../../../locales/id/ui.ts'

export const catalogue = {
  ...common,
  ...ui,
  ...elements,
  ...stages,
  ...frame,
  ...casework,
  ...identity,
  ...protection,
  ...administration,
  ...statistics,
}
export type ConsoleWords = typeof catalogue
