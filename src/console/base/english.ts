import { administration } from '../../../locales/en/administration.ts'
import { casework } from '../../../locales/en/casework.ts'
import { common } from '../../../locales/en/common.ts'
import { console as frame } from '../../../locales/en/console.ts'
import { elements } from '../../../locales/en/elements.ts'
import { identity } from '../../../locales/en/identity.ts'
import { protection } from '../../../locales/en/protection.ts'
import { stages } from '../../../locales/en/stages.ts'
import { statistics } from '../../../locales/en/statistics.ts'
import { ui } from '../../../locales/en/ui.ts'

/** The same areas as words.ts, in English. */
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
